// The tables of what was asked of a suspension, as Kysely sees them; see schema.ts for the kinds of value.

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
