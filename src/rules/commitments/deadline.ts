// What every deadline has in common: its moment, and the parts of which its explanation is made.
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { DAY_STATUS } from '../calendar/compileCalendar.ts';
import { instantAt } from '../calendar/officeDays.ts';
import type { ArticleId } from '../core/articles.ts';
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import type { DeadlineRule, Explanation, SkippedDay } from './commitment.ts';

/** The moment until which something is in time (that moment included), and its day. */
export interface Deadline {
  dueAt: InstantMs;
  dueDate: LocalDate;
}

/** What an explanation says next to the count itself. */
export interface ExplanationContext {
  /** Id of what started the commitment. */
  startedBy: string;
  policyVersion: string;
}

/** The deadline at the office's closing on a day of the calendar. */
export function dueAtClosing(calendar: CompiledCalendar, index: number): Deadline {
  const dueAt = instantAt(calendar, index, calendar.closesAt[index]!);
  return { dueAt, dueDate: calendar.days.dates[index]! };
}

/** Why the office is closed on that day of the calendar. */
export function closedDay(calendar: CompiledCalendar, index: number): SkippedDay {
  const why = DAY_STATUS[calendar.status[index]!] as SkippedDay['why'];
  const date = calendar.days.dates[index]!;
  const named = why === 'legalHoliday' || why === 'closingDay';
  return named ? { date, why, name: calendar.names.get(index)! } : { date, why };
}

/** Puts an explanation together. */
export function explained(
  calendar: CompiledCalendar,
  context: ExplanationContext,
  due: Deadline,
  count: {
    rule: DeadlineRule;
    start: number;
    countedTo: number;
    moved: Explanation['moved'];
    skipped: SkippedDay[];
  },
  articles: readonly ArticleId[],
): Explanation {
  const { dates } = calendar.days;
  return {
    start: dates[count.start]!,
    startedBy: context.startedBy,
    rule: count.rule,
    countedTo: dates[count.countedTo]!,
    moved: count.moved,
    skipped: count.skipped,
    dueDate: due.dueDate,
    dueAt: due.dueAt,
    articles,
    policyVersion: context.policyVersion,
    calendarVersion: calendar.version,
  };
}
