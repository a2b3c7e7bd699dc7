// What a commitment is, and how its deadline explains itself.
import type { ArticleId } from '../core/articles.ts';
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import type { SuspensionReason } from './commitmentFacts.ts';

export type CommitmentKind = 'reachable' | 'onsite' | 'followUp' | 'supportPlan' | 'contactRequest';
export type CommitmentState = 'open' | 'atRisk' | 'met' | 'late' | 'breached';

/** A day that did not count, and why. */
export interface SkippedDay {
  date: LocalDate;
  why: 'weekend' | 'officeClosed' | 'legalHoliday' | 'closingDay' | 'notACoachDay' | 'suspended';
  /** Name of the holiday or closing day. */
  name?: string;
  /** Why the period was suspended. */
  reason?: SuspensionReason;
}

/** How a deadline was counted; the wording of each stands in data/texts. */
export const DEADLINE_RULES = [
  'reachable.firstOwnDay',
  'reachable.firstOfficeDay',
  'reachable.newCoach',
  'onsite.week',
  'followUp.twoWeeks',
  'supportPlan.start',
  'supportPlan.change',
  'contactRequest.officeDay',
  'contactRequest.told',
] as const;
export type DeadlineRule = (typeof DEADLINE_RULES)[number];

export interface Explanation {
  /** The day from which is counted; that day itself does not count. */
  start: LocalDate;
  /** Id of what started it (requestId, visitId or event id). */
  startedBy: string;
  rule: DeadlineRule;
  /** The day to which counting led, before it was moved to an office day. */
  countedTo: LocalDate;
  moved: 'none' | 'back' | 'forward';
  /** In the order of the calendar. */
  skipped: SkippedDay[];
  dueDate: LocalDate;
  dueAt: InstantMs;
  articles: readonly ArticleId[];
  policyVersion: string;
  calendarVersion: string;
}

export interface Commitment {
  /** `${agreementId}:${kind}:${openerId}`; without agreement the first part is empty. */
  id: string;
  agreementId: string;
  kind: CommitmentKind;
  /** requestId, visitId, or the id of the event that started it: corrections keep it. */
  openerId: string;
  startedOn: LocalDate;
  startedAt: InstantMs;
  /** As told when it was opened; nothing changes it. */
  promisedDueAt: InstantMs;
  /** After suspensions, corrections and a new coach. */
  dueAt: InstantMs;
  dueDate: LocalDate;
  fulfilledAt: InstantMs | null;
  /** visitId, contactId or the id of the fourth signature's event. */
  fulfilledBy: string | null;
  closedAs: null | 'fulfilled' | 'requestClosed' | 'agreementEnded';
  /** When it was closed; may lie ahead when the agreement's end does. */
  closedAt: InstantMs | null;
  policyVersion: string;
  calendarVersion: string;
  explanation: Explanation;
}
