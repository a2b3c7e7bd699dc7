// Boundaries of what is billed, with amounts and days worked out by hand from the domain's words (§3 and §4).
import { expect } from 'chai';
import {
  agreementBill,
  dueDate,
  judgeErasure,
  noticeEnd,
  premiumStart,
  retentionEnd,
  sharedMinutes,
} from '../../src/rules/index.ts';
import type { BillInput } from '../../src/rules/index.ts';
import { billBoundaryCases, premium, type Asked } from './billBoundaryCases.ts';
import { tariffsWith } from './ruleTariffs.ts';

/** "invoice 120000 + 0; fewDays 13" */
function bill(asked: Asked): string {
  const { start, end = null, premiums = [premium(start)], month, from = month } = asked;
  const input: BillInput = {
    agreement: { start, end, premiums, premiumStart: premiumStart(premiums) },
    ...{ work: asked.work ?? [], from, until: month, billed: asked.billed ?? new Map() },
    tariffs: tariffsWith(asked.crossings),
    settings: { vat: asked.vat ?? 'exempt', fewDays: 14 },
  };
  const { documents, warnings, problems } = agreementBill(input);
  const sums = documents.map(({ kind, netCents, vatCents }) => `${kind} ${netCents} + ${vatCents}`);
  const looks = warnings.map((one) => {
    const about = 'days' in one ? one.days : 'date' in one ? one.date : one.reason;
    return `${one.kind} ${about}`;
  });
  return [...sums, ...looks, ...problems.map(({ kind }) => kind)].join('; ') || 'nothing';
}

describe('boundaries of a bill', () => {
  for (const [name, asked, expected] of billBoundaryCases)
    it(`${name}: ${expected}`, () => expect(bill(asked)).to.equal(expected));

  it('minutes that do not divide: the first ones bear a minute more, nobody bears none twice', () => {
    expect(sharedMinutes(61, 2)).to.deep.equal([31, 30]);
    expect(sharedMinutes(1, 3)).to.deep.equal([1, 0, 0]);
  });

  for (const [day, due] of [
    ['2026-11-30', '2026-12-30'],
    ['2026-12-31', '2027-01-30'],
    ['2027-01-31', '2027-03-02'],
    ['2027-02-28', '2027-03-30'],
    ['2028-01-31', '2028-03-01'],
    ['2028-02-29', '2028-03-30'],
  ] as const)
    it(`an invoice of ${day} is due on ${due}`, () => expect(dueDate(day, 30)).to.equal(due));

  for (const [givenOn, last] of [
    ['2026-10-31', '2026-12-31'],
    ['2026-11-01', '2027-01-01'],
    ['2026-12-31', '2027-02-28'],
    ['2027-12-30', '2028-02-29'],
  ] as const)
    it(`notice of ${givenOn} ends on ${last}`, () =>
      expect(noticeEnd({ givenOn, terms: { noticeMonths: 2 } })).to.include({ endsOn: last }));

  for (const [today, kept] of [
    ['2038-02-28', true],
    ['2038-03-01', false],
  ] as const)
    it(`a file that ended on 29 February 2028 is ${kept ? 'kept' : 'erased'} on ${today}`, () => {
      const end = retentionEnd({ agreementEnd: '2028-02-29', terms: { retentionYears: 10 } });
      const deleteAfter = end.kind === 'result' ? end.deleteAfter : null;
      const file = { endDay: '2028-02-29', deleteAfter, isHeld: false };
      const judged = judgeErasure({ ...file, unpaidInvoices: 0, openRequests: 0 }, today);
      expect(judged.kind).to.equal(kept ? 'refused' : 'result');
    });
});
