// The tables of premiums and of how agreements end, as Kysely sees them.
import type { Generated } from 'kysely';

interface Recorded {
  /** Epoch ms. */
  recordedAt: number;
  recordedBy: string;
}

/** Rows of one `premiumId` replace one another, the last counts. Days are 'YYYY-MM-DD'. */
export interface PremiumTable extends Recorded {
  id: Generated<number>;
  premiumId: string;
  agreementId: string;
  kind: string;
  fromDay: string;
  years: number | null;
  toDay: string | null;
  approvedOn: string | null;
  permille: number | null;
  quarterCents: number | null;
  /** The event that asked for a revision of the support plan; null: the first premium. */
  changeEventId: string | null;
  withdrawn: 0 | 1;
}

/** Rows of one `endingId` replace one another, the last counts. */
export interface EndingTable extends Recorded {
  id: Generated<number>;
  endingId: string;
  agreementId: string;
  cause: string;
  givenBy: string | null;
  givenOn: string | null;
  endDay: string;
  priorEnd: string | null;
  eventId: string;
  withdrawn: 0 | 1;
}

export interface RecordsTables {
  premium: PremiumTable;
  ending: EndingTable;
}
