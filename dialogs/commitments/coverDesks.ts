// What the dialogs about absence, handing over and suspending need from the house.
import type { LocalDate } from '../../src/rules/index.ts';
import type {
  AbsenceOutcome,
  AbsenceRecord,
  HandedOver,
  HandOverOutcome,
  KeptAbsence,
  ReceivedFile,
  SuspensionContent,
  SuspensionOutcome,
  SuspensionPreview,
  SuspensionRecord,
} from '../../src/store/coverRecord.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

export type {
  AbsenceOutcome,
  AbsenceRecord,
  CoverGap,
  HandedOver,
  HandOverOutcome,
  KeptAbsence,
  MovedDeadline,
  ReceivedFile,
  SuspensionContent,
  SuspensionOutcome,
  SuspensionPreview,
  SuspensionRecord,
} from '../../src/store/coverRecord.ts';

export interface AbsenceDesk {
  /** One's own, or for a team lead any coach's (without its cause). */
  record(
    who: StaffPrincipal,
    absence: {
      coachId: string;
      from: LocalDate;
      to: LocalDate;
      /** Null: the usual one, or nobody (`noBackup`). */
      backupId: string | null;
      noBackup?: boolean;
    },
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

export interface SuspensionDesk {
  /** What it would do, before anything is kept; null when the file is not theirs or a day is no day. */
  preview(
    who: StaffPrincipal,
    content: Omit<SuspensionContent, 'reason'>,
  ): SuspensionPreview | null;
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
  /** Those of one's own files that run, come or wait, earliest first; a lead's: all. */
  current(who: StaffPrincipal, why: string): readonly Omit<SuspensionRecord, 'moved'>[];
  /** What waits for a lead's decision. */
  pending(who: StaffPrincipal, why: string): readonly SuspensionRecord[];
}
