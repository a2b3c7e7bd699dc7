// Periods of a summary, and until when the figures of a week are provisional.
import { expect } from 'chai';
import {
  daysOfWeek,
  eightWeeksTo,
  freezeMoment,
  neighbour,
  periodOf,
  weekAfter,
  weekOf,
  weeksOf,
} from '../../src/rules/index.ts';
import { at, calendarWith, POLICY } from './ruleFacts.ts';

describe('periods of a summary', () => {
  const known: [key: string, kind: string, from: string, to: string][] = [
    ['2026-W46', 'week', '2026-11-09', '2026-11-15'],
    ['2026-W01', 'week', '2025-12-29', '2026-01-04'],
    ['2026-W53', 'week', '2026-12-28', '2027-01-03'],
    ['2027-W01', 'week', '2027-01-04', '2027-01-10'],
    ['2026-11', 'month', '2026-11-01', '2026-11-30'],
    ['2028-02', 'month', '2028-02-01', '2028-02-29'],
    ['2026-12', 'month', '2026-12-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2026-Q4', 'quarter', '2026-10-01', '2026-12-31'],
    ['2026-W39/2026-W46', 'eightWeeks', '2026-09-21', '2026-11-15'],
    ['2026-W49/2027-W03', 'eightWeeks', '2026-11-30', '2027-01-24'],
  ];
  for (const [key, kind, from, to] of known) {
    it(`${key} runs from ${from} to ${to}`, () => {
      expect(periodOf(key)).to.deep.equal({ kind, key, from, to });
    });
  }

  const unknown = [
    ...['', 'x', '2026', '2026-W00', '2026-W54', '2027-W53', '2026-w46', '2026-W4', '2026-W046'],
    ...['2026-00', '2026-13', '2026-1', '2026-Q0', '2026-Q5', '1999-W10', '2200-01', '2026-11-09'],
    ...['2026-W40/2026-W46', '2026-W46/2026-W39', '2026-W39/', '/2026-W46', '2026-11/2026-12'],
    ...['2026-W39/2026-W46/2026-W53', '2026-W46\n', ' 2026-W46', '__proto__'],
  ];
  for (const key of unknown) {
    it(`${JSON.stringify(key)} is no period`, () => expect(periodOf(key)).to.equal(null));
  }

  it('every day of thirty years lies in the week that says so, and weeks sort as text', () => {
    let before = '';
    for (let ms = Date.UTC(2015, 0, 1); ms < Date.UTC(2045, 0, 1); ms += 86_400_000) {
      const day = new Date(ms).toISOString().slice(0, 10);
      const week = weekOf(day);
      const { from, to } = daysOfWeek(week);
      expect(from <= day && day <= to, day).to.equal(true);
      expect(before <= week, day).to.equal(true);
      before = week;
    }
  });

  it('goes to the neighbours, over the end of a year', () => {
    const next = (key: string): string => neighbour(periodOf(key)!, 1).key;
    const previous = (key: string): string => neighbour(periodOf(key)!, -1).key;
    expect([next('2026-W53'), previous('2027-W01')]).to.deep.equal(['2027-W01', '2026-W53']);
    expect([next('2026-12'), previous('2027-01')]).to.deep.equal(['2027-01', '2026-12']);
    expect([next('2026-Q4'), previous('2027-Q1')]).to.deep.equal(['2027-Q1', '2026-Q4']);
    expect(next('2026-W45/2026-W52')).to.equal('2026-W46/2026-W53');
    expect(weekAfter('2026-W46', -46)).to.equal('2025-W52');
    expect(() => weekAfter('2027-W53')).to.throw(RangeError);
  });

  it('lists the weeks that a period touches', () => {
    expect(weeksOf(periodOf('2026-11')!)).to.deep.equal([
      ...['2026-W44', '2026-W45', '2026-W46', '2026-W47', '2026-W48', '2026-W49'],
    ]);
    expect(weeksOf(eightWeeksTo('2026-W46'))).to.have.length(8);
  });
});

describe('the freeze of a week', () => {
  const frozen = (week: string, closed: string[] = [], policy = POLICY): string =>
    new Date(freezeMoment(week, calendarWith(closed), policy)).toISOString();

  it('is the third office day after it at 17.00, in winter and in summer', () => {
    expect(frozen('2026-W46')).to.equal('2026-11-18T16:00:00.000Z');
    expect(frozen('2026-W27')).to.equal('2026-07-08T15:00:00.000Z');
  });

  it('counts office days only: holidays and closing days put it off', () => {
    // Armistice Day is the Wednesday of week 46.
    expect(frozen('2026-W45')).to.equal('2026-11-12T16:00:00.000Z');
    expect(frozen('2026-W46', ['2026-11-16', '2026-11-17'])).to.equal('2026-11-20T16:00:00.000Z');
    const closed = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'];
    expect(frozen('2026-W52', closed)).to.equal('2027-01-06T16:00:00.000Z');
  });

  it('is a setting of the policy', () => {
    const policy = { ...POLICY, summaryFreezeOfficeDay: 1, summaryFreezeTime: '12:30' };
    expect(frozen('2026-W46', [], policy)).to.equal(
      new Date(at('2026-11-16T12:30:00+01:00')).toISOString(),
    );
  });
});
