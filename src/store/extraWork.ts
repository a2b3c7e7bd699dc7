// Extra work as its visits stand now, shared out over the agreements of each visit.
import { sql } from 'kysely';
import { sharedMinutes } from '../rules/index.ts';
import type { BilledWork } from '../rules/index.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

/** Visits with extra work that were not withdrawn. */
const visits = () =>
  query
    .selectFrom('visitVersion as v')
    .innerJoin('visit', (join) =>
      join.onRef('visit.id', '=', 'v.visitId').onRef('visit.currentVersion', '=', 'v.version'),
    )
    .select(['v.visitId', 'v.day', 'v.extraMinutes', 'v.extraDescription', 'v.extraApprovedBy'])
    .select(
      sql<string>`(SELECT json_group_array(x.agreementId ORDER BY x.agreementId)
        FROM visitVersionAgreement x WHERE x.visitId = v.visitId AND x.version = v.version)`.as(
        'agreementIds',
      ),
    )
    .where('v.extraMinutes', '>', 0)
    .where('visit.currentStatus', '<>', 'withdrawn')
    .orderBy('v.day')
    .orderBy('v.visitId');

const between = prepare<{ from: string; to: string }>()((param) =>
  visits().where('v.day', '>=', param('from')).where('v.day', '<=', param('to')),
);

const ofAgreement = prepare<{ agreementId: string }>()((param) =>
  visits().where(
    'v.visitId',
    'in',
    query
      .selectFrom('visitVersionAgreement')
      .select('visitId')
      .where('agreementId', '=', param('agreementId')),
  ),
);

/** By agreement, the work on the days of a period (both included), in the order of the days. */
export function workBetween(
  db: Reader,
  period: { from: string; to: string },
): Map<string, BilledWork[]> {
  return byAgreement(db.all(between, period));
}

/** All work of one agreement, in the order of the days. */
export function workOfAgreement(db: Reader, agreementId: string): BilledWork[] {
  return byAgreement(db.all(ofAgreement, { agreementId })).get(agreementId) ?? [];
}

function byAgreement(
  rows: readonly {
    visitId: string;
    day: string;
    extraMinutes: number;
    extraDescription: string | null;
    extraApprovedBy: string | null;
    agreementIds: string;
  }[],
): Map<string, BilledWork[]> {
  const found = new Map<string, BilledWork[]>();
  for (const row of rows) {
    const agreementIds = JSON.parse(row.agreementIds) as string[];
    const shares = sharedMinutes(row.extraMinutes, agreementIds.length);
    agreementIds.forEach((agreementId, at) => {
      const { visitId, day: date, extraMinutes: ofMinutes } = row;
      const own = found.get(agreementId) ?? [];
      own.push({
        ...{ visitId, date, ofMinutes, minutes: shares[at]! },
        isDescribed: (row.extraDescription ?? '').trim() !== '',
        isApproved: row.extraApprovedBy !== null,
      });
      found.set(agreementId, own);
    });
  }
  return found;
}
