// Premiums of WEWIS: recorded as facts, read as they stand.
import { sql } from 'kysely';
import { premiumStart } from '../rules/index.ts';
import type { PremiumFact, PremiumKind, PremiumYears } from '../rules/index.ts';
import type { Reader, Tx } from './handle.ts';
import type { AgreementToBillRecord, StoredPremium } from './premiumRecord.ts';
import { prepare, query } from './query.ts';

const current = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('premium as p')
    .selectAll()
    .where('p.agreementId', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .where('p.withdrawn', '=', 0)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM premium x WHERE x.agreementId = p.agreementId
        AND x.premiumId = p.premiumId AND x.id > p.id)`,
    )
    .orderBy('p.agreementId')
    .orderBy('p.fromDay')
    .orderBy('p.id'),
);

/** The premiums of some agreements as they stand, by agreement and first day, without asking who looks. */
export function premiumsOf(db: Reader, agreementIds: readonly string[]): StoredPremium[] {
  return db.all(current, { ids: JSON.stringify(agreementIds) }).map((row) => ({
    premiumId: row.premiumId,
    agreementId: row.agreementId,
    kind: row.kind as PremiumKind,
    from: row.fromDay,
    years: row.years as PremiumYears | null,
    to: row.toDay,
    approvedOn: row.approvedOn,
    permille: row.permille,
    quarterCents: row.quarterCents,
    changeEventId: row.changeEventId,
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
  }));
}

/** Records a premium; with the id of an earlier one it takes that one's place. */
export function recordPremium(
  tx: Tx,
  premium: PremiumFact & { agreementId: string; changeEventId?: string | null },
  recordedBy: string,
  withdrawn = false,
): void {
  const { premiumId, agreementId, kind, from, years, to } = premium;
  const { approvedOn, permille, quarterCents, changeEventId = null } = premium;
  tx.run(
    query.insertInto('premium').values({
      ...{ premiumId, agreementId, kind, fromDay: from, years, toDay: to },
      ...{ approvedOn, permille, quarterCents, changeEventId, withdrawn: withdrawn ? 1 : 0 },
      ...{ recordedAt: tx.now, recordedBy },
    }),
  );
}

const toBill = prepare<{ from: string; to: string }>()((param) =>
  query
    .selectFrom('agreement')
    .select(['id', 'reference', 'employerId', 'employeeId', 'modelVersion'])
    .select(['startDay as start', 'endDay as end'])
    .where('erasedAt', 'is', null)
    .where('startDay', '<=', param('to'))
    .where(sql<boolean>`ifnull(endDay, '9999') >= ${param('from')}`)
    .orderBy('reference'),
);

const toBillById = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('agreement')
    .select(['id', 'reference', 'employerId', 'employeeId', 'modelVersion'])
    .select(['startDay as start', 'endDay as end'])
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .where('erasedAt', 'is', null)
    .orderBy('reference'),
);

/** Agreements with a day in the period (days included), by reference; for jobs, without asking who looks. */
export function agreementsToBill(
  db: Reader,
  period: { from: string; to: string },
): AgreementToBillRecord[] {
  return withPremiums(db, db.all(toBill, period));
}

/** Some agreements by id, for repositories that have asked who looks; unknown ids are left out. */
export function agreementsToBillById(db: Reader, ids: readonly string[]): AgreementToBillRecord[] {
  return withPremiums(db, db.all(toBillById, { ids: JSON.stringify(ids) }));
}

function withPremiums(
  db: Reader,
  rows: readonly Omit<AgreementToBillRecord, 'premiumStart' | 'premiums'>[],
): AgreementToBillRecord[] {
  const found = premiumsOf(
    db,
    rows.map(({ id }) => id),
  );
  const byAgreement = Map.groupBy(found, ({ agreementId }) => agreementId);
  return rows.map((row) => {
    const premiums = byAgreement.get(row.id) ?? [];
    return { ...row, premiums, premiumStart: premiumStart(premiums) };
  });
}
