// What changed in a week that had been told: corrections stand in the next summary, nothing is rewritten.
import type { CommitmentKind } from '../commitments/commitment.ts';
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import type { CaseOutcome } from './summaryCase.ts';
import type { WeekKey } from './period.ts';
import { weekOf } from './period.ts';

/** `moved`: it now falls due in another week; `gone`: what opened it was taken back. */
export type CorrectedOutcome = CaseOutcome | 'moved' | 'gone';

/** A commitment as it was last told of a week. */
export interface ToldCase {
  commitmentId: string;
  kind: CommitmentKind;
  agreementId: string;
  outcome: CorrectedOutcome;
}

/** A commitment as it stands. */
export interface StandingCase extends ToldCase {
  outcome: CaseOutcome;
  dueDate: LocalDate;
  fulfilledAt: InstantMs | null;
}

export interface Correction {
  /** The week that was told. */
  week: WeekKey;
  commitmentId: string;
  kind: CommitmentKind;
  agreementId: string;
  /** Null: it was not told, since nobody had recorded it. */
  was: CorrectedOutcome | null;
  is: CorrectedOutcome;
  /** `since`: it was told rightly; what was missed then has been done since. */
  how: 'corrected' | 'since';
}

/**
 * What to say of a commitment in a week that was told, when it now stands otherwise; null when there is
 * nothing to say.
 * @param told null when the week was told without it
 * @param now null when it no longer exists
 * @param frozenAt when the week was told (epoch ms)
 */
export function correctionOf(
  week: WeekKey,
  told: ToldCase | null,
  now: StandingCase | null,
  frozenAt: InstantMs,
): Correction | null {
  const about = now ?? told;
  if (!about) return null;
  const stands = now === null ? 'gone' : weekOf(now.dueDate) === week ? now.outcome : 'moved';
  const was = told?.outcome ?? null;
  if (was === stands || (was === null && (stands === 'moved' || stands === 'gone'))) return null;
  const { commitmentId, kind, agreementId } = about;
  const isLaterAct = stands === 'late' && was === 'missed' && now!.fulfilledAt! > frozenAt;
  const how = isLaterAct ? 'since' : 'corrected';
  return { week, commitmentId, kind, agreementId, was, is: stands, how };
}
