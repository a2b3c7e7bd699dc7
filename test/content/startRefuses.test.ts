// A Maatje with wrong answers does not stay up: it says all that is wrong, and ends with a code that is not 0.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const ROOT = resolve(import.meta.dirname, '../..');
const PARTS = ['src', 'cards', 'dialogs', 'data', 'package.json'];

describe('a start with wrong answers', () => {
  let root: string;
  before(() => {
    root = mkdtempSync(join(tmpdir(), 'maatje-start-'));
    for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
    writeFileSync(join(root, 'data/faq/tariffs/btw.yaml'), 'id: btw\nkind: fact\n');
    writeFileSync(join(root, 'data/faq/parkeren.yaml'), 'id: parkeren\n\taudience: everyone\n');
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('ends with every problem on standard error', async function () {
    this.timeout(60_000);
    const settings = { MAATJE_DB: join(root, 'start.sqlite'), MAATJE_PORT: '0' };
    const child = spawn(process.execPath, [join(root, 'src/index.ts')], {
      env: { ...process.env, ...settings, MAATJE_LOG_LEVEL: 'silent', MAATJE_JOBS: 'false' },
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).to.equal(2);
    expect(said)
      .to.contain('data/faq/tariffs/btw.yaml, regel 1: “answer” ontbreekt')
      .and.contain('data/faq/tariffs/btw.yaml, regel 1: “sources” ontbreekt')
      .and.contain('data/faq/parkeren.yaml, regel 2: Deze regel springt in met een tab')
      .and.not.contain('    at ');
  });
});
