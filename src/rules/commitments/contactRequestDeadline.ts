// `contactRequest`: a question of somebody without an agreement, a service target of its own.
import { COMMITMENT_ARTICLES } from './commitmentArticles.ts';
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { indexOfInstant, nextOfficeIndex } from '../calendar/officeDays.ts';
import type { InstantMs } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import type { Explanation, SkippedDay } from './commitment.ts';
import type { PolicyFact } from './commitmentFacts.ts';
import type { Deadline, ExplanationContext } from './deadline.ts';
import { closedDay, dueAtClosing, explained } from './deadline.ts';

export interface ContactRequestInput {
  receivedAt: InstantMs;
  calendar: CompiledCalendar;
  policy: Pick<PolicyFact, 'contactRequestOfficeDays'>;
}

const ARTICLES = COMMITMENT_ARTICLES.contactRequest;

/** Closing of the office on the next office day (a setting) after the day of receipt. */
export function contactRequestDeadline(input: ContactRequestInput): Verdict<Deadline> {
  const { dueAt, dueDate } = dueAtClosing(input.calendar, dueIndex(input));
  return { kind: 'result', articles: ARTICLES, dueAt, dueDate };
}

/** The same deadline with the days that were skipped and why. */
export function explainContactRequest(
  input: ContactRequestInput & ExplanationContext,
): Verdict<{ explanation: Explanation }> {
  const { calendar } = input;
  const start = indexOfInstant(calendar, input.receivedAt);
  const index = dueIndex(input);
  const skipped: SkippedDay[] = [];
  for (let i = start + 1; i < index; i++) {
    if (calendar.closesAt[i]! < 0) skipped.push(closedDay(calendar, i));
  }
  const rule = 'contactRequest.officeDay' as const;
  const count = { rule, start, countedTo: index, moved: 'none' as const, skipped };
  const due = dueAtClosing(calendar, index);
  const explanation = explained(calendar, input, due, count, ARTICLES);
  return { kind: 'result', articles: ARTICLES, explanation };
}

function dueIndex({ calendar, receivedAt, policy }: ContactRequestInput): number {
  let index = indexOfInstant(calendar, receivedAt);
  for (let n = 0; n < policy.contactRequestOfficeDays; n++)
    index = nextOfficeIndex(calendar, index);
  return index;
}
