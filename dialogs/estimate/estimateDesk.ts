// What the cost estimate needs from the house: the rules over the tariffs of now, and a reference that keeps it.
import type { Estimate, EstimateRefusal } from '../../src/rules/index.ts';
import type { EstimateAsked, KeptEstimate } from '../../src/store/estimates.ts';

/** Settings about prices that the city has not settled yet. */
export type OpenSetting =
  'firstQuartersFrom' | 'indexation' | 'startedQuarter' | 'basicBilledAt' | 'extraBilledTo';

export type EstimateVerdict =
  { kind: 'result'; figures: Estimate } | { kind: 'refused'; reasons: readonly EstimateRefusal[] };

export interface EstimateDesk {
  /** What it comes to by the tariffs known at `now` (epoch ms); keeps nothing. */
  judge(asked: EstimateAsked, now: number): EstimateVerdict;
  /** Keeps what `judge` gave, under a reference; the same submission again gives the first. */
  keep(asked: EstimateAsked, figures: Estimate, submissionKey: string): KeptEstimate;
  find(reference: string): KeptEstimate | null;
  bySubmission(submissionKey: string): KeptEstimate | null;
  /** Which settings are still "te bevestigen door de stad" (at epoch ms). */
  openSettings(now: number): ReadonlySet<OpenSetting>;
}
