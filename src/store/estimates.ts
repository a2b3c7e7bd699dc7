// Cost estimates under their reference: the same reference gives the same figures, whatever is decided later.
import type { Estimate, EstimateStartDay } from '../rules/index.ts';
import type { Reader, Tx } from './handle.ts';
import { newReference } from './newReference.ts';
import { prepare, query } from './query.ts';

type AskedColumns = Pick<
  EstimateAsked,
  'premiumStart' | 'agreementStart' | 'quarters' | 'extraMinutes'
>;

export interface EstimateAsked {
  /** YYYY-MM-DD */
  premiumStart: string;
  agreementStart: string;
  quarters: number;
  extraMinutes: number;
  /** Absent: one. */
  people?: number;
  /** Starts that were not known, and with which day was counted; absent: none. */
  assumed?: readonly EstimateStartDay[];
}

/** What stands in the column of the figures: also what was assumed for them, which older rows do not have. */
type KeptFigures = Estimate & Pick<EstimateAsked, 'assumed'>;

export interface KeptEstimate {
  /** 'R-7KQ4-2M9X' */
  reference: string;
  asked: EstimateAsked;
  figures: Estimate;
  /** Epoch ms. */
  madeAt: number;
}

const insert = prepare<
  AskedColumns & { reference: string; submissionKey: string; figures: string; now: number }
>()((param) =>
  query
    .insertInto('estimate')
    .values({
      reference: param('reference'),
      submissionKey: param('submissionKey'),
      premiumStart: param('premiumStart'),
      agreementStart: param('agreementStart'),
      quarters: param('quarters'),
      extraMinutes: param('extraMinutes'),
      figures: param('figures'),
      madeAt: param('now'),
    })
    .onConflict((conflict) => conflict.column('submissionKey').doNothing()),
);
const found = query.selectFrom('estimate').selectAll();
const byReference = prepare<{ reference: string }>()((param) =>
  found.where('reference', '=', param('reference')),
);
const byKey = prepare<{ submissionKey: string }>()((param) =>
  found.where('submissionKey', '=', param('submissionKey')),
);
const purge = prepare<{ before: number }>()((param) =>
  query.deleteFrom('estimate').where('madeAt', '<', param('before')),
);

/** Keeps an estimate; the same submission again gives the first. */
export function keepEstimate(
  tx: Tx,
  submissionKey: string,
  asked: EstimateAsked,
  figures: Estimate,
): KeptEstimate {
  const { premiumStart, agreementStart, quarters, extraMinutes, assumed } = asked;
  const withAssumed: KeptFigures = assumed ? { ...figures, assumed } : figures;
  tx.run(insert, {
    ...{ premiumStart, agreementStart, quarters, extraMinutes, submissionKey, now: tx.now },
    reference: newReference('R'),
    figures: JSON.stringify(withAssumed),
  });
  return estimateOf(tx.first(byKey, { submissionKey })!);
}

/** The estimate with this reference; null when there is none. */
export function findEstimate(db: Reader, reference: string): KeptEstimate | null {
  const row = db.first(byReference, { reference });
  return row ? estimateOf(row) : null;
}

/** What a submission made; null when it made nothing. */
export function estimateBySubmission(db: Reader, submissionKey: string): KeptEstimate | null {
  const row = db.first(byKey, { submissionKey });
  return row ? estimateOf(row) : null;
}

/** Forgets what was made before a moment (epoch ms); returns how much. */
export function purgeEstimates(tx: Tx, before: number): number {
  return tx.run(purge, { before });
}

function estimateOf({
  reference,
  figures,
  madeAt,
  ...row
}: AskedColumns & { reference: string; figures: string; madeAt: number }): KeptEstimate {
  const { premiumStart, agreementStart, quarters, extraMinutes } = row;
  const { assumed, ...kept } = JSON.parse(figures) as KeptFigures;
  return {
    reference,
    asked: {
      ...{ premiumStart, agreementStart, quarters, extraMinutes },
      ...(kept.together ? { people: kept.together.people } : {}),
      ...(assumed ? { assumed } : {}),
    },
    figures: kept,
    madeAt,
  };
}
