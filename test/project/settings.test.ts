// The table of settings in README.md is complete: every setting that the code reads, and none that it does not.
import { expect } from 'chai';
import { readText, trackedFiles } from './files.ts';

/** Filled in when the Teams package is made: nobody sets it. */
const NO_SETTING = 'MAATJE_VERSION';
const NAME = /\bMAATJE_[A-Z]+(?:_[A-Z]+)*\b/g;

describe('the table of settings', () => {
  const [, section = ''] = readText('README.md').split(/^## Configuration$/m);
  const rows = section
    .split(/^## /m)[0]!
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  const told = rows.flatMap((row) => row.split('|')[1]!.match(NAME) ?? []);
  const sources = trackedFiles().filter((file) => /^src\/.*\.(ts|mjs)$/.test(file));
  const named = sources.flatMap((file) => readText(file).match(NAME) ?? []);
  const read = new Set(named.filter((name) => name !== NO_SETTING));

  it('names each setting that the code reads', () => {
    expect([...read].filter((name) => !told.includes(name)).sort()).to.deep.equal([]);
  });

  it('names none that nobody reads, and none twice', () => {
    expect(told.filter((name) => !read.has(name))).to.deep.equal([]);
    expect(new Set(told).size).to.equal(told.length);
  });

  it('says for each what it means and what holds without it', () => {
    for (const row of rows) expect(row.split('|').map((cell) => cell.trim() !== '')[2], row).to.equal(true); // prettier-ignore
  });
});
