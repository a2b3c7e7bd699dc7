// Which fact counts: in force on the day, recorded by the moment.
import { expect } from 'chai';
import { factInForce, factInForceOrFirst, factsKnownAt } from '../../src/rules/index.ts';

const facts = [
  { id: 'a', effectiveFrom: '2026-01-01', recordedAt: 10 },
  { id: 'b', effectiveFrom: '2026-06-01', recordedAt: 20 },
  { id: 'c', effectiveFrom: '2026-06-01', recordedAt: 40 },
  { id: 'd', effectiveFrom: '2026-03-01', recordedAt: 50 },
];

describe('time of knowing', () => {
  const rows: [day: string, knownAt: number, id: string | undefined][] = [
    ['2025-12-31', 99, undefined],
    ['2026-01-01', 9, undefined],
    ['2026-01-01', 10, 'a'],
    ['2026-05-31', 49, 'a'],
    ['2026-05-31', 50, 'd'],
    ['2026-06-01', 19, 'a'],
    ['2026-06-01', 20, 'b'],
    ['2026-06-01', 39, 'b'],
    ['2026-06-01', 40, 'c'],
    ['2026-06-01', 99, 'c'],
  ];
  for (const [day, knownAt, id] of rows) {
    it(`${day}, known at ${knownAt}: ${id ?? 'none'}`, () => {
      expect(factInForce(facts, day, knownAt)?.id).to.equal(id);
      expect(factInForce([...facts].reverse(), day, knownAt)?.id).to.equal(id);
      expect(factInForceOrFirst(facts, day, knownAt)?.id).to.equal(id ?? 'a');
    });
  }

  it('knows what had been recorded, the moment itself included', () => {
    expect(factsKnownAt(facts, 20).map((fact) => fact.id)).to.deep.equal(['a', 'b']);
    expect(factInForceOrFirst([], '2026-01-01', 99)).to.equal(undefined);
  });
});
