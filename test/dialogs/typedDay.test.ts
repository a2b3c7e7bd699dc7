// Days as people type them: the day before the month, the year where it is said.
import { expect } from 'chai';
import { pastDay } from '../../dialogs/typedDay.ts';

const TODAY = '2026-11-13';

describe('a day in a field', () => {
  for (const [typed, day] of [
    ['2026-11-12', '2026-11-12'],
    ['12/11/2026', '2026-11-12'],
    ['3/2/2026', '2026-02-03'],
    ['5-1-26', '2026-01-05'],
    ['31/12/2026', '2026-12-31'],
    ['12 november', '2026-11-12'],
    ['13/11', '2026-11-13'],
    ['14/11', '2025-11-14'],
    ['31 december', '2025-12-31'],
    ['2026-02-30', null],
    ['30/2/2026', null],
    ['0001-01-01', null],
    ['12/11/2026 x', null],
    ['11/13/2026', null],
    ['gisteren', null],
    ['', null],
  ] as const) {
    it(`${typed || 'nothing'} is ${day ?? 'no day'}`, () => {
      expect(pastDay(typed, TODAY)).to.equal(day);
    });
  }
});
