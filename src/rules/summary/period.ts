// The periods of a summary: an ISO week, a month, a quarter, or the eight weeks up to and including one.
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay, toLocalDate, weekdayIndex } from '../core/localDate.ts';

/** '2026-W46': weeks sort as text. */
export type WeekKey = string;
/** '2026-W46', '2026-11', '2026-Q4' or '2026-W39/2026-W46'. */
export type PeriodKey = string;

export interface Period {
  kind: 'week' | 'month' | 'quarter' | 'eightWeeks';
  key: PeriodKey;
  /** First and last day. */
  from: LocalDate;
  to: LocalDate;
}

/** How many weeks the long view shows. */
export const WEEKS_SHOWN = 8;

const WEEK = /^(\d{4})-W(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const DAYS_IN_WEEK = 7;
const THURSDAY = 3;

/** The period with this key; null when there is no such period (years 2000–2199). */
export function periodOf(key: string): Period | null {
  if (!/^2[01]\d\d-/.test(key)) return null;
  const [first = '', last, ...more] = key.split('/');
  if (last !== undefined) return more.length === 0 ? eightWeeks(first, last) : null;
  return week(key) ?? month(key) ?? quarter(key);
}

/** The ISO week in which a day lies. */
export function weekOf(day: LocalDate): WeekKey {
  const epochDay = toEpochDay(day);
  const thursday = epochDay - weekdayIndex(epochDay) + THURSDAY;
  const year = toLocalDate(thursday).slice(0, 4);
  const nth = Math.floor((thursday - toEpochDay(`${year}-01-01`)) / DAYS_IN_WEEK) + 1;
  return `${year}-W${two(nth)}`;
}

/** The week some weeks later (or earlier). Throws RangeError on a week that does not exist. */
export function weekAfter(key: WeekKey, weeks = 1): WeekKey {
  return weekOf(toLocalDate(toEpochDay(existing(key).from) + weeks * DAYS_IN_WEEK));
}

/** First and last day of a week. Throws RangeError on a week that does not exist. */
export function daysOfWeek(key: WeekKey): { from: LocalDate; to: LocalDate } {
  const { from, to } = existing(key);
  return { from, to };
}

/** The weeks that have a day in the period, in order. */
export function weeksOf({ from, to }: Pick<Period, 'from' | 'to'>): WeekKey[] {
  const last = weekOf(to);
  const weeks = [weekOf(from)];
  while (weeks.at(-1)! < last) weeks.push(weekAfter(weeks.at(-1)!));
  return weeks;
}

/** The eight weeks of which this is the last. */
export function eightWeeksTo(last: WeekKey): Period {
  return eightWeeks(weekAfter(last, 1 - WEEKS_SHOWN), last)!;
}

/** The period of the same kind just before or after it; eight weeks move by one week. */
export function neighbour(period: Period, step: -1 | 1): Period {
  switch (period.kind) {
    case 'week':
      return existing(weekAfter(period.key, step));
    case 'eightWeeks':
      return eightWeeksTo(weekAfter(weekOf(period.to), step));
    case 'month':
      return month(monthKey(monthNumber(period.from) + step))!;
    case 'quarter': {
      const quarters = Math.floor(monthNumber(period.from) / 3) + step;
      return quarter(`${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`)!;
    }
  }
}

function week(key: string): Period | null {
  const [, year = '', nth = ''] = WEEK.exec(key) ?? [];
  if (year === '' || Number(nth) < 1) return null;
  const firstThursday = toEpochDay(`${year}-01-04`);
  const monday = firstThursday - weekdayIndex(firstThursday) + (Number(nth) - 1) * DAYS_IN_WEEK;
  const from = toLocalDate(monday);
  if (weekOf(from) !== key) return null;
  return { kind: 'week', key, from, to: toLocalDate(monday + DAYS_IN_WEEK - 1) };
}

function existing(key: WeekKey): Period {
  const found = week(key);
  if (!found) throw new RangeError(`Not a week: '${key}'`);
  return found;
}

function month(key: string): Period | null {
  const [, year = '', nth = ''] = MONTH.exec(key) ?? [];
  if (year === '' || Number(nth) < 1 || Number(nth) > 12) return null;
  return { kind: 'month', key, ...months(monthNumber(`${key}-01`), 1) };
}

function quarter(key: string): Period | null {
  const [, year = '', nth = ''] = QUARTER.exec(key) ?? [];
  if (year === '') return null;
  return { kind: 'quarter', key, ...months(Number(year) * 12 + (Number(nth) - 1) * 3, 3) };
}

function eightWeeks(first: string, last: string): Period | null {
  const from = week(first);
  const to = week(last);
  if (!from || !to || weekAfter(first, WEEKS_SHOWN - 1) !== last) return null;
  return { kind: 'eightWeeks', key: `${first}/${last}`, from: from.from, to: to.to };
}

/** Months counted since the year 0. */
function monthNumber(day: LocalDate): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

function monthKey(months: number): string {
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

function months(first: number, count: number): { from: LocalDate; to: LocalDate } {
  const next = toEpochDay(`${monthKey(first + count)}-01`);
  return { from: `${monthKey(first)}-01`, to: toLocalDate(next - 1) };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
