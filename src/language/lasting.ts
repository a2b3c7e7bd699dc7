// How long something lasts, in days or more: "twee weken", "5 werkdagen", "een maand".
import {
  dayNumber,
  daysInMonth,
  fromIsoDay,
  isoWeekday,
  partsOf,
  toIsoDay,
} from './calendarDay.ts';
import { dateData } from './languageData.ts';
import type { DateMention } from './mentions.ts';
import { numberAt } from './numberWords.ts';
import { wordAt } from './tokenReading.ts';
import { tokenize, type Token } from './tokenize.ts';

export interface Lasting {
  count: number;
  /** Calendar days, days from Monday to Friday, or months. */
  unit: 'day' | 'workDay' | 'month';
}

const MOST = 400;
const SATURDAY = 6;

/** The first such length that is no part of a date; null for none. */
export function findLasting(
  tokens: readonly Token[],
  dates: readonly DateMention[],
): Lasting | null {
  for (let at = 0; at < tokens.length; at++) {
    if (dates.some((date) => at >= date.from && at < date.to)) continue;
    const number = numberAt(tokens, at);
    if (number === null || number.value < 1 || number.value > MOST) continue;
    const word = wordAt(tokens, number.to);
    const days = dateData.dayUnits.get(word);
    if (days !== undefined) return { count: number.value * days, unit: 'day' };
    if (dateData.workDays.has(word)) return { count: number.value, unit: 'workDay' };
    const isSpan = !dateData.notLasting.has(wordAt(tokens, at - 1));
    if (isSpan && dateData.monthUnits.has(word)) return { count: number.value, unit: 'month' };
  }
  return null;
}

/** True for a message that is nothing but a length: "een week", "nog 5 werkdagen". */
export function isOnlyLength(text: string): boolean {
  const { tokens } = tokenize(text);
  const begin = tokens.findIndex(({ word }) => !dateData.beforeLength.has(word));
  const number = begin < 0 ? null : numberAt(tokens, begin);
  const rest = number === null ? [] : tokens.slice(number.to).filter(({ kind }) => kind === 'word');
  return rest.length === 1 && findLasting(tokens, []) !== null;
}

/** The last day of a length that begins on day number `from`. */
export function lastOfLasting(from: number, { count, unit }: Lasting): number {
  if (unit === 'day') return from + count - 1;
  if (unit === 'month') return monthsLater(from, count) - 1;
  let day = from;
  for (let left = count; ; day++) {
    if (isoWeekday(day) < SATURDAY) left--;
    if (left <= 0) return day;
  }
}

/** The same for days as YYYY-MM-DD. */
export function lastDayAfter(from: string, lasting: Lasting): string {
  return toIsoDay(lastOfLasting(fromIsoDay(from), lasting));
}

/** The same day of a later month, or its last day. */
function monthsLater(from: number, count: number): number {
  const { year, month, day } = partsOf(from);
  const months = year * 12 + month - 1 + count;
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
  return dayNumber(inYear, inMonth, Math.min(day, daysInMonth(inYear, inMonth))) ?? from;
}
