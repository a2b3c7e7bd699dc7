// Reads hours with a part of an hour: "2,5 uur", "twee en een half uur", "tweeënhalf uur".
import { timeData } from './languageData.ts';
import { numberAt } from './numberWords.ts';
import { joinsNumbers, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

export interface DurationRead {
  minutes: number;
  to: number;
  /** "2x 30 min": so many times a part of it; left out for once. */
  times?: number;
}

const HOUR = 60;
const QUARTER = 15;

/** A word for an hour: "uur", "u", "uurtje". */
export function isHours(word: string): boolean {
  return timeData.hourUnits.has(word) || word === 'uurtje';
}

/** "twee en een half uur", "2 en half uur" */
export function andHalf(tokens: readonly Token[], hours: number, at: number): DurationRead | null {
  const article = numberAt(tokens, at + 1)?.article === true;
  const place = article ? at + 2 : at + 1;
  const half = wordAt(tokens, place);
  if (half !== 'half' && half !== 'kwart') return null;
  if (!isHours(wordAt(tokens, place + 1))) return null;
  return { minutes: hours * HOUR + (half === 'half' ? 30 : QUARTER), to: place + 2 };
}

/** "tweeënhalf uur" */
export function halfJoined(tokens: readonly Token[], at: number): DurationRead | null {
  const [, ones] = /^([a-z]{3,6}?)(?:e?n)?half$/.exec(wordAt(tokens, at)) ?? [];
  if (ones === undefined || !isHours(wordAt(tokens, at + 1))) return null;
  const token = tokens[at];
  const count = token === undefined ? null : numberAt([{ ...token, word: ones, plain: ones }], 0);
  return count === null ? null : { minutes: count.value * HOUR + 30, to: at + 2 };
}

/** "2,5 uur", "1.5u", "0,75 uur"; "14.30 uur" and "9,30u" are moments. */
export function decimalHours(tokens: readonly Token[], at: number): DurationRead | null {
  const whole = tokens[at];
  const mark = wordAt(tokens, at + 1);
  if (whole?.kind !== 'number' || !joinsNumbers(tokens, at + 1)) return null;
  if ((mark !== ',' && mark !== '.') || !isHours(wordAt(tokens, at + 3))) return null;
  const digits = wordAt(tokens, at + 2);
  const parts = mark === ',' || whole.value === 0;
  const isDecimal = digits.length === 1 || (parts && ['25', '50', '75'].includes(digits));
  if (!isDecimal || whole.value > 12) return null;
  const minutes = Math.round(Number(`${whole.raw}.${digits}`) * HOUR);
  return { minutes, to: at + 4 };
}
