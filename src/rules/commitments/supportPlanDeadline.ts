// `supportPlan`: drawn up in the first months, revised at each change of the subsidy (S2).
import { COMMITMENT_ARTICLES } from './commitmentArticles.ts';
import { TZDateMini } from '@date-fns/tz/date/mini';
import { addMonths } from 'date-fns/addMonths';
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { indexOfDate } from '../calendar/officeDays.ts';
import type { LocalDate } from '../core/localDate.ts';
import { MS_PER_DAY, toEpochDay } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Explanation } from './commitment.ts';
import type { PolicyFact } from './commitmentFacts.ts';
import type { Deadline, ExplanationContext } from './deadline.ts';
import { dueAtClosing, explained } from './deadline.ts';
import type { MovedDay } from './movedDeadline.ts';
import { moveToOfficeDay, skippedDays } from './movedDeadline.ts';

export interface SupportPlanInput {
  /** Start of the employment, or day on which the subsidy changed. */
  startedOn: LocalDate;
  cause: 'start' | 'change';
  calendar: CompiledCalendar;
  policy: Pick<PolicyFact, 'supportPlanMonths' | 'supportPlanRevisionMonths'>;
}

const ARTICLES = COMMITMENT_ARTICLES.supportPlan;

/**
 * Closing of the office on the same day 3 months later (1 month for a revision; both settings),
 * clamped to the month's end, moved to an office day like `onsite`. Suspensions do not move it.
 */
export function supportPlanDeadline(input: SupportPlanInput): Verdict<Deadline> {
  const { dueAt, dueDate } = dueAtClosing(input.calendar, dueDay(input).index);
  return { kind: 'result', articles: ARTICLES, dueAt, dueDate };
}

/** The same deadline with the days that were skipped and why. */
export function explainSupportPlan(
  input: SupportPlanInput & ExplanationContext,
): Verdict<{ explanation: Explanation }> {
  const { calendar, cause } = input;
  const start = indexOfDate(calendar, input.startedOn);
  const day = dueDay(input);
  const count = {
    rule: cause === 'start' ? ('supportPlan.start' as const) : ('supportPlan.change' as const),
    start,
    countedTo: day.countedTo,
    moved: day.moved,
    skipped: skippedDays(calendar, start, day, []),
  };
  const due = dueAtClosing(calendar, day.index);
  const explanation = explained(calendar, input, due, count, ARTICLES);
  return { kind: 'result', articles: ARTICLES, explanation };
}

function dueDay({ calendar, startedOn, cause, policy }: SupportPlanInput): MovedDay {
  const months = cause === 'start' ? policy.supportPlanMonths : policy.supportPlanRevisionMonths;
  const start = indexOfDate(calendar, startedOn);
  // Counted in UTC, where every day has the same length: only the month's length matters here.
  const from = new TZDateMini(toEpochDay(startedOn) * MS_PER_DAY, 'UTC');
  const counted = addMonths(from, months).getTime() / MS_PER_DAY - calendar.days.firstDay;
  return moveToOfficeDay(calendar, start, counted);
}
