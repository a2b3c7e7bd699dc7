// When the office is open: the moments of a day, and the office days of a week.
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import { toEpochDay, toLocalDate, weekdayIndex } from '../core/localDate.ts';
import type { CompiledCalendar } from './compileCalendar.ts';
import {
  indexOfDate,
  indexOfInstant,
  instantAt,
  isOfficeDay,
  nextOfficeDay,
} from './officeDays.ts';

/** When the office opens and closes on a day (S0 art. 5); null on a day on which it is closed. */
export function officeHoursOn(
  calendar: CompiledCalendar,
  date: LocalDate,
): { opensAt: InstantMs; closesAt: InstantMs } | null {
  const index = indexOfDate(calendar, date);
  if (calendar.closesAt[index]! < 0) return null;
  return {
    opensAt: instantAt(calendar, index, calendar.opensAt[index]!),
    closesAt: instantAt(calendar, index, calendar.closesAt[index]!),
  };
}

/** Whether the office is open at a moment: from its opening up to, not at, its closing. */
export function isOfficeTime(calendar: CompiledCalendar, at: InstantMs): boolean {
  const hours = officeHoursOn(calendar, calendar.days.dates[indexOfInstant(calendar, at)]!);
  return hours !== null && hours.opensAt <= at && at < hours.closesAt;
}

/** The Monday of the week of a day. */
export function mondayOf(date: LocalDate): LocalDate {
  const day = toEpochDay(date);
  return toLocalDate(day - weekdayIndex(day));
}

/** The last office day of the week (Monday to Sunday) of a day; null in a week without one. */
export function lastOfficeDayOfWeek(calendar: CompiledCalendar, date: LocalDate): LocalDate | null {
  const monday = toEpochDay(mondayOf(date));
  for (let day = monday + 6; day >= monday; day--)
    if (isOfficeDay(calendar, toLocalDate(day))) return toLocalDate(day);
  return null;
}

/** The n-th office day (1 is the first) counted from a day on, that day included. */
export function officeDayFrom(calendar: CompiledCalendar, from: LocalDate, n: number): LocalDate {
  let day = isOfficeDay(calendar, from) ? from : nextOfficeDay(calendar, from);
  for (let count = 1; count < n; count++) day = nextOfficeDay(calendar, day);
  return day;
}
