// Held files come back in the first week of a quarter, from half a year past their term on.
import { expect } from 'chai';
import { holdsToReview } from '../../src/rules/index.ts';

const HALF_YEAR = { afterMonths: 6, everyMonths: 3 };

describe('when held files come back', () => {
  const WEEKS: readonly [week: string, everyMonths: number, told: boolean][] = [
    // Monday 28 December to Sunday 3 January.
    ['2026-W52', 3, false],
    ['2026-W53', 3, true],
    ['2027-W01', 3, false],
    // Monday 29 March to Sunday 4 April; 1 July 2030 is a Monday, 1 September 2030 a Sunday.
    ['2027-W13', 3, true],
    ['2030-W26', 3, false],
    ['2030-W27', 3, true],
    ['2030-W35', 1, true],
    ['2030-W36', 1, false],
    ['2030-W35', 2, true],
    ['2030-W35', 3, false],
    ['2027-W13', 12, false],
    ['2026-W53', 12, true],
  ];
  for (const [week, everyMonths, told] of WEEKS)
    it(`${told ? 'in' : 'not in'} ${week}, every ${everyMonths} months`, () => {
      const found = holdsToReview(['2020-01-01'], week, { afterMonths: 6, everyMonths });
      expect(found).to.deep.equal(told ? { count: 1, oldest: '2020-01-01' } : null);
    });

  const DAYS: readonly [since: string[], found: object | null][] = [
    [[], null],
    [['2026-07-04'], null],
    [['2026-07-03'], { count: 1, oldest: '2026-07-03' }],
    [['2026-07-04', '2026-07-03', '2026-02-01'], { count: 2, oldest: '2026-02-01' }],
  ];
  for (const [since, found] of DAYS)
    it(`in the week up to 3 January 2027, held since ${since.join(', ') || 'nothing'}`, () => {
      expect(holdsToReview(since, '2026-W53', HALF_YEAR)).to.deep.equal(found);
    });

  it('has no answer about a week that does not exist', () => {
    expect(() => holdsToReview([], '2027-W54', HALF_YEAR)).to.throw(RangeError);
  });
});
