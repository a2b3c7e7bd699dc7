// What becomes of a message in the outbox: claimed, settled, tried again, purged.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import type { OutboxKind, OutboxRow, OutboxState } from './outbox.ts';
import { prepare, query } from './query.ts';

type Settled = Exclude<OutboxState, 'pending' | 'sending'>;
type Ids = { ids: string };

const claim = prepare<Ids>()((param) =>
  query
    .updateTable('outbox')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1) }))
    .where('state', '=', 'pending')
    .where('id', 'in', sql<number>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** They are about to leave: should the process end now, nobody knows whether they did. */
export function claimMessages(tx: Tx, rows: readonly OutboxRow[]): void {
  if (tx.run(claim, { ids: idsOf(rows) }) !== rows.length)
    throw new Error('A message of the outbox was claimed twice.');
}

const settle = prepare<Ids & { state: string; now: number }>()((param) =>
  query
    .updateTable('outbox')
    .set({ state: param('state'), settledAt: param('now') })
    .where('id', 'in', sql<number>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** Their fate is known. */
export function settleMessages(tx: Tx, rows: readonly OutboxRow[], state: Settled): void {
  if (rows.length > 0) tx.run(settle, { ids: idsOf(rows), state, now: tx.now });
}

const again = prepare<Ids & { nextTryAt: number }>()((param) =>
  query
    .updateTable('outbox')
    .set({ state: 'pending', nextTryAt: param('nextTryAt') })
    .where('id', 'in', sql<number>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** They surely did not arrive: they wait until a moment (epoch ms). */
export function retryMessages(tx: Tx, rows: readonly OutboxRow[], nextTryAt: number): void {
  tx.run(again, { ids: idsOf(rows), nextTryAt });
}

const failedTry = prepare<Ids & { nextTryAt: number }>()((param) =>
  query
    .updateTable('outbox')
    .set((eb) => ({ attempts: eb('attempts', '+', 1), nextTryAt: param('nextTryAt') }))
    .where('id', 'in', sql<number>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** They could not even be put into words: counted as a try, they wait until a moment (epoch ms). */
export function postponeMessages(tx: Tx, rows: readonly OutboxRow[], nextTryAt: number): void {
  tx.run(failedTry, { ids: idsOf(rows), nextTryAt });
}

const named = prepare<Ids & { now: number }>()((param) =>
  query
    .updateTable('outbox')
    .set({ namedAt: param('now') })
    .where('id', 'in', sql<number>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** The person was told that these may not have arrived. */
export function nameMessages(tx: Tx, rows: readonly OutboxRow[]): void {
  if (rows.length > 0) tx.run(named, { ids: idsOf(rows), now: tx.now });
}

const interrupted = prepare<{ now: number }>()((param) =>
  query
    .updateTable('outbox')
    .set({ state: 'uncertain', settledAt: param('now') })
    .where('state', '=', 'sending'),
);

/** At the start: what was being sent when the process ended. Returns how many. */
export function interruptedSends(tx: Tx): number {
  return tx.run(interrupted, { now: tx.now });
}

const revive = prepare<{ personId: string; since: number }>()((param) =>
  query
    .updateTable('outbox')
    .set({ state: 'pending', nextTryAt: 0, settledAt: null })
    .where('personId', '=', param('personId'))
    .where('state', '=', 'unreachable')
    .where('queuedAt', '>=', param('since')),
);

/** The person can be written to again: what waits since a moment (epoch ms) is sent after all. */
export function reviveMessages(tx: Tx, personId: string, since: number): number {
  return tx.run(revive, { personId, since });
}

const old = prepare<{ before: number }>()((param) =>
  query
    .deleteFrom('outbox')
    .where((where) =>
      where.or([
        where('settledAt', '<', param('before')),
        where.and([
          where('state', '=', 'pending'),
          where('nextTryAt', '<', param('before')),
          where('queuedAt', '<', param('before')),
        ]),
      ]),
    ),
);

/** Removes what was settled before a moment (epoch ms), and what waited in vain since before it; returns how many. */
export function purgeOutbox(tx: Tx, before: number): number {
  return tx.run(old, { before });
}

function idsOf(rows: readonly OutboxRow[]): string {
  return JSON.stringify(rows.map(({ id }) => id));
}

const queuedKeys = prepare<{ kind: string; personIds: string; people: number }>()((param) =>
  query
    .selectFrom('outbox')
    .select('key')
    .where('kind', '=', param('kind'))
    .where('personId', 'in', sql<string>`(SELECT value FROM json_each(${param('personIds')}))`)
    .groupBy('key')
    .having(sql<number>`count(*)`, '=', param('people')),
);

/** The keys of a kind that were queued for each of these (different) people, whatever became of the messages. */
export function keysQueuedFor(
  db: Reader,
  kind: OutboxKind,
  personIds: readonly string[],
): ReadonlySet<string> {
  const given = { kind, personIds: JSON.stringify(personIds), people: personIds.length };
  return new Set(db.all(queuedKeys, given).map(({ key }) => key));
}
