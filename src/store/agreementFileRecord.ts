// The shapes of an agreement's file as the summary and its changes see it, and the answers of its door.
import type { LocalDate, PlanVersion, SignerRole } from '../rules/index.ts';
import type { AgreementRecord } from './agreements.ts';
import type { FileBilling } from './billingRecord.ts';
import type { StoredPremium } from './premiumRecord.ts';

export type EndingCause = 'notice' | 'negligence' | 'employmentEnd';
export type NoticeGiver = 'employer' | 'city';

/** How an agreement ends, as it was told; days are YYYY-MM-DD. */
export interface StoredEnding {
  endingId: string;
  cause: EndingCause;
  givenBy: NoticeGiver | null;
  givenOn: LocalDate | null;
  endDay: LocalDate;
  priorEnd: LocalDate | null;
  eventId: string;
}

/** What is known of one agreement; holds nothing that a coach noted. */
export interface AgreementFile {
  agreement: AgreementRecord;
  enterpriseNumber: string | null;
  /** With the user company, in temporary agency work. */
  workplaces: readonly { name: string; userCompany: string | null }[];
  coworkerCoaches: readonly { name: string; from: LocalDate }[];
  contacts: readonly { name: string; verified: boolean }[];
  premiums: readonly StoredPremium[];
  /** null: no end was told here (an import may have brought one). */
  ending: StoredEnding | null;
  plans: readonly PlanVersion[];
  /** Until when a plan that is not complete must be signed; null: nothing is open. */
  planDue: LocalDate | null;
  /** Days on which VDAB was informed. */
  informedOn: readonly LocalDate[];
}

/** A file with what its next bill is computed from. */
export interface BilledFile extends AgreementFile {
  billing: FileBilling;
}

/** What is told of a file. */
export type FileChange =
  | {
      kind: 'notice' | 'negligence';
      agreementId: string;
      givenBy: NoticeGiver;
      givenOn: LocalDate;
      endDay: LocalDate;
    }
  | { kind: 'employmentEnd'; agreementId: string; endDay: LocalDate }
  | {
      kind: 'premiumChange';
      agreementId: string;
      from: LocalDate;
      quarterCents: number | null;
      approvedOn: LocalDate;
      /** A new term; null: the one that runs goes on. */
      years: 2 | 5 | null;
    }
  | {
      kind: 'signature';
      agreementId: string;
      /** One signature for each; who has signed already counts once. */
      signers: readonly SignerRole[];
      /** Who signed, where it is one and was told. */
      name: string | null;
      on: LocalDate;
    }
  | { kind: 'coworkerCoach'; agreementId: string; name: string }
  | { kind: 'vdabInformed'; agreementId: string; on: LocalDate };
export type FileChangeKind = FileChange['kind'];

export type FileChangeRefusal =
  | 'notYourFile'
  | 'keyUsed'
  /** A day that has still to come. */
  | 'ahead'
  | 'beforeStart'
  /** The agreement ended before, or ends earlier already. */
  | 'ended'
  | 'endsEarlier'
  /** A premium starts on that day or later already. */
  | 'premiumLater'
  /** A signature from before the change of the premium does not count for the revised plan. */
  | 'beforeRevision'
  /** It stands there already. */
  | 'already'
  /** Taken back before, or something later stands on it. */
  | 'notUndoable';

export interface KeptFileChange {
  change: FileChange;
  /** The key under which it was kept: taking it back names it. */
  changeKey: string;
  undone: boolean;
  employeeName: string;
  employerName: string;
}
export type FileChangeOutcome =
  | ({ kind: 'saved' | 'existing' } & KeptFileChange)
  | { kind: 'refused'; reason: FileChangeRefusal };
