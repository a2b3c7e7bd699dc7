// Reads a whole number at a place in the text, in digits or in words.
import { numberData } from './languageData.ts';
import type { Token } from './tokenize.ts';

export interface NumberRead {
  value: number;
  /** Index after the last token read. */
  to: number;
  /** It was only an article: "een uurtje", "'n kwartier". */
  article: boolean;
}

const COMPOUND =
  /^(een|twee|twe|drie|vier|vijf|vuuf|zes|zeven|acht|negen)en?(twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)$/;
const BIG_UNIT = 10;

/** The number that starts at `at`: "14", "veertien", "vijfenveertig", "vijf en veertig", "een". */
export function numberAt(tokens: readonly Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    return Number.isNaN(token.value) ? null : { value: token.value, to: at + 1, article: false };
  }
  if (token.kind !== 'word') return null;
  const value = cardinal(token.word);
  if (value === null) {
    const indefinite = numberData.indefiniteOnes.has(token.word);
    return indefinite ? { value: 1, to: at + 1, article: true } : null;
  }
  const tens = cardinal(tokens[at + 2]?.word ?? '');
  const joined = tokens[at + 1]?.word === 'en' && value > 0 && value < BIG_UNIT;
  if (joined && tens !== null && tens >= 2 * BIG_UNIT && tens % BIG_UNIT === 0) {
    return { value: value + tens, to: at + 3, article: false };
  }
  const article = numberData.indefiniteOnes.has(token.plain) && !/é/i.test(token.raw);
  return { value, to: at + 1, article };
}

/** The value of a cardinal in one word, null for any other word. */
export function cardinal(word: string): number | null {
  const plain = numberData.cardinals.get(word);
  if (plain !== undefined) return plain;
  if (word.length < 9) return null;
  const [, unit, tens] = COMPOUND.exec(word) ?? [];
  if (unit === undefined || tens === undefined) return null;
  const ones = { twe: 2, vuuf: 5 }[unit] ?? numberData.cardinals.get(unit) ?? 0;
  return ones + (numberData.cardinals.get(tens) ?? 0);
}

/** The ordinal that starts at `at`: "9de", "30e", "negende", "eenentwintigste"; null for none. */
export function ordinalAt(tokens: readonly Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number') {
    const ending = tokens[at + 1];
    const fits = ending?.glued === true && numberData.ordinalEndings.has(ending.plain);
    return fits ? { value: token.value, to: at + 2, article: false } : null;
  }
  const word = token.plain.replace(/(?<=[dt]e)n$/, '');
  const known = numberData.ordinals.get(word);
  if (known !== undefined) return { value: known, to: at + 1, article: false };
  const base = word.endsWith('ste') ? cardinal(word.slice(0, -3)) : null;
  return base === null ? null : { value: base, to: at + 1, article: false };
}
