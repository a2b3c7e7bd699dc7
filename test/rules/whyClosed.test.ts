// Why the service is closed on a day: holidays first, then the city's own days, then the weekend.
import { expect } from 'chai';
import { whyClosed } from '../../src/rules/index.ts';

const BRIDGE = [{ date: '2026-11-02', name: 'Brugdag' }];

describe('whyClosed', () => {
  const cases: readonly (readonly [string, string | null])[] = [
    ['2026-11-10', null],
    ['2026-11-11', 'holiday'],
    ['2026-11-12', null],
    ['2026-11-13', null],
    ['2026-11-14', 'weekend'],
    ['2026-11-15', 'weekend'],
    ['2026-11-16', null],
    ['2026-11-02', 'closingDay'],
    ['2026-11-01', 'holiday'],
  ];
  for (const [day, kind] of cases)
    it(`is ${kind ?? 'open'} on ${day}`, () => {
      expect(whyClosed(day, BRIDGE)?.kind ?? null).to.equal(kind);
    });
});
