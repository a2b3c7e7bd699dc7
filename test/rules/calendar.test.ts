// Office days, time of knowing of closing lists and hours, and the warning for unconfirmed years.
import { expect } from 'chai';
import {
  brusselsDate,
  compileCalendar,
  dayToActInstead,
  isOfficeDay,
  nextOfficeDay,
  startOfDay,
  unconfirmedYears,
} from '../../src/rules/index.ts';
import type { ClosingListFact, CompiledCalendar, WeekHours } from '../../src/rules/index.ts';
import { FULL_WEEK, OFFICE_HOURS, at, calendarWith, closingLists } from './ruleFacts.ts';

const compiled = (lists: ClosingListFact[], knownAt: number): CompiledCalendar =>
  compileCalendar({
    closingLists: lists,
    officeHours: [OFFICE_HOURS],
    knownAt,
    fromYear: 2026,
    toYear: 2027,
  });

describe('compiled calendar', () => {
  const calendar = calendarWith(['2026-11-02']);

  it('names the office day before a promised day that turned out to be closed', () => {
    const act = (promised: string, today: string) => dayToActInstead(calendar, promised, today);
    expect(act('2026-11-03', '2026-10-20')).to.equal(null);
    expect(act('2026-11-02', '2026-10-20')).to.equal('2026-10-30');
    expect(act('2026-11-02', '2026-10-30')).to.equal('2026-10-30');
    expect(act('2026-11-02', '2026-10-31')).to.equal(null);
    expect(act('2026-11-02', '2026-11-05')).to.equal(null);
  });

  it('knows office days from weekends, holidays and closing days', () => {
    const days: [string, boolean][] = [
      ['2026-10-30', true],
      ['2026-10-31', false],
      ['2026-11-01', false],
      ['2026-11-02', false],
      ['2026-11-03', true],
      ['2026-11-11', false],
      ['2028-02-29', true],
    ];
    for (const [date, open] of days) expect(isOfficeDay(calendar, date), date).to.equal(open);
  });

  it('finds the next office day, strictly after', () => {
    expect(nextOfficeDay(calendar, '2026-10-30')).to.equal('2026-11-03');
    expect(nextOfficeDay(calendar, '2026-11-03')).to.equal('2026-11-04');
  });

  it('knows the day in Brussels to the millisecond, also when clocks change', () => {
    const moments: [string, string][] = [
      ['2026-11-20T22:59:59.999Z', '2026-11-20'],
      ['2026-11-20T23:00:00.000Z', '2026-11-21'],
      ['2026-07-01T21:59:59.999Z', '2026-07-01'],
      ['2026-07-01T22:00:00.000Z', '2026-07-02'],
      ['2026-03-29T21:59:59.999Z', '2026-03-29'],
      ['2026-03-28T23:00:00.000Z', '2026-03-29'],
      ['2026-10-25T22:59:59.999Z', '2026-10-25'],
      ['2026-10-24T22:00:00.000Z', '2026-10-25'],
      ['2019-12-31T23:00:00.000Z', '2020-01-01'],
      ['2040-12-31T22:59:59.999Z', '2040-12-31'],
    ];
    for (const [iso, date] of moments) expect(brusselsDate(calendar, at(iso)), iso).to.equal(date);
    expect(startOfDay(calendar, '2026-10-26')).to.equal(at('2026-10-26T00:00:00+01:00'));
  });

  it('refuses what lies outside it or is no day', () => {
    expect(() => brusselsDate(calendar, at('2019-12-31T22:59:59.999Z'))).to.throw(RangeError);
    expect(() => brusselsDate(calendar, at('2040-12-31T23:00:00.000Z'))).to.throw(RangeError);
    expect(() => brusselsDate(calendar, NaN)).to.throw(RangeError);
    expect(() => isOfficeDay(calendar, '2041-01-01')).to.throw(RangeError, '2041-01-01');
    for (const text of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', 'vandaag']) {
      expect(() => isOfficeDay(calendar, text), text).to.throw(RangeError, 'Not a day');
    }
    expect(() => nextOfficeDay(calendar, '2040-12-31')).to.throw(RangeError);
    expect(() => compileCalendar({ ...spanOf(1969, 2026) })).to.throw(RangeError);
    expect(() => compileCalendar({ ...spanOf(2026, 2027), officeHours: [] })).to.throw(
      'office hours',
    );
  });

  it('follows the newest confirmed list of the year, as far as it was known', () => {
    const first = closingLists(['2026-12-28'], 100);
    const second = closingLists(['2026-12-29'], 200);
    const draft = closingLists(['2026-12-30'], 300).map((list) => ({ ...list, confirmed: false }));
    const lists = [...draft, ...second, ...first];
    const closed = (knownAt: number): boolean[] =>
      ['2026-12-28', '2026-12-29', '2026-12-30'].map(
        (date) => !isOfficeDay(compiled(lists, knownAt), date),
      );
    expect(closed(99)).to.deep.equal([false, false, false]);
    expect(closed(100)).to.deep.equal([true, false, false]);
    expect(closed(199)).to.deep.equal([true, false, false]);
    expect(closed(200)).to.deep.equal([false, true, false]);
    expect(closed(300)).to.deep.equal([false, true, false]);
  });

  it('follows the office hours in force on each day, as far as they were known', () => {
    const { mon, tue, wed, thu } = FULL_WEEK;
    const officeHours = [
      OFFICE_HOURS,
      {
        effectiveFrom: '2026-12-01',
        recordedAt: 500,
        weekdays: { mon, tue, wed, thu } as WeekHours,
      },
    ];
    const input = { ...spanOf(2026, 2027), officeHours };
    const before = compileCalendar({ ...input, knownAt: 499 });
    const after = compileCalendar({ ...input, knownAt: 500 });
    expect(isOfficeDay(before, '2026-12-04')).to.equal(true);
    expect(isOfficeDay(after, '2026-12-04')).to.equal(false);
    expect(isOfficeDay(after, '2026-11-27')).to.equal(true);
    expect(isOfficeDay(after, '2027-12-03')).to.equal(false);
  });

  it('names its version by its facts: not by their order or its years, and differently when they differ', () => {
    const lists = [...closingLists(['2026-12-28', '2027-01-02'], 100)];
    const version = compiled(lists, 100).version;
    expect(compiled([...lists].reverse(), 100).version).to.equal(version);
    const wider = { ...spanOf(2024, 2030), closingLists: lists, knownAt: 100 };
    expect(compileCalendar(wider).version).to.equal(version);
    expect(compiled(lists, 99).version).to.not.equal(version);
    const renamed = lists.map((list) => ({
      ...list,
      days: list.days.map((day) => ({ ...day, name: 'Verlofdag' })),
    }));
    expect(compiled(renamed, 100).version).to.not.equal(version);
    expect(compiled(closingLists(['2026-12-29', '2027-01-02'], 100), 100).version).to.not.equal(
      version,
    );
  });
});

describe('unconfirmed years', () => {
  const years = (lists: ClosingListFact[], today: string): number[] => {
    const verdict = unconfirmedYears(lists, today);
    return verdict.kind === 'result' ? verdict.years : [];
  };
  const list = closingLists(['2026-12-28']);
  const draft = closingLists(['2027-01-02']).map((one) => ({ ...one, confirmed: false }));

  it('are this year and, from 1 October, the next', () => {
    expect(years([], '2026-09-30')).to.deep.equal([2026]);
    expect(years([], '2026-10-01')).to.deep.equal([2026, 2027]);
    expect(years(list, '2026-09-30')).to.deep.equal([]);
    expect(years(list, '2026-10-01')).to.deep.equal([2027]);
  });

  it('stay so while a list is only a draft, and are no longer once an empty list is confirmed', () => {
    expect(years([...list, ...draft], '2026-12-31')).to.deep.equal([2027]);
    const empty = draft.map((one) => ({ ...one, days: [], confirmed: true }));
    expect(years([...list, ...draft, ...empty], '2026-12-31')).to.deep.equal([]);
  });
});

function spanOf(fromYear: number, toYear: number) {
  return { closingLists: [], officeHours: [OFFICE_HOURS], knownAt: 0, fromYear, toYear };
}
