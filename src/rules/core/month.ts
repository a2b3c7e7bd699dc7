// Months ('2026-04') and quarters ('2026-Q2') as text, counted in the calendar alone.
import type { LocalDate } from './localDate.ts';
import { isLocalDate, toEpochDay, toLocalDate } from './localDate.ts';

/** 'YYYY-MM'; months sort as text. */
export type Month = string;
/** 'YYYY-Qn', a calendar quarter; quarters sort as text. */
export type Quarter = string;

const MONTHS_PER_YEAR = 12;
const MONTHS_PER_QUARTER = 3;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** Whether the text is a month that exists. */
export function isMonth(text: string): boolean {
  return text.length === 7 && isLocalDate(`${text}-01`);
}

/** Whether the text is a quarter that exists. */
export function isQuarter(text: string): boolean {
  return QUARTER.test(text);
}

/** The month of a day. Throws RangeError on a text that is no day. */
export function monthOf(day: LocalDate): Month {
  toEpochDay(day);
  return day.slice(0, 7);
}

/** Some months later (or earlier). Throws RangeError on a text that is no month. */
export function monthAfter(month: Month, months = 1): Month {
  return monthText(monthNumber(month) + months);
}

/** The first day of a month. Throws RangeError on a text that is no month. */
export function firstDayOf(month: Month): LocalDate {
  return `${monthText(monthNumber(month))}-01`;
}

/** The last day of a month. Throws RangeError on a text that is no month. */
export function lastDayOf(month: Month): LocalDate {
  return toLocalDate(toEpochDay(firstDayOf(monthAfter(month))) - 1);
}

/**
 * The same day of the month some months later; where that month has no such day, its last day.
 * Throws RangeError on a text that is no day.
 */
export function monthsLater(day: LocalDate, months: number): LocalDate {
  const month = monthAfter(monthOf(day), months);
  const last = lastDayOf(month);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** The quarter of a month. Throws RangeError on a text that is no month. */
export function quarterOf(month: Month): Quarter {
  return quarterText(Math.floor(monthNumber(month) / MONTHS_PER_QUARTER));
}

/** Some quarters later (or earlier). Throws RangeError on a text that is no quarter. */
export function quarterAfter(quarter: Quarter, quarters = 1): Quarter {
  return quarterText(quarterIndex(quarter) + quarters);
}

/** How many quarters after `from` a quarter lies; negative when before. Throws like quarterAfter. */
export function quartersBetween(from: Quarter, quarter: Quarter): number {
  return quarterIndex(quarter) - quarterIndex(from);
}

/** The three months of a quarter, in order. Throws RangeError on a text that is no quarter. */
export function monthsOf(quarter: Quarter): readonly [Month, Month, Month] {
  const first = quarterIndex(quarter) * MONTHS_PER_QUARTER;
  return [monthText(first), monthText(first + 1), monthText(first + 2)];
}

/** Months counted since the year 0. */
function monthNumber(month: Month): number {
  if (!isMonth(month)) throw new RangeError(`Not a month (YYYY-MM): '${month}'`);
  return Number(month.slice(0, 4)) * MONTHS_PER_YEAR + Number(month.slice(5)) - 1;
}

function monthText(months: number): Month {
  const year = String(Math.floor(months / MONTHS_PER_YEAR)).padStart(4, '0');
  return `${year}-${String((months % MONTHS_PER_YEAR) + 1).padStart(2, '0')}`;
}

/** Quarters counted since the year 0. */
function quarterIndex(quarter: Quarter): number {
  const [, year = '', nth = ''] = QUARTER.exec(quarter) ?? [];
  if (year === '') throw new RangeError(`Not a quarter (YYYY-Qn): '${quarter}'`);
  return Number(year) * 4 + Number(nth) - 1;
}

function quarterText(quarters: number): Quarter {
  return `${String(Math.floor(quarters / 4)).padStart(4, '0')}-Q${(quarters % 4) + 1}`;
}
