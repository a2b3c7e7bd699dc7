// A credit note by hand: whole or a line, to the cent with its VAT; what was given up is not billed again.
import { expect } from 'chai';
import { agreementBill, creditByHand } from '../../src/rules/index.ts';
import type { Billed, BillInput, CreditRefusal } from '../../src/rules/index.ts';
import { tariffsWith } from './ruleTariffs.ts';

const INPUT: BillInput = {
  agreement: { premiumStart: '2026-04-15', start: '2026-04-15', end: null, premiums: [] },
  work: [
    {
      ...{ visitId: 'v', date: '2026-06-10', minutes: 7, ofMinutes: 7 },
      ...{ isDescribed: true, isApproved: true },
    },
  ],
  ...{ from: '2026-06', until: '2026-06', billed: new Map(), tariffs: tariffsWith() },
  settings: { vat: 'rate21', fewDays: 14 },
};
const [document] = agreementBill(INPUT).documents;
const INVOICE = { ...document!, id: 'i', isExample: false };
const ALL = new Map(INVOICE.lines.map(({ key, cents }) => [key, cents]));
const BASIC = 'basic:2026-Q2';
const ask = { invoice: INVOICE, left: ALL, creditedVatCents: 0, key: null } as const;
const sums = (judged: ReturnType<typeof creditByHand>): unknown =>
  judged.kind === 'result'
    ? [judged.document.netCents, judged.document.vatCents, judged.document.totalCents]
    : judged.reasons;

describe('creditByHand', () => {
  it('gives the whole back, VAT to the cent', () => {
    expect(INVOICE).to.include({ netCents: 121_050, vatCents: 25_421 });
    expect(sums(creditByHand(ask))).to.deep.equal([-121_050, -25_421, -146_471]);
  });

  it('gives one line back, and the rest afterwards: together nothing is left', () => {
    const one = creditByHand({ ...ask, key: 'visit:v' });
    expect(sums(one)).to.deep.equal([-1050, -221, -1271]);
    const left = new Map([...ALL, ['visit:v', 0] as const]);
    const rest = creditByHand({ ...ask, left, creditedVatCents: -221 });
    expect(sums(rest)).to.deep.equal([-120_000, -25_200, -145_200]);
  });

  it('gives the rest of the VAT with the last line, where each on its own would be rounded up', () => {
    // 21 % of 50 is 10.5: 11 twice would be a cent more than the 21 on the invoice.
    const [line] = INVOICE.lines;
    const lines = ['a', 'b'].map((key) => ({ ...line!, key, cents: 50 }));
    const sum = { netCents: 100, vatCents: 21, totalCents: 121 };
    const small = { ...ask, invoice: { ...INVOICE, lines, ...sum } };
    const first = creditByHand({
      ...small,
      left: new Map([...'ab'].map((k) => [k, 50])),
      key: 'a',
    });
    expect(sums(first)).to.deep.equal([-50, -11, -61]);
    const left = new Map([...'ab'].map((k) => [k, k === 'a' ? 0 : 50]));
    expect(sums(creditByHand({ ...small, left, creditedVatCents: -11 }))).to.deep.equal([
      ...[-50, -10, -60],
    ]);
  });

  it('gives back what a correction left of a line', () => {
    const left = new Map([...ALL, [BASIC, 118_400] as const]);
    expect(sums(creditByHand({ ...ask, left, key: BASIC }))).to.deep.equal([
      ...[-118_400, -24_864, -143_264],
    ]);
  });

  const refusals: [string, Partial<Parameters<typeof creditByHand>[0]>, CreditRefusal][] = [
    ['an example', { invoice: { ...INVOICE, isExample: true } }, 'isExample'],
    ['a credit note', { invoice: { ...INVOICE, kind: 'creditNote' } }, 'isCreditNote'],
    ['a line of another invoice', { key: 'basic:2026-Q3' }, 'noSuchLine'],
    ['a line that is credited', { left: new Map([[BASIC, 0]]), key: BASIC }, 'alreadyCredited'],
    ['all of what is credited', { left: new Map([[BASIC, 0]]) }, 'alreadyCredited'],
  ];
  for (const [what, changed, reason] of refusals)
    it(`refuses ${what}`, () => {
      const judged = creditByHand({ ...ask, ...changed });
      expect(judged).to.deep.include({ kind: 'refused', reasons: [reason] });
      expect(judged.articles).to.include('S0 art. 7');
    });
});

describe('what was given up by hand', () => {
  const given = (cents: number, waivedCents: number): Map<string, Billed[]> =>
    new Map([[BASIC, [{ invoiceId: 'i', vat: 'rate21', cents, waivedCents }]]]);
  const billedAgain = (billed: Map<string, Billed[]>, other: Partial<BillInput> = {}): number =>
    agreementBill({ ...INPUT, work: [], billed, ...other }).documents.reduce(
      (sum, { netCents }) => sum + netCents,
      0,
    );
  const crossed = tariffsWith(['2026-05']);
  const ended = { ...INPUT.agreement, start: '2026-07-01' };

  it('is not billed again', () => expect(billedAgain(given(0, 120_000))).to.equal(0));
  it('leaves what the same quarter costs more since then', () => {
    const fee = billedAgain(new Map(), { tariffs: crossed });
    expect(fee).to.be.greaterThan(120_000);
    expect(billedAgain(given(0, 120_000), { tariffs: crossed })).to.equal(fee - 120_000);
  });
  it('is not given back twice when the quarter is no longer owed', () => {
    expect(billedAgain(given(0, 120_000), { agreement: ended })).to.equal(0);
    expect(billedAgain(given(20_000, 100_000), { agreement: ended })).to.equal(-20_000);
  });
});
