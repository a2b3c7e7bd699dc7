// VAT on an amount, by the treatment that finance settled.
import type { Cents } from '../core/money.ts';
import { centsHalfUp } from '../core/money.ts';
import type { VatTreatment } from './billingSchema.ts';

const PERCENT: Readonly<Record<VatTreatment, bigint>> = {
  ...{ notSubject: 0n, exempt: 0n },
  ...{ rate6: 6n, rate12: 12n, rate21: 21n },
};

/** VAT in whole cents on an amount without it, rounded once, half up (of a credit: on what is given back). */
export function vatCents(net: Cents, treatment: VatTreatment | null): Cents {
  if (treatment === null) return 0;
  if (net < 0) return 0 - centsHalfUp(0n - BigInt(net) * PERCENT[treatment], 100n);
  return centsHalfUp(BigInt(net) * PERCENT[treatment], 100n);
}
