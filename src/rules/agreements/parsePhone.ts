// A telephone number as people in Belgium type it: its form, and one way to write it.
import type { ArticleId } from '../core/articles.ts';
import type { Verdict } from '../core/verdict.ts';

export interface PhoneNumber {
  /** As it is dialled: '+32470123456'. */
  international: string;
  /** As people read it: '0470 12 34 56', '+33 612345678'. */
  formatted: string;
}
export type PhoneRefusal =
  /** Something else than digits and what stands between them. */
  | 'characters'
  /** Too few or too many digits for a number of its kind. */
  | 'length'
  /** No Belgian number begins so, and no country was named. */
  | 'beginning';

const ARTICLES: readonly ArticleId[] = ['policy'];
const WRITTEN = /^\+?[\d\s./()–-]+$/;
const MOBILE = /^4[5-9]\d{7}$/;
const FIXED = /^[1-9]\d{7}$/;
/** 0900 to 0909: who calls back pays for it, and nobody can be reached so. */
const PAID = /^90/;
/** The code of a country: one, two or three digits (ITU-T E.164). */
const CODE = /^(?:[17]|(?:2[1-69]|3[578]|42|5[09]|6[789]|8[0578]|9[679])\d|\d\d)/;

/**
 * Reads '0470/12.34.56', '+32 470 12 34 56', '0032 9 210 10 10', '09 210 10 10', and numbers of other
 * countries with their code. Says nothing about whether somebody answers it.
 */
export function parsePhone(text: string): Verdict<PhoneNumber, PhoneRefusal> {
  const written = text.trim();
  if (!WRITTEN.test(written)) return refused('characters');
  const digits = written.replace('(0)', '').replace(/\D/g, '');
  const isAbroad = written.startsWith('+') || digits.startsWith('00');
  const country = isAbroad ? digits.replace(/^00/, '') : null;
  if (country !== null && !country.startsWith('32')) {
    if (country.startsWith('0')) return refused('beginning');
    if (country.length < 8 || country.length > 15) return refused('length');
    const code = CODE.exec(country)![0];
    const formatted = `+${code} ${country.slice(code.length)}`;
    return { kind: 'result', international: `+${country}`, formatted, articles: ARTICLES };
  }
  if (country === null && !digits.startsWith('0')) {
    // "470123456": the zero is often left out of a mobile number.
    if (!MOBILE.test(digits)) return refused(digits.length < 8 ? 'length' : 'beginning');
  }
  const national = (country?.slice(2) ?? digits).replace(/^0/, '');
  if (MOBILE.test(national)) return belgian(national, [3, 2, 2, 2]);
  if (/^4[5-9]/.test(national)) return refused('length');
  if (!FIXED.test(national)) return refused('length');
  if (PAID.test(national)) return refused('beginning');
  const isCity = /^[2349]/.test(national);
  return belgian(national, isCity ? [1, 3, 2, 2] : [2, 2, 2, 2]);
}

function belgian(national: string, groups: readonly number[]): Verdict<PhoneNumber, PhoneRefusal> {
  let at = 0;
  const parts = groups.map((size) => national.slice(at, (at += size)));
  const formatted = `0${parts.join(' ')}`;
  return { kind: 'result', international: `+32${national}`, formatted, articles: ARTICLES };
}

function refused(reason: PhoneRefusal): Verdict<never, PhoneRefusal> {
  return { kind: 'refused', reasons: [reason], articles: ARTICLES };
}
