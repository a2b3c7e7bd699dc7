// The ten legal holidays against a published collection, twenty years long.
import { expect } from 'chai';
import Holidays from 'date-holidays';
import { legalHolidays } from '../../src/rules/index.ts';

const published = new Holidays('BE');

describe('legal holidays', () => {
  it('are the public holidays that date-holidays gives for Belgium, 2020–2040', () => {
    for (let year = 2020; year <= 2040; year++) {
      const theirs = published
        .getHolidays(year)
        .filter((holiday) => holiday.type === 'public')
        .map((holiday) => holiday.date.slice(0, 10))
        // Easter and Whit Sunday are on its list, not among the ten of the law.
        .filter((date) => !isSundayOfEaster(date, year));
      expect(legalHolidays(year).map((holiday) => holiday.date)).to.deep.equal(theirs.sort());
    }
  });

  it('are ten, with their Dutch names, in the order of the calendar', () => {
    expect(legalHolidays(2026)).to.deep.equal([
      { date: '2026-01-01', name: 'Nieuwjaar' },
      { date: '2026-04-06', name: 'Paasmaandag' },
      { date: '2026-05-01', name: 'Dag van de Arbeid' },
      { date: '2026-05-14', name: 'O.L.H.-Hemelvaart' },
      { date: '2026-05-25', name: 'Pinkstermaandag' },
      { date: '2026-07-21', name: 'Nationale feestdag' },
      { date: '2026-08-15', name: 'O.L.V.-Hemelvaart' },
      { date: '2026-11-01', name: 'Allerheiligen' },
      { date: '2026-11-11', name: 'Wapenstilstand' },
      { date: '2026-12-25', name: 'Kerstmis' },
    ]);
  });

  it('knows the earliest and the latest Easter Monday, and refuses what is no year', () => {
    expect(legalHolidays(2285).map((one) => one.date)).to.include('2285-03-23');
    expect(legalHolidays(2038).map((one) => one.date)).to.include('2038-04-26');
    for (const year of [1582, 2026.5, NaN, 10_000]) {
      expect(() => legalHolidays(year)).to.throw(RangeError);
    }
  });
});

function isSundayOfEaster(date: string, year: number): boolean {
  const names = ['Pasen', 'Pinksteren'];
  const sundays = published.getHolidays(year, 'nl').filter((one) => names.includes(one.name));
  return sundays.some((sunday) => sunday.date.startsWith(date));
}
