// The tables of absences and of what was asked of a suspension, as Kysely sees them; see schema.ts for the kinds of value.
import type { Generated } from 'kysely';

export interface AbsenceTable {
  id: Generated<number>;
  absenceId: string;
  coachId: string;
  fromDay: string;
  toDay: string;
  backupId: string | null;
  noBackup: Generated<0 | 1>;
  withdrawn: 0 | 1;
  recordedAt: number;
  recordedBy: string;
}
export interface SuspensionTable {
  id: Generated<number>;
  suspensionId: string;
  agreementId: string;
  fromDay: string;
  toDay: string;
  reason: string;
  withdrawn: 0 | 1;
  recordedAt: number;
  recordedBy: string;
}
export interface SuspensionAskTable {
  suspensionId: string;
  agreementId: string;
  fromDay: string;
  toDay: string;
  reason: string;
  /** 1: it is in force only once a lead approved it. */
  needsLead: 0 | 1;
  recordedAt: number;
  recordedBy: string;
}
/** What became of it; each at most once. */
export interface SuspensionStepTable {
  suspensionId: string;
  state: string;
  recordedAt: number;
  recordedBy: string;
}

export interface CoverTables {
  absence: AbsenceTable;
  suspension: SuspensionTable;
  suspensionAsk: SuspensionAskTable;
  suspensionStep: SuspensionStepTable;
}
