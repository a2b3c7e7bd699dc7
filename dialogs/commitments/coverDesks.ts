// What the dialogs about absence, handing over and suspending need from the house.
import type { LocalDate, SuspensionReason } from '../../src/rules/index.ts';
import type { StoredCommitment } from '../../src/store/commitmentRows.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

export interface AbsenceRecord {
  absenceId: string;
  coachId: string;
  coachName: string;
  from: LocalDate;
  to: LocalDate;
  backup: { id: string; name: string } | null;
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
      reason:
        | 'notAllowed'
        | 'notACoach'
        | 'endBeforeStart'
        | 'tooLong'
        | 'backupAbsent'
        | 'backupIsSelf'
        | 'unknownAbsence'
        | 'overlaps'
        | 'keyUsed';
    };
export interface AbsenceDesk {
  /** One's own, or for a team lead any coach's (without its cause). Back-up null: the usual one. */
  record(
    who: StaffPrincipal,
    absence: { coachId: string; from: LocalDate; to: LocalDate; backupId: string | null },
    by: Submission,
  ): AbsenceOutcome;
  /** Back earlier, or longer away; null: it does not take place. */
  change(
    who: StaffPrincipal,
    change: { absenceId: string; to: LocalDate | null },
    by: Submission,
  ): AbsenceOutcome;
  /** What a submission recorded or changed, when it was handled before: a second click shows it again. */
  bySubmission(who: StaffPrincipal, submissionKey: string, why: string): KeptAbsence | null;
  /** Running and coming ones: one's own and those one replaces; a lead's: all. */
  list(who: StaffPrincipal, why: string): readonly AbsenceRecord[];
}

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
export interface HandOverDesk {
  /** One file to another coach from a day on, with a note for them; open commitments go along. */
  handOver(
    who: StaffPrincipal,
    change: { agreementId: string; toId: string; from: LocalDate; note: string | null },
    by: Submission,
  ): HandOverOutcome;
  /** What a submission handed over, when it was handled before; also when the file is no longer one's own. */
  bySubmission(
    who: StaffPrincipal,
    submissionKey: string,
  ): (HandedOver & { agreementId: string; employerName: string; employeeName: string }) | null;
  /** Files that came to me (`since` = first day) or will come, latest first, with the note. */
  received(who: StaffPrincipal, since: LocalDate, why: string): readonly ReceivedFile[];
}
export interface ReceivedFile {
  agreementId: string;
  employerName: string;
  employeeName: string;
  fromName: string | null;
  from: LocalDate;
  note: string | null;
}

export interface SuspensionRecord {
  suspensionId: string;
  agreementId: string;
  employerName: string;
  employeeName: string;
  from: LocalDate;
  to: LocalDate;
  reason: SuspensionReason;
  officeDays: number;
  /** `pending`: longer than five office days, waits for a lead and moves nothing yet. */
  status: 'inForce' | 'pending' | 'declined' | 'withdrawn';
  askedBy: { id: string; name: string };
  /** Epoch ms. */
  askedAt: number;
  /** The lead who approved or declined; null when nobody had to, or nobody did yet. */
  decidedBy: { id: string; name: string } | null;
  withdrawnBy: { id: string; name: string } | null;
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
        | 'endBeforeStart'
        | 'tooLong'
        | 'overlaps'
        /** Decided or taken back before. */
        | 'notPending'
        | 'unknownSuspension'
        | 'keyUsed';
    };
export interface SuspensionContent {
  agreementId: string;
  from: LocalDate;
  to: LocalDate;
  reason: SuspensionReason;
}
export interface SuspensionDesk {
  /** What it would do, before anything is kept; null when the file is not theirs or a day is no day. */
  preview(
    who: StaffPrincipal,
    content: Omit<SuspensionContent, 'reason'>,
  ): { officeDays: number; needsLead: boolean; moved: readonly MovedDeadline[] } | null;
  suspend(who: StaffPrincipal, content: SuspensionContent, by: Submission): SuspensionOutcome;
  /** A lead decides; never who asked it. */
  decide(
    who: StaffPrincipal,
    change: { suspensionId: string; approve: boolean },
    by: Submission,
  ): SuspensionOutcome;
  withdraw(who: StaffPrincipal, suspensionId: string, by: Submission): SuspensionOutcome;
  /** What a submission asked, when it was handled before. */
  bySubmission(who: StaffPrincipal, submissionKey: string, why: string): SuspensionRecord | null;
  /** What a card shows anew; null when it is not theirs to see. */
  find(who: StaffPrincipal, suspensionId: string, why: string): SuspensionRecord | null;
  /** What waits for a lead's decision. */
  pending(who: StaffPrincipal, why: string): readonly SuspensionRecord[];
}
