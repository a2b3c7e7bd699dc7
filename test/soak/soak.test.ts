// A short soak: a day at the expected load through the real endpoints and jobs, and the short terms of the retention after it.
import { expect } from 'chai';
import { growingForEver, grownTables } from './soakFigures.ts';
import { runSoak, type SoakResult } from './soakRun.ts';

/** Bytes of heap that a day more may cost; the caches of a bot that just started fill. */
const WARM = 40 * 1024 * 1024;

describe('a short soak', function () {
  this.timeout(240_000);
  let result: SoakResult;
  before(async () => {
    result = await runSoak({ days: 2, factor: 1, limitMs: 120_000, isLong: false });
  });

  it('answers everything as expected, and everybody at the end', () => {
    expect(result.tally.turns).to.be.above(500);
    expect(result.tally.messages).to.be.above(100);
    expect(result.tally.unexpected).to.deep.equal([]);
    expect(result.stuck).to.deep.equal([]);
  });

  it('takes no more memory from day to day', () => {
    const [first, last] = [result.days[0]!, result.days.at(-1)!];
    expect(last.memory.heapUsed - first.memory.heapUsed).to.be.below(WARM);
  });

  it('leaves no table that grows for ever', () => {
    const names = grownTables(result).map(({ table }) => table);
    expect(names).to.include.members(['visit', 'webActivity', 'accessLog', 'outbox', 'botState']);
    expect(growingForEver(result)).to.deep.equal([]);
  });
});
