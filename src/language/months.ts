// The names of months and the numbers of years, as they stand behind a day.
import { dateData } from './languageData.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const SMALL_YEAR = 100;

/** The month (1–12) named at `at`; "jan" counts only here, behind a number. */
export function monthAt(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at);
  const named = dateData.months.indexOf(word);
  if (named >= 0) return named + 1;
  const token = tokens[at];
  const short = dateData.monthAfterNumber.get(token?.plain ?? '');
  if (short === undefined) return null;
  const name = token?.capital === true && word === 'jan' && tokens[at - 1]?.kind !== 'number';
  return name ? null : short;
}

/** A year at `at`: "2026" or "'26". */
export function yearAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const token = tokens[at];
  const quoted = token !== undefined && /['’‘]/.test(token.raw) && tokens[at + 1]?.raw.length === 2;
  const place = quoted ? at + 1 : at;
  const year = tokens[place];
  if (year?.kind !== 'number' || (!quoted && year.raw.length !== 4)) return null;
  const value = quoted ? fullYear(year.value) : year.value;
  return isYear(value) ? { value, to: place + 1 } : null;
}

/** "20 november 1999" is of that year, "20 november 1930" and "2250" may be moments of the evening. */
function isYear(value: number): boolean {
  if (value >= 2000 && value <= 2100) return true;
  const isMoment = Math.floor(value / 100) < 24 && value % 100 < 60 && value % 5 === 0;
  return value >= 1900 && value <= 2199 && !isMoment;
}

/** "26" is 2026. */
export function fullYear(year: number): number {
  return year >= SMALL_YEAR ? year : 2000 + year;
}
