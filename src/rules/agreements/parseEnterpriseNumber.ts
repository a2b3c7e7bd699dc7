// The Belgian enterprise number (KBO): its form and its check digits.
import type { ArticleId } from '../core/articles.ts';
import type { Verdict } from '../core/verdict.ts';

export interface EnterpriseNumber {
  /** Ten digits. */
  digits: string;
  /** As people write it: 0207.451.227. */
  formatted: string;
}
export type EnterpriseNumberRefusal = 'length' | 'firstDigit' | 'checkDigits';

const ARTICLES: readonly ArticleId[] = ['KBO'];
const PREFIX = /^(?:BTW|TVA|KBO)?:?(?:BE)?/i;

/**
 * Reads '0207.451.227', 'BE 0207451227', '207451227' (nine digits get a leading 0). Refused with
 * all reasons: not ten digits, not starting with 0 or 1, or the last two are not
 * 97 − (first eight mod 97). Says nothing about whether such an enterprise exists.
 */
export function parseEnterpriseNumber(
  text: string,
): Verdict<EnterpriseNumber, EnterpriseNumberRefusal> {
  const written = text.replace(/[\s./\-–]/g, '').replace(PREFIX, '');
  const digits = written.length === 9 ? `0${written}` : written;
  if (!/^\d{10}$/.test(digits)) return refused(['length']);
  const reasons: EnterpriseNumberRefusal[] = [];
  if (digits > '2') reasons.push('firstDigit');
  if (Number(digits.slice(8)) !== 97 - (Number(digits.slice(0, 8)) % 97)) {
    reasons.push('checkDigits');
  }
  if (reasons.length > 0) return refused(reasons);
  const formatted = formatEnterpriseNumber(digits);
  return { kind: 'result', digits, formatted, articles: ARTICLES };
}

/** Ten digits as people write them: 0207.451.227. */
export function formatEnterpriseNumber(digits: string): string {
  return `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
}

function refused(reasons: EnterpriseNumberRefusal[]): Verdict<never, EnterpriseNumberRefusal> {
  return { kind: 'refused', reasons, articles: ARTICLES };
}
