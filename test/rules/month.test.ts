// Months and quarters as text: neighbours over a year's end, lengths of months, texts that are none.
import { expect } from 'chai';
import {
  firstDayOf,
  isMonth,
  isQuarter,
  lastDayOf,
  monthAfter,
  monthOf,
  monthsOf,
  quarterAfter,
  quarterOf,
} from '../../src/rules/index.ts';
import { monthsLater, quartersBetween } from '../../src/rules/core/month.ts';

describe('months and quarters', () => {
  it('follow one another over the end of a year, both ways', () => {
    expect(monthAfter('2026-12')).to.equal('2027-01');
    expect(monthAfter('2027-01', -1)).to.equal('2026-12');
    expect(monthAfter('2026-04', 33)).to.equal('2029-01');
    expect(monthAfter('2026-04', 0)).to.equal('2026-04');
    expect(quarterAfter('2026-Q4')).to.equal('2027-Q1');
    expect(quarterAfter('2026-Q1', -1)).to.equal('2025-Q4');
    expect(quartersBetween('2026-Q3', '2028-Q1')).to.equal(6);
    expect(quartersBetween('2026-Q3', '2026-Q2')).to.equal(-1);
  });

  it('have their first and last days, in leap years too', () => {
    const lengths = ['2026-02', '2028-02', '2000-02', '2100-02', '2026-04', '2026-12'].map(
      lastDayOf,
    );
    expect(lengths.map((day) => day.slice(8))).to.deep.equal(['28', '29', '29', '28', '30', '31']);
    expect(firstDayOf('2026-02')).to.equal('2026-02-01');
  });

  it('hold one another', () => {
    expect(monthOf('2026-02-28')).to.equal('2026-02');
    for (const [months, quarter] of [
      [['2026-01', '2026-02', '2026-03'], '2026-Q1'],
      [['2026-10', '2026-11', '2026-12'], '2026-Q4'],
    ] as const) {
      expect(monthsOf(quarter)).to.deep.equal(months);
      for (const month of months) expect(quarterOf(month)).to.equal(quarter);
    }
  });

  it('later on the same day, or on the last day where there is none', () => {
    const rows: [day: string, months: number, later: string][] = [
      ['2026-12-31', 2, '2027-02-28'],
      ['2027-12-31', 2, '2028-02-29'],
      ['2026-12-28', 2, '2027-02-28'],
      ['2026-02-28', 2, '2026-04-28'],
      ['2026-08-31', 1, '2026-09-30'],
      ['2028-02-29', 12, '2029-02-28'],
      ['2028-02-29', 48, '2032-02-29'],
      ['2026-03-31', -1, '2026-02-28'],
      ['2026-03-31', 0, '2026-03-31'],
    ];
    for (const [day, months, later] of rows) expect(monthsLater(day, months), day).to.equal(later);
  });

  it('are known from texts that are none', () => {
    const none = ['2026-13', '2026-00', '2026-1', '26-01', '2026/01', '2026-01-01', '', '2026-1a'];
    for (const text of none) {
      expect(isMonth(text), text).to.equal(false);
      for (const use of [monthAfter, firstDayOf, lastDayOf, quarterOf])
        expect(() => use(text), text).to.throw(RangeError);
    }
    for (const text of ['2026-Q0', '2026-Q5', '2026-q1', 'Q1', '2026-Q1 ', '2026-Q11']) {
      expect(isQuarter(text), text).to.equal(false);
      expect(() => monthsOf(text), text).to.throw(RangeError);
      expect(() => quarterAfter(text), text).to.throw(RangeError);
    }
    expect([isMonth('2026-12'), isQuarter('2026-Q4')]).to.deep.equal([true, true]);
    expect(() => monthOf('2026-02-29')).to.throw(RangeError);
    expect(() => monthsLater('2026-02-29', 1)).to.throw(RangeError);
  });
});
