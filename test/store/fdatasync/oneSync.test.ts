// A saved visit waits for the disk exactly once: seen in a trace of the system calls.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const PROGRAM = join(import.meta.dirname, 'threeVisits.ts');
const CALLS = 'trace=fsync,fdatasync,write';

describe('waiting for the disk', () => {
  it('happens once per saved visit, after its last write and before it is acknowledged', function () {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-trace-'));
    const trace = join(folder, 'trace.txt');
    const command = [
      '-f',
      '-e',
      CALLS,
      '-e',
      'signal=none',
      '-o',
      trace,
      process.execPath,
      PROGRAM,
    ];
    const run = spawnSync('strace', command, { encoding: 'utf8' });
    // Not every machine has strace, or allows it.
    if (run.error || run.status !== 0) this.skip();
    const lines = readFileSync(trace, 'utf8').split('\n');
    rmSync(folder, { recursive: true, force: true });
    for (const visit of [1, 2, 3]) {
      const from = lines.findIndex((line) => line.includes(`"before-${visit}\\n"`));
      const to = lines.findIndex((line) => line.includes(`"after-${visit}\\n"`));
      expect(from).to.be.within(1, to);
      const syncs = lines.slice(from, to).filter((line) => /\bf(data)?sync\(/.test(line));
      expect(syncs, `visit ${visit}`).to.have.length(1);
    }
  });
});
