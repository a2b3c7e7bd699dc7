// `reachable`: answered by a person within one working day of the coach (S0 art. 2).
import { COMMITMENT_ARTICLES } from './commitmentArticles.ts';
import type { WeekHours } from '../calendar/calendarFacts.ts';
import type { CoachWeeks } from '../calendar/coachPattern.ts';
import { weekOn } from '../calendar/coachPattern.ts';
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { indexOfInstant, instantAt, outside } from '../calendar/officeDays.ts';
import type { InstantMs } from '../core/localDate.ts';
import { WEEKDAYS, toMinutes, weekdayIndex } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import type { DeadlineRule, Explanation, SkippedDay } from './commitment.ts';
import type { Deadline, ExplanationContext } from './deadline.ts';
import { closedDay, explained } from './deadline.ts';

export interface ReachableInput {
  receivedAt: InstantMs;
  calendar: CompiledCalendar;
  /** The coach's week, or the weeks through time of coachWeeks(). */
  pattern: WeekHours | CoachWeeks;
}
export type ReachableRefusal = 'coachNeverWorks';

const ARTICLES = COMMITMENT_ARTICLES.reachable;
/** A coach who has no working day in as many days never works. */
const HORIZON_DAYS = 400;

/**
 * The end of the coach's hours, at the latest the closing of the office, on the coach's first own
 * working day after the Brussels day of receipt, which itself does not count. An own working day
 * lies in the weekly pattern and is an office day; leave does not stop the clock, the back-up
 * takes over. Refused when the pattern has no such day; throws RangeError outside the calendar.
 */
export function reachableDeadline(input: ReachableInput): Verdict<Deadline, ReachableRefusal> {
  const { calendar, pattern } = input;
  const start = indexOfInstant(calendar, input.receivedAt);
  const index = firstOwnDay(calendar, start, pattern);
  if (index < 0) return { kind: 'refused', reasons: ['coachNeverWorks'], articles: ARTICLES };
  return {
    kind: 'result',
    articles: ARTICLES,
    dueAt: instantAt(calendar, index, ownClosing(calendar, index, pattern)),
    dueDate: calendar.days.dates[index]!,
  };
}

/** The same deadline with the days that were skipped and why. */
export function explainReachable(
  input: ReachableInput & ExplanationContext & { rule?: DeadlineRule },
): Verdict<{ explanation: Explanation }, ReachableRefusal> {
  const { calendar } = input;
  const due = reachableDeadline(input);
  if (due.kind !== 'result') return due;
  const start = indexOfInstant(calendar, input.receivedAt);
  const skipped: SkippedDay[] = [];
  let index = start + 1;
  for (; calendar.days.dates[index] !== due.dueDate; index++) {
    skipped.push(
      calendar.closesAt[index]! < 0
        ? closedDay(calendar, index)
        : { date: calendar.days.dates[index]!, why: 'notACoachDay' },
    );
  }
  const rule = input.rule ?? 'reachable.firstOwnDay';
  const count = { rule, start, countedTo: index, moved: 'none' as const, skipped };
  const explanation = explained(calendar, input, due, count, ARTICLES);
  return { kind: 'result', articles: ARTICLES, explanation };
}

/** Index of the first own working day after `start`; -1 when there is none. */
function firstOwnDay(
  calendar: CompiledCalendar,
  start: number,
  pattern: ReachableInput['pattern'],
) {
  const end = start + HORIZON_DAYS;
  const { count } = calendar.days;
  for (let i = start + 1; i <= end && i < count; i++) {
    if (calendar.closesAt[i]! >= 0 && ownHours(calendar, i, pattern)) return i;
  }
  if (end >= count) throw outside(calendar, 'a working day of the coach');
  return -1;
}

function ownHours(calendar: CompiledCalendar, index: number, pattern: ReachableInput['pattern']) {
  const day = calendar.days.firstDay + index;
  return weekOn(pattern, day)[WEEKDAYS[weekdayIndex(day)]!];
}

/** The minute of the day at which the coach, or else the office, stops. */
function ownClosing(calendar: CompiledCalendar, index: number, pattern: ReachableInput['pattern']) {
  const end = toMinutes(ownHours(calendar, index, pattern)![1]);
  if (Number.isNaN(end)) throw new RangeError('Not a time (HH:mm) in the hours of a coach');
  return Math.min(end, calendar.closesAt[index]!);
}
