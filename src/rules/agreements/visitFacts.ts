// What a visit is made of, what can be missing, and the reasons to refuse or warn.
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import type { PolicyFact } from '../commitments/commitmentFacts.ts';
import type { VisitMode } from '../commitments/domainEvents.ts';
import type { InstantMs, LocalDate } from '../core/localDate.ts';

/** A visit as far as it is known; null is not known yet. Times are 'HH:mm' in Brussels. */
export interface VisitFacts {
  employerId: string | null;
  agreementIds: readonly string[];
  date: LocalDate | null;
  mode: VisitMode | null;
  start: string | null;
  end: string | null;
  /** Of the whole visit, extra work included; start and end, when both are known, decide. */
  minutes: number | null;
  extraMinutes: number;
  extraDescription: string | null;
  extraApprovedBy: string | null;
  extraApprovedOn: LocalDate | null;
  note: string | null;
}

/** Facts that can be missing, in the order in which they are asked. */
export type VisitFact =
  | 'employer'
  | 'employees'
  | 'date'
  | 'mode'
  | 'minutes'
  | 'extraDescription'
  | 'extraApprovedBy'
  | 'extraApprovedOn';

export type VisitRefusal =
  | 'notADate'
  | 'notATime'
  /** The clock was put forward over it. */
  | 'noSuchTime'
  | 'notAMinute'
  | 'futureDate'
  /** So old that it can only be a slip of the hand; calendars do not go back for ever. */
  | 'tooLongAgo'
  | 'futureTime'
  | 'endBeforeStart'
  | 'tooLong'
  | 'extraExceedsTotal'
  | 'approvedInFuture';

export type VisitWarningKind =
  | 'overlap'
  /** Somebody of it has a visit of this coach on that day already, and one of both has no times. */
  | 'sameDay'
  | 'outsideAgreement'
  | 'lateEntry'
  | 'longAgo'
  | 'weekend'
  | 'closedDay'
  | 'longVisit'
  | 'atNight'
  /** The clock was put forward or back during the visit. */
  | 'clockChange'
  | 'approvedAfterVisit';

export interface VisitWarning {
  kind: VisitWarningKind;
  /** The visit that overlaps, or that is there already on that day. */
  visitId?: string;
  /** The agreement outside which the visit lies. */
  agreementId?: string;
}

/** Another visit of the coach; without a start or an end its time is not known. */
export interface OtherVisit {
  id: string;
  date: LocalDate;
  start: string | null;
  end: string | null;
  agreementIds: readonly string[];
}

export interface VisitToJudge {
  visit: VisitFacts;
  now: InstantMs;
  calendar: CompiledCalendar;
  /** At least those of the visit; first and last day included. */
  agreements: readonly { id: string; start: LocalDate; end: LocalDate | null }[];
  /** The coach's other visits; not the one that is being corrected. */
  otherVisits: readonly OtherVisit[];
  policy: PolicyFact;
  /** Overrides the policy's number. */
  lateEntryAfterDays?: number;
}

/** What follows from a complete visit that nothing forbids. */
export interface JudgedVisit {
  warnings: VisitWarning[];
  start: string | null;
  end: string | null;
  minutes: number | null;
  basicMinutes: number | null;
  extraMinutes: number;
  /** For these it is "voorbereiding/nazorg": kept, without clock or billing. */
  outsideAgreementIds: string[];
  /** Entered more than the set number of days afterwards. */
  late: boolean;
}
