// Money in whole cents, and the one way in which an amount is rounded.

/** An amount in whole euro cents. */
export type Cents = number;

/**
 * The fraction rounded half up to a whole cent, in whole numbers throughout.
 * Throws RangeError on a negative fraction, a denominator of 0 or an amount too large to be exact.
 */
export function centsHalfUp(numerator: bigint, denominator: bigint): Cents {
  if (numerator < 0n || denominator <= 0n) {
    throw new RangeError(`Not an amount: ${numerator}/${denominator}`);
  }
  const cents = Number((2n * numerator + denominator) / (2n * denominator));
  if (!Number.isSafeInteger(cents)) throw new RangeError(`Too large an amount: ${cents} cents`);
  return cents;
}
