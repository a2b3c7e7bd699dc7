// What the dialogs about agreements need from the house; every call is checked against the principal and
// logged, and each submission key has one effect.
import type {
  AgreementTermsFact,
  BillingFact,
  FileClock,
  LocalDate,
  PolicyFact,
  TariffFacts,
} from '../../src/rules/index.ts';
import type {
  BilledFile,
  FileChange,
  FileChangeOutcome,
  FileChangeRefusal,
} from '../../src/store/agreementFileRecord.ts';
import type {
  NewAgreementContent,
  NewAgreementOutcome,
} from '../../src/store/newAgreementRecord.ts';
import type { Principal, StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

/** What the rules need beside a file. */
export interface AgreementRuleFacts {
  tariffs: TariffFacts;
  /** What finance settled: VAT, account, number prefix. */
  billing: BillingFact;
  policy: PolicyFact;
  /** The terms of the model under which an agreement was signed. */
  terms(modelVersion: string): AgreementTermsFact;
  /** The model under which an agreement is signed now. */
  modelVersion: string;
  /** Names of settings that the city has still to confirm. */
  unconfirmed: ReadonlySet<string>;
}

/** One file in a list: names and days to choose from. */
export interface AgreementRow {
  id: string;
  employerId: string;
  employerName: string;
  employeeId: string;
  employeeName: string;
  start: LocalDate;
  end: LocalDate | null;
}

/** A clock with its file. */
export interface FileClockItem {
  clock: FileClock;
  agreementId: string;
  employerName: string;
  employeeName: string;
  coachName: string | null;
}

export interface AgreementDesk {
  /** What the rules need, as known at a moment (epoch ms). */
  facts(now: number): AgreementRuleFacts;
  /** One file; null when it is not theirs or does not exist. */
  file(who: Principal, agreementId: string, why: string): BilledFile | null;
  /** All that they may open, by employer and employee. */
  list(who: Principal): readonly AgreementRow[];
  /** Notes that these stood on a card: choosing from one's own names alone is no look, a list with more is. */
  noteShown(who: Principal, agreementIds: readonly string[], why: string): void;
  /** Among these the one with a reference, or those of an employer with an enterprise number. */
  byNumber(who: Principal, text: string): readonly string[] | null;
  /** Why a change of a file that they may open could not be kept as things stand; null: it could. */
  refusal(who: StaffPrincipal, change: FileChange): FileChangeRefusal | null;
  change(who: StaffPrincipal, change: FileChange, by: Submission): FileChangeOutcome;
  undo(who: StaffPrincipal, changeKey: string, by: Submission): FileChangeOutcome;
  /** What a submission changed, when it was handled before. */
  bySubmission(who: StaffPrincipal, changeKey: string): FileChangeOutcome | null;
  /** A new agreement, all of it or nothing. */
  add(who: StaffPrincipal, content: NewAgreementContent, by: Submission): NewAgreementOutcome;
  /** What a submission added, when it was handled before. */
  addedBy(
    who: StaffPrincipal,
    submissionKey: string,
  ): Exclude<NewAgreementOutcome, { kind: 'refused' }> | null;
  /** Coaches at work, to choose from; nobody for who enters no agreements. */
  coaches(who: StaffPrincipal): readonly { id: string; name: string }[];
  /** What has come due in the files that they may open, by day; each file shown is logged. */
  clocks(
    who: Principal,
    ask: { offset: number; limit: number; own: boolean; why: string },
  ): { items: readonly FileClockItem[]; total: number };
  /** How many of each have come due in the files that they may open; names nobody. */
  clockCounts(who: Principal): Record<FileClock['kind'], number>;
}
