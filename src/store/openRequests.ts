// The requests that are open on a day, as far as is needed to know to whom they come.
import { sql } from 'kysely';
import { coachIdOn } from './assignments.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { Param } from './query.ts';

/** Of a request no more than is needed to know to whom it comes. */
export interface OpenRequest {
  id: string;
  /** The agreement's coach today; null without one, or without agreement. */
  coachId: string | null;
  takenBy: string | null;
  receivedAt: number;
  receivedDay: string;
}

const openOn = (param: Param<{ today: string }>) =>
  query
    .selectFrom('request as r')
    .leftJoin('agreement', 'agreement.id', 'r.agreementId')
    .select(['r.id', 'r.takenBy', 'r.receivedAt', 'r.receivedDay'])
    .select(coachIdOn(sql.ref('r.agreementId'), param('today')).as('coachId'))
    .where('r.settledAs', 'is', null)
    .where(sql<boolean>`ifnull(agreement.endDay, '9999') >= ${param('today')}`)
    .orderBy('r.receivedAt')
    .orderBy('r.id');
const open = prepare<{ today: string }>()(openOn);
/** Each of the arms has an index of its own: hundreds of coaches have thousands open. */
const openOf = prepare<{ today: string; coachIds: string; coachless: string; personId: string }>()(
  (param) =>
    openOn(param).where(
      sql<boolean>`r.id IN (
        SELECT id FROM request WHERE settledAs IS NULL AND agreementId IS NULL
        UNION ALL SELECT id FROM request WHERE settledAs IS NULL AND takenBy = ${param('personId')}
        UNION ALL SELECT id FROM request WHERE settledAs IS NULL AND agreementId IN (
          SELECT agreementId FROM assignment
          WHERE coachId IN (SELECT value FROM json_each(${param('coachIds')})))
        UNION ALL SELECT id FROM request WHERE settledAs IS NULL
          AND agreementId IN (SELECT value FROM json_each(${param('coachless')})))`,
    ),
);
const coachless = prepare<{ day: string }>()((param) =>
  query
    .selectFrom('agreement')
    .select('id')
    .where(coachIdOn(sql.ref('agreement.id'), param('day')), 'is', null),
);
const coachlessOn = (db: Reader, day: string): string =>
  JSON.stringify(db.all(coachless, { day }).map(({ id }) => id));

/** All that are open on a day, oldest first; nothing is owed after an agreement's last day. */
export function openRequests(db: Reader, today: string): OpenRequest[] {
  return db.all(open, { today });
}

/**
 * Of those at least the ones that have, or had, one of these coaches, that somebody took, and that have no
 * agreement or no coach: of what hundreds of coaches have open, few come to one.
 */
export function openRequestsOf(
  db: Reader,
  today: string,
  { coachIds, personId }: { coachIds: readonly string[]; personId: string },
): OpenRequest[] {
  return db.all(openOf, {
    ...{ today, personId, coachIds: JSON.stringify(coachIds) },
    coachless: db.ofRecords(coachlessOn, today),
  });
}
