// Erases questions of somebody without an agreement, some time after they came in. That one was asked, and
// whether it was answered in time, stays in the figures of the weeks that were told.
import { sql } from 'kysely';
import type { Reader, Tx } from '../handle.ts';
import { prepare, query } from '../query.ts';

const old = prepare<{ before: number }>()((param) =>
  query
    .selectFrom('request')
    .select('id')
    .where('agreementId', 'is', null)
    .where('receivedAt', '<', param('before')),
);

/** Questions without an agreement from before a moment (epoch ms), by id. */
export function oldRequests(db: Reader, before: number): string[] {
  return db.all(old, { before }).map(({ id }) => id);
}

/** Also those that nobody answered: whoever asked has not waited this long. Returns how many. */
export function eraseOldRequests(tx: Tx, before: number): number {
  return eraseContactRequests(tx, oldRequests(tx, before));
}

/** Questions without an agreement, by id: with all that came of them. Returns how many. */
export function eraseContactRequests(tx: Tx, ids: readonly string[]): number {
  if (ids.length === 0) return 0;
  const given = sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  const opened = sql<string>`(SELECT ':contactRequest:' || value FROM json_each(${JSON.stringify(ids)}))`;
  const about = sql<string>`json_extract(payload, '$.requestId')`;
  tx.run(query.deleteFrom('event').where('agreementId', 'is', null).where(about, 'in', given));
  tx.run(query.deleteFrom('commitment').where('id', 'in', opened));
  tx.run(query.deleteFrom('summaryTouched').where('commitmentId', 'in', opened));
  tx.run(query.deleteFrom('submission').where('subjectId', 'in', given));
  tx.run(query.deleteFrom('outbox').where('subjectId', 'in', given));
  tx.run(query.updateTable('request').set({ tiedToId: null }).where('tiedToId', 'in', given));
  return tx.run(query.deleteFrom('request').where('id', 'in', given));
}
