// The periods of a summary: an ISO week, a month, a quarter, or the eight weeks up to and including one.
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay, toLocalDate, weekdayIndex } from '../core/localDate.ts';
import {
  firstDayOf,
  isMonth,
  isQuarter,
  lastDayOf,
  monthAfter,
  monthsOf,
  quarterAfter,
} from '../core/month.ts';

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
      return month(monthAfter(period.key, step))!;
    case 'quarter':
      return quarter(quarterAfter(period.key, step))!;
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
  return isMonth(key) ? { kind: 'month', key, from: firstDayOf(key), to: lastDayOf(key) } : null;
}

function quarter(key: string): Period | null {
  if (!isQuarter(key)) return null;
  const [first, , last] = monthsOf(key);
  return { kind: 'quarter', key, from: firstDayOf(first), to: lastDayOf(last) };
}

function eightWeeks(first: string, last: string): Period | null {
  const from = week(first);
  const to = week(last);
  if (!from || !to || weekAfter(first, WEEKS_SHOWN - 1) !== last) return null;
  return { kind: 'eightWeeks', key: `${first}/${last}`, from: from.from, to: to.to };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
