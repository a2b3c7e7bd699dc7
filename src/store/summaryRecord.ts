// The shapes of a summary as it is told to people: figures, cases with names, work per coach.
import type {
  CaseOutcome,
  CaseReason,
  CommitmentKind,
  Figures,
  KindFigures,
  LocalDate,
  Period,
  SuspensionReason,
  WeekKey,
} from '../rules/index.ts';
import type { StoredCorrection } from './summaryCorrections.ts';

/** Everybody's, or those of one coach (also as back-up). */
export type SummaryScope = { kind: 'team' } | { kind: 'coach'; coachId: string };

export interface SummaryAsk {
  period: Period;
  scope: SummaryScope;
}

/**
 * `running`: it has not ended; `provisional`: what is recorded still counts; `final`: kept as it was
 * told; `untold`: from before weeks were told, counted as it stands now.
 */
export type SummaryState = 'running' | 'provisional' | 'final' | 'untold';

export interface Summary {
  period: Period;
  state: SummaryState;
  /** When it is or was told for good (epoch ms). */
  finalAt: number;
  figures: Figures;
  /** Eight weeks up to the last of the period, or to the current one; contact requests apart. */
  trend: readonly { week: WeekKey; state: SummaryState; total: KindFigures }[];
  /** Told in this period of weeks before it. */
  corrections: readonly NamedCorrection[];
  suspensions: readonly SuspensionInPeriod[];
}

interface NamedFile {
  /** Of the agreement; without one empty. */
  reference: string;
  employerName: string;
  employeeName: string;
}

export type NamedCorrection = StoredCorrection & NamedFile;

export interface SuspensionInPeriod extends NamedFile {
  agreementId: string;
  from: LocalDate;
  to: LocalDate;
  reason: SuspensionReason;
}

/** Which cases stand behind a number. */
export interface CaseChoice {
  /** `together`: all but contact requests, as in the total; null: of every kind. */
  kind: CommitmentKind | 'together' | null;
  which: CaseOutcome | 'due' | 'suspended' | 'all';
}

export interface NamedCase extends NamedFile {
  commitmentId: string;
  agreementId: string;
  kind: CommitmentKind;
  startedOn: LocalDate;
  dueDate: LocalDate;
  dueAt: number;
  fulfilledAt: number | null;
  outcome: CaseOutcome;
  suspended: SuspensionReason | null;
  reasons: readonly CaseReason[];
  coachId: string | null;
  answererId: string | null;
  /** Empty: nobody. */
  coachName: string;
  answererName: string;
}

/** A coach's share; alphabetical, never ranked. */
export interface CoachWork {
  /** Null: what was nobody's turn. */
  coachId: string | null;
  name: string;
  /** Files on the last day of the period. */
  files: number;
  total: KindFigures;
  /** How many of `total.due` were in somebody else's place. */
  asBackup: number;
}
