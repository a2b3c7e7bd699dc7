// What the dialogs about commitments need from the house; every call is checked against the principal and
// logged, and each submission key has one effect.
import type { Explanation, LocalDate } from '../../src/rules/index.ts';
import type { StoredCommitment } from '../../src/store/commitmentRows.ts';
import type {
  ContactContent,
  ContactOutcome,
  KeptContact,
  StoredContact,
} from '../../src/store/contactRecord.ts';
import type { KnownCaller } from '../../src/store/knownCallers.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type {
  RequestCloseReason,
  RequestContent,
  RequestOutcome,
  StoredRequest,
} from '../../src/store/requestRecord.ts';
import type { ReceiptChange } from '../../src/store/requestReceipts.ts';
import type { Tries } from '../../src/store/requestTries.ts';
import type { Submission } from '../../src/store/visitRecord.ts';
import type { OpenItem, OpenScope } from '../../src/store/openItem.ts';
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
  /** Corrects when it came in: what it opened counts from there. */
  correctReceipt(who: StaffPrincipal, change: ReceiptChange, by: Submission): RequestOutcome;
  /** What would come of it; nothing is kept. */
  tryReceipt(who: StaffPrincipal, change: ReceiptChange): RequestOutcome;
  /** What stood there before each correction (epoch ms), earliest first; nothing when it is not theirs to see. */
  receiptsBefore(
    who: StaffPrincipal,
    requestId: string,
    why: string,
  ): readonly { receivedAt: number; correctedAt: number }[];
  /** Contact persons and co-worker coaches of one's own files (a lead: of all). */
  callers(who: StaffPrincipal): readonly KnownCaller[];
  find(who: StaffPrincipal, requestId: string, why: string): StoredRequest | null;
  /** What it opened, by deadline; nothing when it is not theirs to see. */
  owed(who: StaffPrincipal, requestId: string, why: string): readonly StoredCommitment[];
  /** How often nobody was reached since it came in; nothing when it is not theirs to see. */
  tries(who: StaffPrincipal, requestId: string, why: string): Tries;
  /** What a submission registered, when it was handled before: a second click shows it again. */
  bySubmission(
    who: StaffPrincipal,
    submissionKey: string,
    why: string,
  ): { request: StoredRequest; commitments: StoredCommitment[] } | null;
  /** Open requests that one may answer (own, as back-up, the team's queue), oldest first. */
  open(who: StaffPrincipal, why: string): readonly StoredRequest[];
  /** How many wait in the team's queue and nobody took. */
  countQueued(who: StaffPrincipal): number;
}

export type { ContactContent, ContactOutcome, KeptContact, StoredContact };
export interface ContactDesk {
  register(who: StaffPrincipal, content: ContactContent, by: Submission): ContactOutcome;
  /** What a submission registered, when it was handled before. */
  bySubmission(who: StaffPrincipal, submissionKey: string, why: string): KeptContact | null;
}

export type { OpenItem, OpenScope };
export interface OpenDesk {
  /** By deadline; `total` counts all pages. Null when the scope is not theirs to see (logged). */
  list(
    who: StaffPrincipal,
    ask: {
      scope: OpenScope;
      employerId?: string;
      agreementIds?: readonly string[];
      dueTo?: LocalDate;
      /** Epoch ms: only what was due before. */
      dueBefore?: number;
      offset: number;
      limit: number;
      why: string;
    },
  ): { items: readonly OpenItem[]; total: number } | null;
  /** Of the first `limit` those that `choose` picks, a part at a time: what is given is logged, no more. */
  search(
    who: StaffPrincipal,
    ask: { scope: OpenScope; limit: number; skip: number; count: number; why: string },
    choose: (items: readonly OpenItem[]) => readonly OpenItem[],
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
