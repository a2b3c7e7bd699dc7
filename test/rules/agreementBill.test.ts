// The bill of an agreement: billing it and asking again gives nothing; corrections land where they belong.
import { expect } from 'chai';
import { agreementBill, sharedMinutes } from '../../src/rules/index.ts';
import type { Bill, Billed, BilledWork, BillInput, PremiumFact } from '../../src/rules/index.ts';
import { tariffsWith } from './ruleTariffs.ts';

const PREMIUM: PremiumFact = {
  ...{ premiumId: 'p', from: '2026-04-15', to: null },
  kind: 'coachingSubsidy',
  years: 2,
  ...{ approvedOn: null, permille: null, quarterCents: null },
};
const BASE: BillInput = {
  agreement: {
    ...{ premiumStart: '2026-04-15', start: '2026-04-15', end: null, premiums: [PREMIUM] },
  },
  ...{ work: [], from: '2026-06', until: '2026-06', billed: new Map(), tariffs: tariffsWith() },
  settings: { vat: 'rate21', fewDays: 14 },
};
const work = (date: string, minutes: number, other: Partial<BilledWork> = {}): BilledWork => ({
  ...{ visitId: `v-${date}`, date, minutes, ofMinutes: minutes },
  ...{ isDescribed: true, isApproved: true, ...other },
});

/** What was billed, as the store would give it back. */
function kept(bills: readonly Bill[]): Map<string, Billed[]> {
  const billed = new Map<string, Billed[]>();
  const vatLeft = new Map<string, number>();
  bills.forEach((bill, run) =>
    bill.documents.forEach((document, at) => {
      const id = document.creditOf ?? `i-${run}-${at}`;
      vatLeft.set(id, (vatLeft.get(id) ?? 0) + document.vatCents);
      for (const { key, cents } of document.lines) {
        const on = billed.get(key) ?? [];
        const same = on.find((one) => one.invoiceId === id);
        if (same) same.cents += cents;
        else on.push({ invoiceId: id, cents, vat: document.vat });
        billed.set(key, on);
      }
    }),
  );
  for (const one of [...billed.values()].flat()) one.vatLeftCents = vatLeft.get(one.invoiceId)!;
  return billed;
}
const sums = (bill: Bill): unknown =>
  bill.documents.map(({ kind, netCents, vatCents }) => [kind, netCents, vatCents]);

describe('agreementBill', () => {
  it('bills a quarter at its end and work in its month, with VAT, and nothing twice', () => {
    const input = { ...BASE, work: [work('2026-06-10', 45)] };
    const bill = agreementBill(input);
    expect(sums(bill)).to.deep.equal([['invoice', 126_750, 26_618]]);
    expect(agreementBill({ ...input, billed: kept([bill]) }).documents).to.deep.equal([]);
    expect(agreementBill({ ...BASE, from: '2026-05', until: '2026-05' }).documents).to.deep.equal(
      [],
    );
  });

  it('gives back with the last of an invoice all the VAT that is left of it, to the cent', () => {
    const may = { ...BASE, from: '2026-05', until: '2026-05' } as const;
    const both = agreementBill({ ...may, work: [work('2026-05-12', 45), work('2026-05-13', 45)] });
    expect(sums(both)).to.deep.equal([['invoice', 13_500, 2_835]]);
    // 21 % of 67.50 is 14.175: half up twice would give back a cent too much.
    const one = agreementBill({
      ...{ ...may, work: [work('2026-05-13', 45)], billed: kept([both]) },
    });
    expect(sums(one)).to.deep.equal([['creditNote', -6_750, -1_418]]);
    const none = agreementBill({ ...may, billed: kept([both, one]) });
    expect(sums(none)).to.deep.equal([['creditNote', -6_750, -1_417]]);
    expect(none.documents[0]!.totalCents).to.equal(-8_167);
    expect(agreementBill({ ...may, billed: kept([both, one, none]) }).documents).to.deep.equal([]);
    const atOnce = agreementBill({ ...may, billed: kept([both]) });
    expect(sums(atOnce)).to.deep.equal([['creditNote', -13_500, -2_835]]);
  });

  it('bills what came late, more on an invoice, less on a credit note of the invoice that bore it', () => {
    const first = agreementBill({
      ...BASE,
      work: [work('2026-06-10', 60), work('2026-06-11', 60)],
    });
    const later = { ...BASE, until: '2026-07', billed: kept([first]) };
    const bill = agreementBill({
      ...later,
      work: [work('2026-06-10', 90), work('2026-06-11', 30), work('2026-06-12', 60)],
    });
    expect(sums(bill)).to.deep.equal([
      ['invoice', 4_500 + 9_000, 2_835],
      ['creditNote', -4_500, -945],
    ]);
    expect(bill.documents[1]!.creditOf).to.equal('i-0-0');
    const reasons = bill.warnings.map((one) => (one.kind === 'correction' ? one.reason : one.kind));
    expect(reasons).to.deep.equal(['changed', 'changed', 'late']);
    const gone = agreementBill({ ...later, work: [work('2026-06-10', 60)] });
    expect(sums(gone)).to.deep.equal([['creditNote', -9_000, -1_890]]);
    expect(gone.warnings).to.deep.include({ kind: 'correction', reason: 'notOwed', month: '' });
  });

  it('credits the latest invoice first, and never more than it bears', () => {
    const billed = new Map([
      [
        'visit:v-2026-06-10',
        [
          { invoiceId: 'old', cents: 9_000, vat: 'rate21' as const },
          { invoiceId: 'new', cents: 3_000, vat: 'exempt' as const },
        ],
      ],
    ]);
    const bill = agreementBill({
      ...{ ...BASE, billed, from: '2026-06', until: '2026-07' },
      agreement: { ...BASE.agreement, start: '2026-07-01' },
      work: [work('2026-06-10', 30)],
    });
    expect(
      bill.documents.map(({ creditOf, netCents, vat }) => [creditOf, netCents, vat]),
    ).to.deep.equal([
      ['new', -3_000, 'exempt'],
      ['old', -4_500, 'rate21'],
    ]);
  });

  it('leaves alone what lies before the first month that is billed here', () => {
    const input = { ...BASE, from: '2026-07', until: '2026-07', work: [work('2026-06-30', 60)] };
    expect(agreementBill(input).documents).to.deep.equal([]);
  });

  it('warns: few days, no premium, the end, work outside, without words or approval', () => {
    const agreement = { ...BASE.agreement, start: '2026-06-18', end: '2026-06-30' };
    const odd = work('2026-06-10', 30, { isDescribed: false, isApproved: false });
    const kinds = (input: Partial<BillInput>) =>
      agreementBill({ ...BASE, ...input }).warnings.map(({ kind }) => kind);
    expect(kinds({ agreement, work: [odd] })).to.deep.equal([
      ...['agreementEnded', 'fewDays', 'workOutsideAgreement', 'noDescription', 'noApproval'],
    ]);
    expect(kinds({ agreement: { ...agreement, start: '2026-06-17' } })).to.deep.equal([
      'agreementEnded',
    ]);
    const short = [{ ...PREMIUM, to: '2026-06-29' }];
    expect(kinds({ agreement: { ...BASE.agreement, premiums: short } })).to.deep.equal([
      'noPremium',
    ]);
    const whole = [{ ...PREMIUM, to: '2026-06-30' }];
    expect(kinds({ agreement: { ...BASE.agreement, premiums: whole } })).to.deep.equal([]);
  });

  it('bills nothing that cannot be computed, nor credits it, and says why', () => {
    const bill = agreementBill(BASE);
    const broken = { ...BASE, agreement: { ...BASE.agreement, premiumStart: null } };
    expect(agreementBill(broken)).to.deep.include({ problems: [{ kind: 'noPremiumStart' }] });
    expect(agreementBill({ ...broken, billed: kept([bill]) }).documents).to.deep.equal([]);
    const late = { ...BASE.agreement, premiumStart: '2026-07-01' };
    expect(agreementBill({ ...BASE, agreement: late }).problems).to.deep.equal([
      { kind: 'beforeFirstQuarter', quarter: '2026-Q2' },
    ]);
  });
});

describe('sharedMinutes', () => {
  it('shares out exactly, the first ones a minute more', () => {
    expect(sharedMinutes(90, 2)).to.deep.equal([45, 45]);
    expect(sharedMinutes(91, 3)).to.deep.equal([31, 30, 30]);
    expect(sharedMinutes(1, 2)).to.deep.equal([1, 0]);
  });
});
