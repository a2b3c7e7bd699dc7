// What an amount becomes after a number of crossings of the pivot index.
import type { Cents } from '../core/money.ts';
import { centsHalfUp } from '../core/money.ts';

/**
 * base × (1 + percent/100)ⁿ, rounded once, half up to the cent; each crossing counts on the unrounded
 * result of the one before (S0 art. 5; the percentage and the compounding are settings).
 * Throws RangeError on a base, percentage or number of crossings that is not a whole number from 0.
 */
export function indexedCents(base: Cents, percent: number, crossings: number): Cents {
  for (const whole of [base, percent, crossings]) {
    if (!Number.isSafeInteger(whole) || whole < 0) throw new RangeError(`Not whole: ${whole}`);
  }
  const n = BigInt(crossings);
  return centsHalfUp(BigInt(base) * BigInt(100 + percent) ** n, 100n ** n);
}
