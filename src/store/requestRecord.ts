// The shapes of a request as it is kept, and the answers of the request repository.
import type { StoredCommitment } from './commitmentRows.ts';

export type CallerRole = 'employee' | 'employer' | 'coworkerCoach' | 'other';

/** What somebody asked, as a coach or lead passes it on (or, later, the website). */
export interface RequestContent {
  /** The agreement that it is about; null for somebody without one: a contact request. */
  agreementId: string | null;
  /** The employer as known or as typed, when there is no agreement. */
  employerName: string | null;
  callerName: string | null;
  callerRole: CallerRole;
  /** How the caller can be reached; only kept while the request is open. */
  callerPhone: string | null;
  /** `presence`: somebody is asked to come to the workplace. */
  wants: 'contact' | 'presence';
  /** Epoch ms: when the caller asked, not when it was entered. */
  receivedAt: number;
  /** In a few words what it is about; never health details. */
  subject: string | null;
  channel: 'teams' | 'web';
  /** As the phone: only kept while the request is open. */
  callerEmail?: string | null;
  /** Ten digits, as typed on the website. */
  enterpriseNumber?: string | null;
  /** What a visitor of the website can name it by: 'V-7KQ4-2M9X'. */
  reference?: string | null;
  /** By when the visitor was told to be contacted (epoch ms): its answer is due by then at the latest. */
  toldDueAt?: number | null;
  /** The contact person as whom the city's website logged the visitor in. */
  verifiedContactId?: string | null;
}

/** Who answers: the agreement's coach, the back-up in the coach's place, or nobody yet. */
export interface Route {
  /** Null: it waits in the team's queue. */
  personId: string | null;
  as: 'coach' | 'backup' | 'queue';
  /** Also told at once: the back-up of a coach who does not work on the next office day. */
  alsoTold: readonly string[];
  /** None of them works on the next office day: the team leads are told. */
  nobodyThere: boolean;
}

export interface StoredRequest extends RequestContent {
  id: string;
  status: 'open' | 'answered' | 'closed';
  /** Why it was closed without an answer. */
  closedReason: RequestCloseReason | null;
  employerId: string | null;
  employeeName: string | null;
  route: Route;
  /** Names, for whoever reads it. */
  routedToName: string | null;
  /** Who said "ik neem het op". */
  takenBy: { id: string; name: string } | null;
  submissionKey: string;
  recordedAt: number;
  recordedBy: string;
}

export type RequestCloseReason = 'noAnswerNeeded' | 'duplicate' | 'withdrawn' | 'tied';

export type RequestOutcome =
  | { kind: 'saved'; request: StoredRequest; commitments: StoredCommitment[] }
  | { kind: 'existing'; request: StoredRequest; commitments: StoredCommitment[] }
  /** The same caller asked about the same file on the same day: join it, or keep it all the same. */
  | { kind: 'duplicate'; earlier: StoredRequest }
  /** `takenByName`: of a colleague who was first with what waited in the team's queue. */
  | { kind: 'refused'; reason: RequestRefusal; takenByName?: string };

export type RequestRefusal =
  | 'notYourFile'
  | 'unknownAgreement'
  /** Before its start or after its end: it can only be a contact request. */
  | 'agreementNotActive'
  | 'unknownRequest'
  | 'alreadyClosed'
  | 'alreadyTaken'
  | 'future'
  /** Maatje received it itself, and the visitor was told a day. */
  | 'fromWebsite'
  /** A colleague corrected it after it was shown. */
  | 'changedMeanwhile'
  | 'keyUsed';
