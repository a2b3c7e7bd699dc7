// Announcements that stand in somebody's conversation with their buttons: which of them are out of date.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import { commitmentsOfRequest } from './requestLists.ts';
import { withRoutes } from './requestRoutes.ts';
import { requestRow } from './requestRows.ts';

/** A card whose request is somebody else's by now, or over. */
export interface OutdatedCard {
  /** Id of the message in the outbox. */
  id: number;
  personId: string;
  /** Under which the channel knows the card. */
  activityId: string;
  why: 'alreadyTaken' | 'alreadyClosed';
  /** Who was first; '' when it is over. */
  takenByName: string;
  /** Epoch ms */
  receivedAt: number;
}

const keep = prepare<{ id: number; activityId: string }>()((param) =>
  query
    .updateTable('outbox')
    .set({ activityId: param('activityId') })
    .where('id', '=', param('id')),
);

/** The message stands in the conversation under this id. */
export function keepShown(tx: Tx, id: number, activityId: string): void {
  tx.run(keep, { id, activityId });
}

const forget = prepare<{ id: number }>()((param) =>
  query.updateTable('outbox').set({ activityId: null }).where('id', '=', param('id')),
);

/** It was replaced, or cannot be. */
export function forgetShown(tx: Tx, id: number): void {
  tx.run(forget, { id });
}

const touched = prepare<{ limit: number }>()((param) =>
  query
    .selectFrom('outbox as o')
    .innerJoin('request as r', 'r.id', 'o.subjectId')
    .select(['o.id', 'o.personId', 'o.activityId', 'r.id as requestId'])
    .where('o.activityId', 'is not', null)
    .where('o.kind', '=', 'newRequest')
    .where(
      sql<boolean>`(r.settledAs IS NOT NULL OR (r.takenBy IS NOT NULL AND r.takenBy <> o.personId))`,
    )
    .where(sql<boolean>`ifnull(r.closedReason, '') <> 'tied'`)
    .orderBy('o.id')
    .limit(param('limit')),
);

/**
 * Announcements of requests that were answered, closed or taken by a colleague. Not of what is still awaited at
 * the workplace, and not of what a colleague took for whoever it belongs to: these have something to do.
 */
export function outdatedCards(db: Reader, limit = 50): OutdatedCard[] {
  return db
    .all(touched, { limit })
    .flatMap(({ id, personId, activityId, requestId }): OutdatedCard[] => {
      const row = requestRow(db, requestId);
      if (!row || activityId === null) return [];
      const { receivedAt, takenBy, status } = row;
      const card = { id, personId, activityId, receivedAt };
      if (status !== 'open') {
        const isAwaited = commitmentsOfRequest(db, row).some(({ closedAs }) => closedAs === null);
        const isOver = status === 'closed' || !isAwaited;
        return isOver ? [{ ...card, why: 'alreadyClosed', takenByName: '' }] : [];
      }
      if (withRoutes(db)(row).route.personId === personId) return [];
      return [{ ...card, why: 'alreadyTaken', takenByName: takenBy?.name ?? '' }];
    });
}
