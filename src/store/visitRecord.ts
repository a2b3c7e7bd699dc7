// The shapes of a visit as it is kept, and the answers of the visit repository.
import type { LocalDate } from '../rules/index.ts';
import type { StoredCommitment } from './commitmentRows.ts';

export type VisitStatus = 'registered' | 'corrected' | 'withdrawn';
export type VisitMode = 'onsite' | 'online' | 'phone';

/** What a person says about a visit; already judged by `judgeVisit`. */
export interface VisitContent {
  employerId: string;
  workplaceId: string | null;
  /** At least one; `outside` marks preparation or aftercare outside the agreement's dates. */
  agreements: readonly { agreementId: string; outside: boolean }[];
  date: LocalDate;
  start: string | null;
  end: string | null;
  /** Total, extra minutes included; null when nobody said how long. */
  minutes: number | null;
  extraMinutes: number;
  extraDescription: string | null;
  extraApprovedBy: string | null;
  extraApprovedOn: LocalDate | null;
  mode: VisitMode;
  note: string | null;
  late: boolean;
}

export interface StoredVisit extends Omit<VisitContent, 'agreements'> {
  id: string;
  version: number;
  status: VisitStatus;
  coachId: string;
  coachName: string;
  employerName: string;
  workplaceName: string | null;
  agreements: readonly {
    agreementId: string;
    outside: boolean;
    employeeId: string;
    employeeName: string;
  }[];
  submissionKey: string;
  recordedAt: number;
  recordedBy: string;
}

/** Which of one's visits; null or empty leaves all. */
export interface VisitFilter {
  from: LocalDate | null;
  to: LocalDate | null;
  employerIds: readonly string[];
  /** Any of these people belongs to the visit. */
  employeeIds: readonly string[];
}

/** Every change comes from a card or message with a key of its own: twice the same key, one effect. */
export interface Submission {
  submissionKey: string;
  /** Id of the message or card activity. */
  activityId: string | null;
  /** The dialog or command, for the access log. */
  why: string;
}

export type VisitRefusalReason =
  /** Not staff, or not (and never) the coach or back-up of each of these agreements. */
  | 'notYourFile'
  /** Only coaches register visits. */
  | 'notACoach'
  | 'noAgreement'
  | 'unknownAgreement'
  | 'otherEmployer'
  | 'unknownVisit'
  | 'alreadyWithdrawn'
  /** The submission key belongs to somebody else's or another kind of change. */
  | 'keyUsed';

export interface CommitmentChange {
  /** Commitments that this change fulfilled. */
  fulfilled: StoredCommitment[];
  /** What is due next in these agreements, soonest first. */
  next: StoredCommitment[];
}

export type VisitOutcome =
  | { kind: 'saved'; visit: StoredVisit; commitments: CommitmentChange }
  /** This submission was handled before; nothing changed. */
  | { kind: 'existing'; visit: StoredVisit; commitments: CommitmentChange }
  /** Somebody changed the visit since it was shown. */
  | { kind: 'stale'; visit: StoredVisit }
  | { kind: 'refused'; reason: VisitRefusalReason };
