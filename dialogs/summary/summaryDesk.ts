// What the dialogs about figures need from the house; every look is checked against the principal and logged.
import type { Period } from '../../src/rules/index.ts';
import type { StaffPrincipal } from '../../src/store/principal.ts';
import type {
  CaseChoice,
  CoachWork,
  NamedCase,
  Summary,
  SummaryAsk,
} from '../../src/store/summaryRecord.ts';

export type { CaseChoice, CoachWork, NamedCase, Summary, SummaryAsk };

export interface QuestionCounts {
  /** Got no answer, whatever became of them since. */
  unanswered: number;
  /** Answers that were judged not useful. */
  notUseful: number;
}

/** Weeks whose moment has come are told for good before anything is read. Null: not theirs to see. */
export interface SummaryDesk {
  summary(who: StaffPrincipal, ask: SummaryAsk, why: string): Summary | null;
  /** The cases behind a number, by deadline; `total` counts all pages. */
  cases(
    who: StaffPrincipal,
    ask: SummaryAsk & {
      choice: CaseChoice;
      agreementIds?: readonly string[];
      offset: number;
      limit: number;
    },
    why: string,
  ): { cases: readonly NamedCase[]; total: number } | null;
  /**
   * How many questions got no answer in a period, and how many answers were judged not useful. Null: it
   * began so long ago that they are no longer kept.
   */
  questions(period: Period): QuestionCounts | null;
  /** Of every coach, by name. */
  work(who: StaffPrincipal, ask: { period: Period }, why: string): readonly CoachWork[] | null;
}
