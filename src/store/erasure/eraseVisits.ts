// Erases visits and appointments of an agreement. What was for others too stays, as long as one of them is
// a file: their share of its extra work is counted from all who were there.
import { sql } from 'kysely';
import type { Tx } from '../handle.ts';
import { query } from '../query.ts';

const idList = (ids: readonly string[]) =>
  sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Visits that, in whatever version, were for this agreement and for no other that still is a file. */
export function visitsOnlyOf(tx: Tx, agreementId: string): string[] {
  return tx
    .all(
      query
        .selectFrom('visitVersionAgreement as v')
        .select('v.visitId')
        .distinct()
        .where('v.agreementId', '=', agreementId)
        .where(
          sql<boolean>`NOT EXISTS (SELECT 1 FROM visitVersionAgreement o
            JOIN agreement a ON a.id = o.agreementId
            WHERE o.visitId = v.visitId AND a.id <> ${agreementId} AND a.erasedAt IS NULL)`,
        ),
    )
    .map(({ visitId }) => visitId);
}

/** @param ids see visitsOnlyOf */
export function eraseVisits(tx: Tx, ids: readonly string[]): void {
  tx.run(query.deleteFrom('visitVersionAgreement').where('visitId', 'in', idList(ids)));
  tx.run(query.deleteFrom('visitVersion').where('visitId', 'in', idList(ids)));
  tx.run(query.deleteFrom('visit').where('id', 'in', idList(ids)));
}

/**
 * Erases appointments in the same way, and lets go of visits that will be erased; returns which.
 * @param visitIds see visitsOnlyOf
 */
export function eraseAppointments(
  tx: Tx,
  agreementId: string,
  visitIds: readonly string[],
): string[] {
  const ids = tx
    .all(
      query
        .selectFrom('plannedAgreement as p')
        .select('p.plannedId')
        .where('p.agreementId', '=', agreementId)
        .where(
          sql<boolean>`NOT EXISTS (SELECT 1 FROM plannedAgreement o
            JOIN agreement a ON a.id = o.agreementId
            WHERE o.plannedId = p.plannedId AND a.id <> ${agreementId} AND a.erasedAt IS NULL)`,
        ),
    )
    .map(({ plannedId }) => plannedId);
  tx.run(query.deleteFrom('plannedAgreement').where('plannedId', 'in', idList(ids)));
  tx.run(query.deleteFrom('plannedVersion').where('plannedId', 'in', idList(ids)));
  tx.run(query.deleteFrom('plannedVisit').where('id', 'in', idList(ids)));
  tx.run(
    query
      .updateTable('plannedVersion')
      .set({ visitId: null })
      .where('visitId', 'in', idList(visitIds)),
  );
  return ids;
}
