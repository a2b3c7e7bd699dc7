// The judge of a soak: it must see what it is there for.
import { expect } from 'chai';
import { growingForEver } from './soakFigures.ts';
import type { SoakDay } from './soakRun.ts';

const after = (tables: Record<string, number>) => ({
  begin: { accessLog: 800, outbox: 0, summaryCase: 0, unanswered: 0 },
  days: [
    { tables: { accessLog: 380_000, outbox: 38_000, summaryCase: 9_000 } } as unknown as SoakDay,
  ],
  later: [{ days: 4_600, tables }],
  isLong: true,
});
const found = (tables: Record<string, number>): string[] =>
  growingForEver(after(tables)).map(({ table }) => table);

describe('the judge of a soak', () => {
  it('names a table that nothing empties, though it no longer grows', () => {
    expect(found({ accessLog: 380_000, outbox: 12 })).to.deep.equal(['accessLog']);
    expect(found({ accessLog: 0, outbox: 28_000 })).to.deep.equal(['outbox']);
  });

  it('names one that only the years after the load fill', () => {
    expect(found({ accessLog: 0, outbox: 0, unanswered: 5_000 })).to.deep.equal(['unanswered']);
  });

  it('lets go what is emptied, and what the data map keeps', () => {
    expect(found({ accessLog: 0, outbox: 12, summaryCase: 12_000 })).to.deep.equal([]);
  });
});
