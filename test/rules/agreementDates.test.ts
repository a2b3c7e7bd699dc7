// The end after a notice and the end of retention: clamped, explained, refused, incomplete.
import { expect } from 'chai';
import { noticeEnd, retentionEnd } from '../../src/rules/index.ts';

const notice = (givenOn: string | null, noticeMonths = 2) =>
  noticeEnd({ givenOn, terms: { noticeMonths } });
const retention = (agreementEnd: string | null, retentionYears = 10) =>
  retentionEnd({ agreementEnd, terms: { retentionYears } });

describe('noticeEnd', () => {
  const rows: [givenOn: string, endsOn: string, clamped: boolean][] = [
    ['2026-11-14', '2027-01-14', false],
    ['2026-08-29', '2026-10-29', false],
    ['2026-08-30', '2026-10-30', false],
    ['2026-08-31', '2026-10-31', false],
    ['2026-07-30', '2026-09-30', false],
    ['2026-07-31', '2026-09-30', true],
    ['2026-12-28', '2027-02-28', false],
    ['2026-12-29', '2027-02-28', true],
    ['2026-12-31', '2027-02-28', true],
    ['2027-12-29', '2028-02-29', false],
    ['2027-12-30', '2028-02-29', true],
    ['2027-12-31', '2028-02-29', true],
    ['2028-02-29', '2028-04-29', false],
    ['2026-06-30', '2026-08-30', false],
  ];
  for (const [givenOn, endsOn, clamped] of rows)
    it(`on ${givenOn}: ends on ${endsOn}`, () => {
      expect(notice(givenOn)).to.deep.equal({
        ...{ kind: 'result', givenOn, months: 2, endsOn, clamped },
        articles: ['S0 art. 6', 'policy'],
      });
    });

  it('takes its months from the terms, asks for the day, and refuses what is none', () => {
    expect(notice('2026-11-30', 3)).to.include({ endsOn: '2027-02-28', months: 3 });
    expect(notice(null)).to.deep.include({ kind: 'incomplete', missing: ['givenOn'] });
    for (const text of ['2027-02-29', '14/11/2026', ''])
      expect(notice(text), text).to.deep.include({ kind: 'refused', reasons: ['notADate'] });
  });
});

describe('retentionEnd', () => {
  it('is ten years later, on 28 February for want of a 29th', () => {
    const rows = [
      ['2026-11-14', '2036-11-14'],
      ['2028-02-28', '2038-02-28'],
      ['2028-02-29', '2038-02-28'],
      ['2028-03-01', '2038-03-01'],
      ['2026-02-28', '2036-02-28'],
    ] as const;
    for (const [agreementEnd, deleteAfter] of rows)
      expect(retention(agreementEnd), agreementEnd).to.deep.equal({
        ...{ kind: 'result', deleteAfter },
        articles: ['S0 art. 11', 'policy'],
      });
    expect(retention('2028-02-29', 4)).to.include({ deleteAfter: '2032-02-29' });
  });

  it('is not counted before the agreement has ended, nor from what is no day', () => {
    expect(retention(null)).to.deep.include({ kind: 'incomplete', missing: ['agreementEnd'] });
    expect(retention('2027-02-29')).to.deep.include({ kind: 'refused', reasons: ['notADate'] });
  });
});
