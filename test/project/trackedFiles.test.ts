// Tracked files: data is valid JSON, and nothing points at somebody's own machine.
import { expect } from 'chai';
import { readText, trackedFiles } from './files.ts';

const BINARY = /\.(png|ico|woff2?|sqlite)$/;
const HOMES = ['work', 'home', 'root', 'Users', 'mnt', 'private', 'tmp', 'srv'];
/** An absolute path into a folder that differs from one machine to the next. */
const MACHINE_PATH = new RegExp(
  `(^|[\\s"'\`(=])(/(${HOMES.join('|')})/\\w|[A-Z]:\\\\\\\\?Users\\\\)`,
  'm',
);

describe('tracked files', () => {
  const files = trackedFiles();

  it('are found', () => expect(files).to.include('package.json'));

  for (const file of files.filter((name) => name.endsWith('.json'))) {
    it(`${file} is valid JSON`, () => {
      expect(() => JSON.parse(readText(file)) as unknown).not.to.throw();
    });
  }

  for (const file of files.filter((name) => name.endsWith('.jsonl'))) {
    it(`${file} is valid JSON, line by line`, () => {
      const lines = readText(file).trim().split('\n');
      for (const line of lines) expect(() => JSON.parse(line) as unknown, line).not.to.throw();
    });
  }

  it('hold no path of one machine', () => {
    const texts = files.filter((name) => !BINARY.test(name) && name !== 'package-lock.json');
    expect(texts.filter((name) => MACHINE_PATH.test(readText(name)))).to.deep.equal([]);
  });

  it('the check finds such a path, and leaves others alone', () => {
    const bad = ['home', 'work'].map((folder) => `see '/${folder}/jan/x.ts'`);
    for (const text of bad) expect(MACHINE_PATH.test(text), text).to.equal(true);
    for (const text of ['/usr/bin/chromium', 'test/work/a.ts', 'https://x.be/home/y']) {
      expect(MACHINE_PATH.test(text), text).to.equal(false);
    }
  });
});
