// A period as it was said: "van 23/11 tot 20/11" is a slip, not the best part of a year.
import { lastDayAfter, type Lasting } from '../../src/language/index.ts';
import { isLocalDate } from '../../src/rules/index.ts';

/** Longer than this, without a year being said, nobody means. */
const LONGEST_DAYS = 250;
/** "Van 2 tot 6 november", said on the 13th, is what has just been. */
const RECENT_DAYS = 31;
const MS_PER_DAY = 86_400_000;
const YEAR_SAID = /\b20\d{2}\b/;

export interface SaidPeriod {
  /** YYYY-MM-DD, both included. */
  from: string | null;
  to: string | null;
}

/** A first day that does not exist ("31/11"), or is another weekday than was said, is asked. */
export function certainDays(said: SaidPeriod & { dateConflict: boolean }): SaidPeriod {
  return { from: said.dateConflict ? null : said.from, to: said.to };
}

/** "Een week" to "tot en met welke dag?": counted from the first day that is known, not from today. */
export function countedFrom(
  start: string | null,
  period: SaidPeriod,
  { lasts }: { lasts?: Lasting },
): SaidPeriod {
  return lasts === undefined || start === null
    ? period
    : { from: start, to: lastDayAfter(start, lasts) };
}

/** The days as they were said: an end before its start stays one, so that it is asked again. */
export function saidPeriod({ from, to }: SaidPeriod, text: string, today: string): SaidPeriod {
  if (YEAR_SAID.test(text)) return { from, to };
  if (from === null || to === null) return { from, to };
  if (daysApart(years(from, -1), today) <= RECENT_DAYS && daysApart(today, from) > LONGEST_DAYS) {
    return { from: years(from, -1), to: years(to, -1) };
  }
  const days = daysApart(from, to);
  if (days < LONGEST_DAYS) return { from, to };
  return from < today ? { from: years(from, 1), to } : { from, to: years(to, -1) };
}

/** "Vanaf 2 november", said on the 13th, is what has just been, not what comes in a year. */
export function saidDay(day: string, text: string, today: string): string {
  const before = years(day, -1);
  const isFar = daysApart(today, day) > LONGEST_DAYS && daysApart(before, today) <= RECENT_DAYS;
  return isFar && !YEAR_SAID.test(text) ? before : day;
}

function daysApart(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
}

function years(date: string, shift: number): string {
  const other = `${Number(date.slice(0, 4)) + shift}${date.slice(4)}`;
  return isLocalDate(other) ? other : date;
}
