// The shapes of absences, hand-overs and suspensions as they are told, and the answers of their repositories.
import type { AbsenceRefusal, LocalDate, SuspensionReason } from '../rules/index.ts';
import type { SuspensionRefusal } from '../rules/index.ts';
import type { StoredCommitment } from './commitmentRows.ts';

export interface NamedPerson {
  id: string;
  name: string;
}

export interface AbsenceRecord {
  absenceId: string;
  coachId: string;
  coachName: string;
  from: LocalDate;
  to: LocalDate;
  /** Named in the absence, or else the usual one; null: nobody. */
  backup: NamedPerson | null;
  withdrawn: boolean;
  /** Open commitments that are due in the period. */
  due: number;
}
/** Office days in a row on which nobody replaces a coach: no back-up, or one who is absent too. */
export interface CoverGap {
  coachId: string;
  coachName: string;
  from: LocalDate;
  to: LocalDate;
  /** Only on these days of it: the back-up never works on that weekday. */
  days?: readonly LocalDate[];
}
export interface KeptAbsence {
  absence: AbsenceRecord;
  /**
   * From today on, of the coach and of whom the coach replaces in these days; not empty: a team lead
   * must be told.
   */
  gaps: readonly CoverGap[];
}
export type AbsenceOutcome =
  | ({ kind: 'saved' | 'existing' } & KeptAbsence)
  | {
      kind: 'refused';
      reason: 'notAllowed' | 'unknownAbsence' | 'keyUsed' | AbsenceRefusal;
    };

/** A deadline before and after. */
export interface MovedDeadline {
  commitment: StoredCommitment;
  from: LocalDate;
  to: LocalDate;
}
export interface HandedOver {
  toName: string;
  from: LocalDate;
  open: number;
  /** Deadlines that came forward. */
  moved: readonly MovedDeadline[];
  /** A hand-over planned before that takes the file further on a later day. */
  next: { toName: string; from: LocalDate } | null;
}
export type HandOverOutcome =
  | ({ kind: 'done' | 'existing' } & HandedOver)
  | { kind: 'refused'; reason: 'notYourFile' | 'notACoach' | 'sameCoach' | 'past' | 'keyUsed' };
export interface ReceivedFile {
  agreementId: string;
  employerName: string;
  employeeName: string;
  fromName: string | null;
  from: LocalDate;
  note: string | null;
}

export interface SuspensionContent {
  agreementId: string;
  from: LocalDate;
  to: LocalDate;
  reason: SuspensionReason;
}
export interface SuspensionPreview {
  officeDays: number;
  needsLead: boolean;
  moved: readonly MovedDeadline[];
  /** Why it would be refused; then nothing moves. */
  refused: readonly SuspensionRefusal[];
}
export interface SuspensionRecord extends SuspensionContent {
  suspensionId: string;
  employerName: string;
  employeeName: string;
  officeDays: number;
  /** `pending`: longer than five office days, waits for a lead and moves nothing yet. */
  status: 'inForce' | 'pending' | 'declined' | 'withdrawn';
  askedBy: NamedPerson;
  /** Epoch ms. */
  askedAt: number;
  /** The lead who approved or declined; null when nobody had to, or nobody did yet. */
  decidedBy: NamedPerson | null;
  withdrawnBy: NamedPerson | null;
  /** Deadlines that it moves (or would move), before and after; once withdrawn: what went back. */
  moved: readonly MovedDeadline[];
}
export type SuspensionOutcome =
  | { kind: 'saved' | 'existing'; suspension: SuspensionRecord }
  | {
      kind: 'refused';
      reason:
        | 'notYourFile'
        | 'notALead'
        | 'ownRequest'
        /** Decided or taken back before. */
        | 'notPending'
        | 'unknownSuspension'
        | 'keyUsed'
        | SuspensionRefusal;
    };
