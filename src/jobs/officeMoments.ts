// When messages may be sent, and which weeks a summary is due for.
import {
  isOfficeDay,
  isOfficeTime,
  mondayOf,
  officeDayFrom,
  officeHoursOn,
  weekAfter,
  weekOf,
} from '../rules/index.ts';
import type { CompiledCalendar, WeekKey } from '../rules/index.ts';
import { addDays, brusselsDay } from '../store/brusselsTime.ts';
import type { Ticks } from './ticks.ts';

const DAY_MS = 24 * 3_600_000;

/** Reminders: within office hours only. */
export function mayRemindAt(now: number, calendar: CompiledCalendar): boolean {
  return isOfficeTime(calendar, now);
}

/** The weekly push: also before the office opens, from the push's own time on. */
export function mayPushAt(now: number, calendar: CompiledCalendar, push: Ticks): boolean {
  const hours = officeHoursOn(calendar, brusselsDay(now));
  if (hours === null || now >= hours.closesAt) return false;
  if (now >= hours.opensAt) return true;
  return push.next(hours.closesAt - DAY_MS) <= now;
}

/** The weeks whose summary is due on a day: those of which it is the first office day after. */
export function weeksPushedOn(day: string, calendar: CompiledCalendar): WeekKey[] {
  if (!isOfficeDay(calendar, day)) return [];
  const weeks: WeekKey[] = [];
  // After a closed week the summaries of two weeks fall due together.
  for (let week = weekAfter(weekOf(day), -1); ; week = weekAfter(week, -1)) {
    const after = mondayOf(addDays(day, -7 * weeks.length));
    if (officeDayFrom(calendar, after, 1) !== day) return weeks;
    weeks.unshift(week);
  }
}
