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
export type AbsenceOutcome =
  | { kind: 'saved' | 'existing'; absence: AbsenceRecord }
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
  /** Running and coming ones: one's own and those one replaces; a lead's: all. */
  list(who: StaffPrincipal, why: string): readonly AbsenceRecord[];
}

export type HandOverOutcome =
  | { kind: 'done' | 'existing'; toName: string; from: LocalDate; open: number }
  | { kind: 'refused'; reason: 'notYourFile' | 'notACoach' | 'sameCoach' | 'past' | 'keyUsed' };
export interface HandOverDesk {
  /** One file to another coach from a day on, with a note for them; open commitments go along. */
  handOver(
    who: StaffPrincipal,
    change: { agreementId: string; toId: string; from: LocalDate; note: string | null },
    by: Submission,
  ): HandOverOutcome;
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
  /** Deadlines that it moves (or would move), before and after. */
  moved: readonly { commitment: StoredCommitment; from: LocalDate; to: LocalDate }[];
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
        | 'notPending'
        | 'unknownSuspension'
        | 'keyUsed';
    };
export interface SuspensionDesk {
  suspend(
    who: StaffPrincipal,
    content: { agreementId: string; from: LocalDate; to: LocalDate; reason: SuspensionReason },
    by: Submission,
  ): SuspensionOutcome;
  /** A lead decides; never who asked it. */
  decide(
    who: StaffPrincipal,
    change: { suspensionId: string; approve: boolean },
    by: Submission,
  ): SuspensionOutcome;
  withdraw(who: StaffPrincipal, suspensionId: string, by: Submission): SuspensionOutcome;
  /** What waits for a lead's decision. */
  pending(who: StaffPrincipal, why: string): readonly SuspensionRecord[];
}
