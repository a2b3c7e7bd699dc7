// What the dialogs about commitments need from the house; every call is checked against the principal and
// logged, and each submission key has one effect.
import type {
  CommitmentState,
  Explanation,
  LocalDate,
  SuspensionReason,
} from '../../src/rules/index.ts';
import type { StoredCommitment } from '../../src/store/commitmentRows.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type {
  RequestCloseReason,
  RequestContent,
  RequestOutcome,
  StoredRequest,
} from '../../src/store/requestRecord.ts';
import type { CommitmentChange, Submission } from '../../src/store/visitRecord.ts';
import type { AbsenceDesk, HandOverDesk, SuspensionDesk } from './coverDesks.ts';
import type { PlanDesk } from './planDesk.ts';

export interface RequestDesk {
  /** `evenSo`: also when the same caller asked about the same file on the same day. */
  register(
    who: StaffPrincipal,
    content: RequestContent,
    by: Submission,
    evenSo?: boolean,
  ): RequestOutcome;
  /** "Ik neem het op": from the team's queue, or as back-up. */
  take(who: StaffPrincipal, requestId: string, by: Submission): RequestOutcome;
  /** Closed without an answer, with a reason of the closed list. */
  close(
    who: StaffPrincipal,
    change: { requestId: string; reason: Exclude<RequestCloseReason, 'tied'> },
    by: Submission,
  ): RequestOutcome;
  /** A contact request gets its agreement: the clock runs from its receipt. */
  tie(
    who: StaffPrincipal,
    change: { requestId: string; agreementId: string },
    by: Submission,
  ): RequestOutcome;
  find(who: StaffPrincipal, requestId: string, why: string): StoredRequest | null;
  /** What a submission registered, when it was handled before: a second click shows it again. */
  bySubmission(
    who: StaffPrincipal,
    submissionKey: string,
    why: string,
  ): { request: StoredRequest; commitments: StoredCommitment[] } | null;
  /** Open requests that one may answer (own, as back-up, the team's queue), oldest first. */
  open(who: StaffPrincipal, why: string): readonly StoredRequest[];
}

export interface ContactContent {
  /** The files that the contact was about; empty with `requestId` of a contact request. */
  agreementIds: readonly string[];
  requestId: string | null;
  /** Epoch ms. */
  at: number;
  /** False: tried, "geen gehoor"; fulfils nothing. */
  answered: boolean;
  mode: 'phone' | 'teams' | 'email' | 'visit';
}
/** A contact as it is kept, with the names of whom it was about. */
export interface StoredContact extends ContactContent {
  id: string;
  agreements: readonly { agreementId: string; employeeName: string; employerName: string }[];
  submissionKey: string;
  recordedAt: number;
}
export interface KeptContact {
  contact: StoredContact;
  commitments: CommitmentChange;
}
export type ContactOutcome =
  | ({ kind: 'saved' | 'existing' } & KeptContact)
  | {
      kind: 'refused';
      reason: 'notYourFile' | 'unknownRequest' | 'future' | 'nothing' | 'keyUsed';
    };
export interface ContactDesk {
  register(who: StaffPrincipal, content: ContactContent, by: Submission): ContactOutcome;
  /** What a submission registered, when it was handled before. */
  bySubmission(who: StaffPrincipal, submissionKey: string, why: string): KeptContact | null;
}

/** One line of "wat staat er open?". */
export interface OpenItem {
  commitment: StoredCommitment;
  state: CommitmentState;
  employerId: string | null;
  employerName: string;
  employeeName: string;
  coachName: string;
  /** The request behind it, if there is one. */
  request: { id: string; callerName: string | null; subject: string | null } | null;
  /** The next appointment in this file, on or before the deadline or else the first. */
  planned: { id: string; date: LocalDate; start: string | null } | null;
  suspended: { from: LocalDate; to: LocalDate; reason: SuspensionReason } | null;
}
export type OpenScope = { kind: 'own' } | { kind: 'team' } | { kind: 'coach'; coachId: string };
export interface OpenDesk {
  /** By deadline; `total` counts all pages. Null when the scope is not theirs to see (logged). */
  list(
    who: StaffPrincipal,
    ask: {
      scope: OpenScope;
      employerId?: string;
      agreementIds?: readonly string[];
      dueTo?: LocalDate;
      offset: number;
      limit: number;
      why: string;
    },
  ): { items: readonly OpenItem[]; total: number } | null;
  /** The sum behind a deadline, derived anew; null when it is not theirs to see. */
  explain(
    who: StaffPrincipal,
    commitmentId: string,
    why: string,
  ): { item: OpenItem; explanation: Explanation; promisedDueDate: LocalDate } | null;
}

/** The desks together, as `deps.commitments`. */
export interface CommitmentDesks {
  requests: RequestDesk;
  contacts: ContactDesk;
  open: OpenDesk;
  plans: PlanDesk;
  absences: AbsenceDesk;
  handOvers: HandOverDesk;
  suspensions: SuspensionDesk;
}
