// The structured reference of a Belgian payment (OGM): ten digits and two that check them.
import type { ArticleId } from '../core/articles.ts';
import type { Verdict } from '../core/verdict.ts';

export interface PaymentReference {
  /** As people read it: '+++000/0014/59343+++'. */
  reference: string;
  /** Its twelve digits. */
  digits: string;
}
export type PaymentReferenceRefusal = 'notWhole' | 'negative' | 'tooLong';

const ARTICLES: readonly ArticleId[] = ['OGM'];
const LARGEST = 9_999_999_999;
const MODULUS = 97;

/**
 * The reference of a number of at most ten digits: the number mod 97 checks it, 97 standing for 0.
 * Refused with all reasons: no whole number, below 0, more than ten digits.
 */
export function paymentReference(
  number: number,
): Verdict<PaymentReference, PaymentReferenceRefusal> {
  const reasons: PaymentReferenceRefusal[] = [];
  if (!Number.isInteger(number)) reasons.push('notWhole');
  if (number < 0) reasons.push('negative');
  if (number > LARGEST) reasons.push('tooLong');
  if (reasons.length > 0) return { kind: 'refused', reasons, articles: ARTICLES };
  const check = number % MODULUS || MODULUS;
  const digits = `${String(number).padStart(10, '0')}${String(check).padStart(2, '0')}`;
  const reference = `+++${digits.slice(0, 3)}/${digits.slice(3, 7)}/${digits.slice(7)}+++`;
  return { kind: 'result', reference, digits, articles: ARTICLES };
}
