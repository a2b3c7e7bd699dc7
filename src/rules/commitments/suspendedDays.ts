// Which days of a calendar are suspended, and the count of days that passes them over.
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay } from '../core/localDate.ts';
import { outside } from '../calendar/officeDays.ts';
import type { SuspensionReason } from './commitmentFacts.ts';

/** A period, first and last day included. */
export interface SuspendedPeriod {
  from: LocalDate;
  to: LocalDate;
  reason: SuspensionReason;
}

/** Periods by day index. */
export type SuspendedDays = readonly { from: number; to: number; reason: SuspensionReason }[];

/** The periods as indexes of the calendar. */
export function suspendedDays(
  calendar: CompiledCalendar,
  periods: readonly SuspendedPeriod[],
): SuspendedDays {
  const { firstDay } = calendar.days;
  return periods.map(({ from, to, reason }) => ({
    from: toEpochDay(from) - firstDay,
    to: toEpochDay(to) - firstDay,
    reason,
  }));
}

/** Why that day is suspended; undefined when it is not. */
export function suspendedOn(suspended: SuspendedDays, index: number): SuspensionReason | undefined {
  for (const period of suspended) {
    if (period.from <= index && index <= period.to) return period.reason;
  }
  return undefined;
}

/** The day to which `days` calendar days lead, counted from the day after `start`, suspended days not counting. */
export function countDays(
  calendar: CompiledCalendar,
  start: number,
  days: number,
  suspended: SuspendedDays,
): number {
  let index = start;
  for (let left = days; left > 0;) {
    index++;
    if (index >= calendar.days.count) throw outside(calendar, 'the end of a suspension');
    if (suspendedOn(suspended, index) === undefined) left--;
  }
  return index;
}
