// What is known of a premium of WEWIS for one agreement, and how long it runs.
import type { LocalDate } from '../core/localDate.ts';
import type { Cents } from '../core/money.ts';

/** The premium that pays for the guidance, and the one for the wage. */
export type PremiumKind = 'coachingSubsidy' | 'wageSubsidy';
export const PREMIUM_KINDS: readonly PremiumKind[] = ['coachingSubsidy', 'wageSubsidy'];

/** For how many years a premium is granted (S0 art. 4). */
export type PremiumYears = 2 | 5;

export interface PremiumFact {
  premiumId: string;
  kind: PremiumKind;
  /** First day. */
  from: LocalDate;
  /** null: not known. */
  years: PremiumYears | null;
  /** The last day where it was recorded as a day, e.g. after a change; null: it follows from `years`. */
  to: LocalDate | null;
  /** On which day WEWIS approved it; null: not recorded. */
  approvedOn: LocalDate | null;
  /** Of a wageSubsidy: thousandths of the reference wage. */
  permille: number | null;
  /** Of a coachingSubsidy: per quarter. */
  quarterCents: Cents | null;
}
