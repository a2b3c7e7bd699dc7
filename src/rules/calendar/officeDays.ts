// Questions to a compiled calendar: which day is it, is the office open, when does a day close.
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../core/localDate.ts';
import { brusselsInstant, dayIndexAt, dayIndexOf, outsideDays } from './brusselsDays.ts';
import type { CompiledCalendar } from './compileCalendar.ts';

/** The day in Brussels of an instant. Throws RangeError outside the compiled years. */
export function brusselsDate(calendar: CompiledCalendar, at: InstantMs): LocalDate {
  return calendar.days.dates[indexOfInstant(calendar, at)]!;
}

/** Whether the service's office is open on that day. */
export function isOfficeDay(calendar: CompiledCalendar, date: LocalDate): boolean {
  return calendar.closesAt[indexOfDate(calendar, date)]! >= 0;
}

/** The first office day strictly after a day. */
export function nextOfficeDay(calendar: CompiledCalendar, date: LocalDate): LocalDate {
  return calendar.days.dates[nextOfficeIndex(calendar, indexOfDate(calendar, date))]!;
}

/** The last office day strictly before a day. */
export function previousOfficeDay(calendar: CompiledCalendar, date: LocalDate): LocalDate {
  const { closesAt, days } = calendar;
  for (let i = indexOfDate(calendar, date) - 1; i >= 0; i--)
    if (closesAt[i]! >= 0) return days.dates[i]!;
  throw outside(calendar, `the office day before ${date}`);
}

/** How many days the office is open from the first day to the last, both included. */
export function officeDaysBetween(
  calendar: CompiledCalendar,
  from: LocalDate,
  to: LocalDate,
): number {
  const last = indexOfDate(calendar, to);
  let count = 0;
  for (let i = indexOfDate(calendar, from); i <= last; i++) if (calendar.closesAt[i]! >= 0) count++;
  return count;
}

/**
 * The day to act on instead of a promised day that turned out to be closed: the last office day before
 * it. Null when the office is open on that day, or no office day from `today` on is left before it.
 */
export function dayToActInstead(
  calendar: CompiledCalendar,
  promised: LocalDate,
  today: LocalDate,
): LocalDate | null {
  const from = indexOfDate(calendar, today);
  let index = indexOfDate(calendar, promised);
  if (calendar.closesAt[index]! >= 0) return null;
  while (index >= from && calendar.closesAt[index]! < 0) index--;
  return index >= from ? calendar.days.dates[index]! : null;
}

/** The instant at which a day begins in Brussels. */
export function startOfDay(calendar: CompiledCalendar, date: LocalDate): InstantMs {
  return calendar.days.starts[indexOfDate(calendar, date)]!;
}

/** Day index of an instant; throws RangeError outside the compiled years. */
export function indexOfInstant(calendar: CompiledCalendar, at: InstantMs): number {
  return dayIndexAt(calendar.days, at);
}

/** Day index of a day; throws RangeError outside the compiled years. */
export function indexOfDate(calendar: CompiledCalendar, date: LocalDate): number {
  return dayIndexOf(calendar.days, date);
}

/** The first index after `index` on which the office is open. */
export function nextOfficeIndex(calendar: CompiledCalendar, index: number): number {
  const { closesAt, days } = calendar;
  for (let i = index + 1; i < days.count; i++) if (closesAt[i]! >= 0) return i;
  throw outside(calendar, `the office day after ${days.dates[index]}`);
}

/** The instant of a minute of a day. */
export function instantAt(calendar: CompiledCalendar, index: number, minute: number): InstantMs {
  const { starts, firstDay } = calendar.days;
  const start = starts[index]!;
  const plain = starts[index + 1]! - start === MS_PER_DAY;
  return plain ? start + minute * MS_PER_MINUTE : brusselsInstant(firstDay + index, minute);
}

/** The error for a day that the calendar does not hold. */
export function outside(calendar: CompiledCalendar, what: string): RangeError {
  return outsideDays(calendar.days, what);
}
