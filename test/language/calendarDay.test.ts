// Day arithmetic without a time zone, and the Brussels day of a moment.
import { expect } from 'chai';
import {
  addDays,
  brusselsDay,
  dayNumber,
  fromIsoDay,
  isoWeekday,
  isoWeekOf,
  mondayOfIsoWeek,
  toIsoDay,
} from '../../src/language/calendarDay.ts';

describe('calendarDay', () => {
  const moments: [string, string][] = [
    ['2026-11-12T22:59:59Z', '2026-11-12'],
    ['2026-11-12T23:00:00Z', '2026-11-13'],
    ['2026-07-12T21:59:59Z', '2026-07-12'],
    ['2026-07-12T22:00:00Z', '2026-07-13'],
    ['2026-03-29T01:30:00Z', '2026-03-29'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
  ];
  for (const [moment, day] of moments) {
    it(`finds ${day} in Brussels at ${moment}`, () => {
      expect(brusselsDay(Date.parse(moment))).to.equal(day);
    });
  }

  it('adds days over a change of the clock and a leap day', () => {
    expect(addDays('2026-03-28', 2)).to.equal('2026-03-30');
    expect(addDays('2028-03-01', -1)).to.equal('2028-02-29');
    expect(addDays('2027-01-01', -1)).to.equal('2026-12-31');
  });

  it('knows weekdays and ISO weeks at the turn of the year', () => {
    expect(isoWeekday(fromIsoDay('2026-11-16'))).to.equal(1);
    expect(isoWeekday(fromIsoDay('1969-12-28'))).to.equal(7);
    expect(isoWeekOf(fromIsoDay('2027-01-03'))).to.equal('2026-W53');
    expect(isoWeekOf(fromIsoDay('2027-01-04'))).to.equal('2027-W01');
    expect(toIsoDay(mondayOfIsoWeek(2026, 46) ?? 0)).to.equal('2026-11-09');
    expect(mondayOfIsoWeek(2027, 53)).to.equal(null);
  });

  it('refuses days that do not exist', () => {
    expect(dayNumber(2026, 2, 29)).to.equal(null);
    expect(dayNumber(2026, 4, 31)).to.equal(null);
    expect(dayNumber(2026, 13, 1)).to.equal(null);
    expect(dayNumber(2028, 2, 29)).to.equal(fromIsoDay('2028-02-29'));
  });
});
