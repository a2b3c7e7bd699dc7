// A deadline counted in calendar days or months, then moved to an office day (domain: `onsite`).
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { outside } from '../calendar/officeDays.ts';
import type { Explanation, SkippedDay } from './commitment.ts';
import { closedDay } from './deadline.ts';
import type { SuspendedDays } from './suspendedDays.ts';
import { suspendedOn } from './suspendedDays.ts';

/** A counted day and where it was moved to. */
export interface MovedDay {
  countedTo: number;
  index: number;
  moved: Explanation['moved'];
}

const NEVER_SUSPENDED: SuspendedDays = [];

/**
 * The counted day if the office is open then; else the last office day before it that comes
 * after `after`; else the first office day after it.
 */
export function moveToOfficeDay(
  calendar: CompiledCalendar,
  after: number,
  countedTo: number,
  suspended: SuspendedDays = NEVER_SUSPENDED,
): MovedDay {
  if (countedTo >= calendar.days.count) throw outside(calendar, 'the counted day');
  for (let i = countedTo; i > after; i--) {
    if (isFree(calendar, i, suspended)) {
      return { countedTo, index: i, moved: i === countedTo ? 'none' : 'back' };
    }
  }
  for (let i = countedTo + 1; i < calendar.days.count; i++) {
    if (isFree(calendar, i, suspended)) return { countedTo, index: i, moved: 'forward' };
  }
  throw outside(calendar, 'an office day after the counted day');
}

/** The suspended days that were not counted and the closed days over which the deadline moved. */
export function skippedDays(
  calendar: CompiledCalendar,
  start: number,
  day: MovedDay,
  suspended: SuspendedDays,
): SkippedDay[] {
  const { dates } = calendar.days;
  const skipped: SkippedDay[] = [];
  // Moved forward: every closed day since the start shows that none was left to move back to.
  const movedFrom = day.moved === 'back' ? day.index + 1 : start + 1;
  const end = Math.max(day.countedTo, day.index - 1);
  const first = suspended.length > 0 ? start + 1 : day.moved === 'none' ? end + 1 : movedFrom;
  for (let i = first; i <= end; i++) {
    const reason = suspendedOn(suspended, i);
    if (reason !== undefined) skipped.push({ date: dates[i]!, why: 'suspended', reason });
    else if (day.moved !== 'none' && i >= movedFrom && calendar.closesAt[i]! < 0) {
      skipped.push(closedDay(calendar, i));
    }
  }
  return skipped;
}

function isFree(calendar: CompiledCalendar, index: number, suspended: SuspendedDays): boolean {
  return calendar.closesAt[index]! >= 0 && suspendedOn(suspended, index) === undefined;
}
