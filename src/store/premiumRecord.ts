// The shapes of premiums, and of agreements as billing and the clocks of a file read them.
import type { LocalDate, PremiumFact } from '../rules/index.ts';

/** A premium as it is kept. */
export interface StoredPremium extends PremiumFact {
  agreementId: string;
  /** The event that asked for a revision of the support plan; null: the first premium. */
  changeEventId: string | null;
  /** Epoch ms. */
  recordedAt: number;
  recordedBy: string;
}

/** An agreement with what its bill is computed from. */
export interface AgreementToBillRecord {
  id: string;
  reference: string;
  employerId: string;
  employeeId: string;
  start: LocalDate;
  /** Last day; null: none is known. */
  end: LocalDate | null;
  modelVersion: string;
  /** First day of the first coachingSubsidy; null: not known. */
  premiumStart: LocalDate | null;
  premiums: readonly PremiumFact[];
}
