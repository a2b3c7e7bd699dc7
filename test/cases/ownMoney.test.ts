// Our own examples about money and dates beside a second count that imports nothing of the rules.
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { feeOf, invoicesOf, nextDay, sameDayLater } from '../rules/moneyOracle.ts';
import type { Agreement, Index, OracleInvoice, Work } from '../rules/moneyOracle.ts';

type Fee = Index & { premiumStart: string; quarter: string; quarterNumber: number; cents: number };
type Billed = Index & {
  agreement: Agreement;
  month: string;
  extraWork: Work[];
  invoice: OracleInvoice | null;
};

/** The given examples and our own. */
function examples<T>(kind: string): (T & { why?: string })[] {
  return [`${kind}.json`, `own/${kind}.json`].flatMap((file) => {
    const text = readFileSync(new URL(file, import.meta.url), 'utf8');
    return JSON.parse(text) as (T & { why?: string })[];
  });
}

describe('examples about money, counted a second way', () => {
  it('quarterFee', () => {
    for (const { why, premiumStart, quarter, quarterNumber, cents, ...index } of examples<Fee>(
      'quarterFee',
    ))
      expect(feeOf(premiumStart, quarter, index), why).to.deep.equal({ quarterNumber, cents });
  });

  it('invoice', () => {
    for (const { why, agreement, month, extraWork, invoice, ...index } of examples<Billed>(
      'invoice',
    )) {
      const all = invoicesOf(agreement, extraWork, index, nextDay(`${month}-28`, 4));
      expect(all.get(month) ?? null, why).to.deep.equal(invoice);
    }
  });

  it('notice and retention', () => {
    for (const { givenOn, endsOn } of examples<{ givenOn: string; endsOn: string }>('notice'))
      expect(sameDayLater(givenOn, 2)).to.equal(endsOn);
    type Kept = { agreementEnd: string; deleteAfter: string };
    for (const { agreementEnd, deleteAfter } of examples<Kept>('retention'))
      expect(sameDayLater(agreementEnd, 120)).to.equal(deleteAfter);
  });

  it('paymentReference', () => {
    type Reference = { number: number; reference: string };
    for (const { number, reference } of examples<Reference>('paymentReference')) {
      const digits = reference.replace(/\D/g, '');
      expect(digits).to.have.length(12);
      expect(Number(digits.slice(0, 10))).to.equal(number);
      let left = number;
      while (left > 97) left -= 97 * Math.max(1, Math.floor(left / 97 / 2));
      expect(Number(digits.slice(10))).to.equal(left === 0 ? 97 : left);
    }
  });
});
