// The bench of the store in short: among ten times as many commitments reading takes about as long.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readFilledStores } from './storeBench.ts';

/** `npm run bench -- --store` asks more; here the machine is cold and other work may run beside it. */
const MAX_GROWTH = 3;
const TIMES_THE_TARGET = 4;

describe('reading from many commitments', function () {
  this.timeout(60_000);

  it('takes as long as what is open and what fell due, not as long as all that ever was', () => {
    const folder = mkdtempSync(join(tmpdir(), 'maatje-many-'));
    try {
      const sizes = [10_000, 100_000];
      const readings = readFilledStores(folder, { sizes, rounds: 15, progress: () => undefined });
      expect(readings).to.have.length(4);
      for (const { what, target, times } of readings) {
        const [few, many] = times.map((all) => Math.min(...all));
        expect(many, `${what}: ms`).to.be.at.most(TIMES_THE_TARGET * target);
        expect(many! / few!, `${what}: growth`).to.be.at.most(MAX_GROWTH);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
