// `onsite` (within the week) and `followUp` (two-weekly): calendar days, with suspensions.
import { COMMITMENT_ARTICLES } from './commitmentArticles.ts';
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { indexOfDate, indexOfInstant } from '../calendar/officeDays.ts';
import type { ArticleId } from '../core/articles.ts';
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import type { DeadlineRule, Explanation } from './commitment.ts';
import type { PolicyFact } from './commitmentFacts.ts';
import type { Deadline, ExplanationContext } from './deadline.ts';
import { dueAtClosing, explained } from './deadline.ts';
import type { MovedDay } from './movedDeadline.ts';
import { moveToOfficeDay, skippedDays } from './movedDeadline.ts';
import type { SuspendedDays, SuspendedPeriod } from './suspendedDays.ts';
import { countDays, suspendedDays, suspendedOn } from './suspendedDays.ts';

interface Counted {
  calendar: CompiledCalendar;
  suspensions?: readonly SuspendedPeriod[];
}
export interface OnsiteInput extends Counted {
  receivedAt: InstantMs;
  policy: Pick<PolicyFact, 'onsiteDays'>;
}
export interface FollowUpInput extends Counted {
  /** Day of the start of the employment or of the last follow-up. */
  lastFollowUp: LocalDate;
  policy: Pick<PolicyFact, 'followUpDays'>;
}

const ONSITE = COMMITMENT_ARTICLES.onsite;
const FOLLOW_UP = COMMITMENT_ARTICLES.followUp;
const NOT_SUSPENDED: SuspendedDays = [];

/**
 * Closing of the office on the day of receipt + 7 calendar days (S0 art. 2: "uiterlijk binnen de
 * week"); no office day: the last one before it that comes after the day of receipt, else the
 * first after.
 *
 * Suspensions: a suspended calendar day within the running period does not count, so each adds
 * one day. The deadline is then moved back to an office day that is not suspended, but never
 * before the deadline without suspension; if none is left, to the first such day after it. So a
 * suspension can postpone a deadline and never brings it forward.
 */
export function onsiteDeadline(input: OnsiteInput): Verdict<Deadline> {
  const start = indexOfInstant(input.calendar, input.receivedAt);
  return deadline(input, start, input.policy.onsiteDays, ONSITE);
}

/** The same deadline with the days that were skipped and why. */
export function explainOnsite(
  input: OnsiteInput & ExplanationContext,
): Verdict<{ explanation: Explanation }> {
  const start = indexOfInstant(input.calendar, input.receivedAt);
  return explain(input, start, input.policy.onsiteDays, 'onsite.week', ONSITE);
}

/** Closing of the office 14 calendar days after the last follow-up (S2), moved and suspended as `onsite`. */
export function followUpDeadline(input: FollowUpInput): Verdict<Deadline> {
  const start = indexOfDate(input.calendar, input.lastFollowUp);
  return deadline(input, start, input.policy.followUpDays, FOLLOW_UP);
}

/** The same deadline with the days that were skipped and why. */
export function explainFollowUp(
  input: FollowUpInput & ExplanationContext,
): Verdict<{ explanation: Explanation }> {
  const start = indexOfDate(input.calendar, input.lastFollowUp);
  return explain(input, start, input.policy.followUpDays, 'followUp.twoWeeks', FOLLOW_UP);
}

function deadline(
  { calendar, suspensions }: Counted,
  start: number,
  days: number,
  articles: readonly ArticleId[],
): Verdict<Deadline> {
  const { index } = dueDay(calendar, start, days, suspended(calendar, suspensions));
  const { dueAt, dueDate } = dueAtClosing(calendar, index);
  return { kind: 'result', articles, dueAt, dueDate };
}

function explain(
  input: Counted & ExplanationContext,
  start: number,
  days: number,
  rule: DeadlineRule,
  articles: readonly ArticleId[],
): Verdict<{ explanation: Explanation }> {
  const { calendar } = input;
  const periods = suspended(calendar, input.suspensions);
  const day = dueDay(calendar, start, days, periods);
  const skipped = skippedDays(calendar, start, day, periods);
  const count = { rule, start, countedTo: day.countedTo, moved: day.moved, skipped };
  const due = dueAtClosing(calendar, day.index);
  const explanation = explained(calendar, input, due, count, articles);
  return { kind: 'result', articles, explanation };
}

function dueDay(
  calendar: CompiledCalendar,
  start: number,
  days: number,
  periods: SuspendedDays,
): MovedDay {
  const plain = moveToOfficeDay(calendar, start, start + days);
  if (periods.length === 0) return plain;
  const countedTo = countDays(calendar, start, days, periods);
  // A closing period can push it onto a day that is suspended, though none of the counted days is.
  const isFree = suspendedOn(periods, plain.index) === undefined;
  if (countedTo === start + days && isFree) return plain;
  return moveToOfficeDay(calendar, plain.index - 1, countedTo, periods);
}

function suspended(calendar: CompiledCalendar, periods: Counted['suspensions']): SuspendedDays {
  return periods && periods.length > 0 ? suspendedDays(calendar, periods) : NOT_SUSPENDED;
}
