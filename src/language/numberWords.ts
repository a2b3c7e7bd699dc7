// Reads a whole number at a place in the text, in digits or in words.
import { numberData } from './languageData.ts';
import { spelledForm } from './spelledForm.ts';
import type { Token } from './tokenize.ts';

export interface NumberRead {
  value: number;
  /** Index after the last token read. */
  to: number;
  /** It was only an article: "een uurtje", "'n kwartier". */
  article: boolean;
}

const HOUR_WORDS = new Set(['uur', 'uurtje']);
const BIG_UNIT = 10;
const SHORTEST_COMPOUND = 9;
const LONGEST_COMPOUND = 24;
const SHORTEST_TENS = 5;

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
    // West Flemish "en eure", "en alf eure"
    const isArticle = token.word === 'en' && HOUR_WORDS.has(tokens[at + 1]?.word ?? '');
    const indefinite = isArticle || numberData.indefiniteOnes.has(token.word);
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
  const isCompound = word.length >= SHORTEST_COMPOUND && word.length <= LONGEST_COMPOUND;
  return isCompound ? unitsAndTens(word) : null;
}

/** "vijfenveertig", "tweeendertig", in dialect too: "vijventwintig". */
function unitsAndTens(word: string): number | null {
  for (let cut = word.length - SHORTEST_TENS; cut >= 5; cut--) {
    const tens = valueOf(word.slice(cut));
    const [, unit] = /^(.{2,6}?)e?n$/.exec(word.slice(0, cut)) ?? [];
    const ones = unit === undefined ? null : valueOf(unit);
    if (tens === null || ones === null) continue;
    if (tens >= 2 * BIG_UNIT && tens % BIG_UNIT === 0 && ones > 0 && ones < BIG_UNIT)
      return tens + ones;
  }
  return null;
}

function valueOf(spelling: string): number | null {
  return numberData.cardinals.get(spelledForm(spelling) ?? spelling) ?? null;
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
  const value = ordinal(token.plain);
  return value === null ? null : { value, to: at + 1, article: false };
}

/** "negende", "tienden", "achttienstn", "eenentwintigste" */
function ordinal(plain: string): number | null {
  const word = plain.replace(/(?<=[dt])(?:e|en|n)$/, 'e');
  const known = numberData.ordinals.get(word);
  if (known !== undefined) return known;
  const [, base, ending] = /^([a-z]{3,})(de|ste)$/.exec(word) ?? [];
  if (base === undefined) return null;
  const value = valueOf(base) ?? cardinal(base);
  return value === null || (ending === 'de' && value > 19) ? null : value;
}
