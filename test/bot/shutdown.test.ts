// A stop leaves one line in the log, with its reason.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

const ENTRY = resolve(import.meta.dirname, '../../src/index.ts');

describe('stopping', () => {
  let folder: string;
  before(() => void (folder = mkdtempSync(join(tmpdir(), 'maatje-stop-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is logged once, with the signal', async function () {
    this.timeout(60_000);
    const child = spawn(process.execPath, [ENTRY], {
      env: { ...process.env, MAATJE_DB: join(folder, 'stop.sqlite'), MAATJE_PORT: '0' },
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      // It minds signals from the moment on which it is all there: just after it listens.
      if (said.includes('"listening"')) setTimeout(() => child.kill('SIGTERM'), 500);
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).to.equal(0);
    const lines = said.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore
    const stops = lines.filter(({ msg }) => msg === 'stopping');
    expect(stops).to.have.length(1);
    expect(stops[0]).to.include({ reason: 'SIGTERM', service: 'maatje' });
    expect(stops[0]).to.have.property('time');
  });
});
