// The facts from which commitments are derived, next to the events.
import type {
  ClosingListFact,
  CoachPatternFact,
  OfficeHoursFact,
} from '../calendar/calendarFacts.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { Known } from '../core/timeOfKnowing.ts';

/** Which coach an agreement has, from a day on. */
export interface AssignmentFact extends Known {
  agreementId: string;
  coachId: string;
}

/** Neutral and closed: never a health reason, never free text. */
export type SuspensionReason =
  | 'employeeAbsent'
  | 'coachAbsent'
  | 'workplaceClosed'
  | 'agreementSuspended'
  | 'employerAskedOtherDate';

/** A period, first and last day included, that does not count for `onsite` and `followUp`. */
export interface SuspensionFact extends Known {
  /** Facts with the same id replace one another, the last recorded counts; without id each stands alone. */
  suspensionId?: string;
  agreementId: string;
  from: LocalDate;
  to: LocalDate;
  reason: SuspensionReason;
  withdrawn?: boolean;
}

/** The settings of the service; each entry is complete and holds from its start day. */
export interface PolicyFact extends Known {
  /** Names the entry in what was promised, e.g. '2026-04'. */
  version: string;
  /** Whether a phone call counts as a two-weekly follow-up. */
  followUpByPhone: boolean;
  followUpDays: number;
  onsiteDays: number;
  supportPlanMonths: number;
  supportPlanRevisionMonths: number;
  /** On which office day after its receipt a contact request is due. */
  contactRequestOfficeDays: number;
  /** A visit entered more than this many days afterwards is marked as late. */
  lateEntryAfterDays: number;
  /** A visit longer ago than this many days is probably a slip: it warns. */
  longAgoAfterDays: number;
  visitMaxMinutes: number;
  /** A visit of more minutes than this, or one that begins before this time ('HH:mm'), is probably a slip: it warns. */
  visitLongMinutes: number;
  visitEarliest: string;
  /** How far the end of a visit may lie ahead when it is entered at its close. */
  visitEndAheadMinutes: number;
  /** A suspension of at most this many office days is in force at once; a longer one waits for a lead. */
  suspensionDaysWithoutLead: number;
  /** A suspension of more calendar days than this is a slip. */
  suspensionMaxDays: number;
  /** An absence of more calendar days than this is a slip; a longer one is lengthened later. */
  absenceMaxDays: number;
  /** How many days ahead an appointment can be made. */
  planAheadMaxDays: number;
  /** How many months before a day of the file it is told, each time once: the first is the earliest. */
  fileReminderMonths: readonly number[];
  /** How many months before a premium ends VDAB must have been informed for its evaluation. */
  evaluationMonths: number;
  /** On which office day after a week its figures are frozen, and at what time ('HH:mm', Brussels). */
  summaryFreezeOfficeDay: number;
  summaryFreezeTime: string;
}

/** All facts that replaying needs; those of other agreements and coaches may be among them. */
export interface CommitmentFacts {
  closingLists: readonly ClosingListFact[];
  officeHours: readonly OfficeHoursFact[];
  patterns: readonly CoachPatternFact[];
  assignments: readonly AssignmentFact[];
  suspensions: readonly SuspensionFact[];
  policies: readonly PolicyFact[];
}
