// When the office is open, to the millisecond, and the office days of a week.
import { expect } from 'chai';
import {
  isOfficeTime,
  lastOfficeDayOfWeek,
  mondayOf,
  officeDayFrom,
  officeHoursOn,
  previousOfficeDay,
} from '../../src/rules/index.ts';
import { at, calendarWith } from './ruleFacts.ts';

// The week of Christmas 2026 is closed from Monday to Thursday; Friday is a legal holiday.
const CHRISTMAS = ['2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24'];
const calendar = calendarWith(['2026-11-20', ...CHRISTMAS]);

describe('office time', () => {
  it('runs from the opening up to, not at, the closing, in winter and in summer', () => {
    const moments: [string, boolean][] = [
      ['2026-11-19T08:59:59.999+01:00', false],
      ['2026-11-19T09:00:00.000+01:00', true],
      ['2026-11-19T16:59:59.999+01:00', true],
      ['2026-11-19T17:00:00.000+01:00', false],
      ['2026-07-01T08:59:59.999+02:00', false],
      ['2026-07-01T09:00:00.000+02:00', true],
      ['2026-11-20T10:00:00.000+01:00', false],
      ['2026-11-21T10:00:00.000+01:00', false],
      ['2026-11-11T10:00:00.000+01:00', false],
    ];
    for (const [iso, open] of moments) expect(isOfficeTime(calendar, at(iso)), iso).to.equal(open);
  });

  it('names the hours of a day, and none of a day that is closed', () => {
    expect(officeHoursOn(calendar, '2026-11-19')).to.deep.equal({
      opensAt: at('2026-11-19T09:00:00+01:00'),
      closesAt: at('2026-11-19T17:00:00+01:00'),
    });
    expect(officeHoursOn(calendar, '2026-11-20')).to.equal(null);
  });

  it('finds the last office day of a week, and none in a closed week', () => {
    expect(lastOfficeDayOfWeek(calendar, '2026-11-16')).to.equal('2026-11-19');
    expect(lastOfficeDayOfWeek(calendar, '2026-11-22')).to.equal('2026-11-19');
    expect(lastOfficeDayOfWeek(calendar, '2026-11-23')).to.equal('2026-11-27');
    expect(lastOfficeDayOfWeek(calendar, '2026-12-23')).to.equal(null);
    expect(mondayOf('2026-11-16')).to.equal('2026-11-16');
    expect(mondayOf('2026-11-22')).to.equal('2026-11-16');
  });

  it('counts office days from a day on, that day included, also past the week', () => {
    expect(officeDayFrom(calendar, '2026-11-16', 1)).to.equal('2026-11-16');
    expect(officeDayFrom(calendar, '2026-11-16', 3)).to.equal('2026-11-18');
    expect(officeDayFrom(calendar, '2026-12-21', 1)).to.equal('2026-12-28');
    expect(officeDayFrom(calendar, '2026-12-21', 5)).to.equal('2027-01-04');
  });

  it('finds the office day before, strictly', () => {
    expect(previousOfficeDay(calendar, '2026-11-23')).to.equal('2026-11-19');
    expect(previousOfficeDay(calendar, '2026-11-19')).to.equal('2026-11-18');
  });
});
