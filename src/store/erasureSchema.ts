// The tables of erasing what is past its term, as Kysely sees them.
import type { Generated } from 'kysely';

type Instant = number;

/** A row only inside the transaction that erases: its triggers let it through. */
export interface ErasingTable {
  id: number;
}
/** Rows of one `holdId` replace one another, the last counts. */
export interface RetentionHoldTable {
  id: Generated<number>;
  holdId: string;
  agreementId: string;
  reason: string;
  lifted: 0 | 1;
  recordedAt: Instant;
  recordedBy: string;
}
export interface PurgeRunTable {
  id: Generated<number>;
  startedAt: Instant;
  /** Null: it was interrupted, and goes on. */
  finishedAt: Instant | null;
  /** When the files were last written anew, in this run or before it. */
  compactedAt: Instant | null;
  /** JSON: how many of what; see purgeRuns.ts. */
  counts: string;
}

export interface ErasureTables {
  erasing: ErasingTable;
  retentionHold: RetentionHoldTable;
  purgeRun: PurgeRunTable;
}
