// A bank account number (IBAN), checked before money is asked to it.
import type { ArticleId } from '../core/articles.ts';
import type { Verdict } from '../core/verdict.ts';

export interface BankAccount {
  /** 'BE68539007547034' */
  iban: string;
  /** As people read it: 'BE68 5390 0754 7034'. */
  inGroups: string;
}
export type BankAccountRefusal = 'notAnIban' | 'wrongLength' | 'wrongCheckDigits';

const ARTICLES: readonly ArticleId[] = ['policy'];
/** Characters of an IBAN by country, as far as Belgian organisations meet them. */
const LENGTHS: Readonly<Record<string, number>> = { BE: 16, NL: 18, FR: 27, DE: 22, LU: 20 };
const SHAPE = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const LETTER_OFFSET = 55;

/**
 * Reads an IBAN with or without spaces, dots or dashes. Refused: another shape, a length that its country does not
 * have, check digits that are wrong (the number mod 97 must be 1; a Belgian one also its own last two).
 */
export function parseBankAccount(text: string): Verdict<BankAccount, BankAccountRefusal> {
  const iban = text.toUpperCase().replaceAll(/[\s.-]/g, '');
  const refuse = (reason: BankAccountRefusal) =>
    ({ kind: 'refused', reasons: [reason], articles: ARTICLES }) as const;
  if (!SHAPE.test(iban)) return refuse('notAnIban');
  const length = LENGTHS[iban.slice(0, 2)];
  if (length !== undefined && iban.length !== length) return refuse('wrongLength');
  if (!isChecked(iban)) return refuse('wrongCheckDigits');
  const inGroups = iban.match(/.{1,4}/g)!.join(' ');
  return { kind: 'result', iban, inGroups, articles: ARTICLES };
}

function isChecked(iban: string): boolean {
  const digits = [...iban.slice(4), ...iban.slice(0, 4)]
    .map((sign) => (sign >= 'A' ? String(sign.charCodeAt(0) - LETTER_OFFSET) : sign))
    .join('');
  if (BigInt(digits) % 97n !== 1n) return false;
  if (!iban.startsWith('BE')) return true;
  const own = iban.slice(4);
  if (!/^\d{12}$/.test(own)) return false;
  return (BigInt(own.slice(0, 10)) % 97n || 97n) === BigInt(own.slice(10));
}
