// The tables of what was told of a week, as Kysely sees them.

type Instant = number;
type Day = string;

export interface SummaryWeekTable {
  /** '2026-W46' */
  week: string;
  fromDay: Day;
  toDay: Day;
  /** The moment up to which what was recorded counts. */
  frozenAt: Instant;
  /** Files per coach on the last day: {personId: count}. */
  files: string;
  recordedAt: Instant;
  recordedBy: string;
}
interface CaseColumns {
  week: string;
  commitmentId: string;
  /** Null: a question of somebody without an agreement. */
  agreementId: string | null;
  kind: string;
  coachId: string | null;
  answererId: string | null;
}
export interface SummaryCaseTable extends CaseColumns {
  startedOn: Day;
  dueDate: Day;
  dueAt: Instant;
  fulfilledAt: Instant | null;
  outcome: string;
  /** The reason of the suspension. */
  suspended: string | null;
  /** CaseReason[] */
  reasons: string;
}
export interface SummaryCorrectionTable extends CaseColumns {
  /** The week whose summary told it. */
  toldIn: string;
  /** Where it now falls due; null when it no longer exists. */
  dueDate: Day | null;
  wasOutcome: string | null;
  isOutcome: string;
  how: string;
}
/** Commitments of weeks that were told, changed since; settled when the next week is told. */
export interface SummaryTouchedTable {
  commitmentId: string;
}
export interface SummaryTables {
  summaryWeek: SummaryWeekTable;
  summaryCase: SummaryCaseTable;
  summaryCorrection: SummaryCorrectionTable;
  summaryTouched: SummaryTouchedTable;
}
