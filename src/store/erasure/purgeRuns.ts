// What was purged when: counts alone, kept for the report; a run that was interrupted goes on.
import type { Reader, Tx } from '../handle.ts';
import { prepare, query } from '../query.ts';

export const PURGED = [
  'files',
  'requests',
  'records',
  'employers',
  'staff',
  'chats',
  'unanswered',
  'ratings',
  'estimates',
  'messages',
  'looks',
  'cards',
  'states',
  'exports',
] as const;
export type Purged = (typeof PURGED)[number];
export type PurgeCounts = Readonly<Partial<Record<Purged, number>>>;

export interface PurgeRun {
  id: number;
  /** Epoch ms. */
  startedAt: number;
  /** Null: it was interrupted, or goes on. */
  finishedAt: number | null;
  /** When the files were last written anew, in this run or one before it. */
  compactedAt: number | null;
  counts: PurgeCounts;
}

const finished = prepare()(() =>
  query
    .selectFrom('purgeRun')
    .select(['id', 'startedAt', 'finishedAt', 'compactedAt', 'counts'])
    .where('finishedAt', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1),
);

/** The last run that was finished; null when there was none. */
export function lastFinishedPurge(db: Reader): PurgeRun | null {
  const row = db.first(finished, {});
  return row ? { ...row, counts: JSON.parse(row.counts) as PurgeCounts } : null;
}

const latest = prepare()(() =>
  query
    .selectFrom('purgeRun')
    .select(['id', 'startedAt', 'finishedAt', 'compactedAt', 'counts'])
    .orderBy('id', 'desc')
    .limit(1),
);

/** The last run; null when there was none. */
export function lastPurge(db: Reader): PurgeRun | null {
  const row = db.first(latest, {});
  return row ? { ...row, counts: JSON.parse(row.counts) as PurgeCounts } : null;
}

/** The run that was interrupted, else a new one. */
export function beginPurge(tx: Tx): PurgeRun {
  const last = lastPurge(tx);
  if (last && last.finishedAt === null) return last;
  tx.run(
    query.insertInto('purgeRun').values({
      ...{ startedAt: tx.now, finishedAt: null, counts: '{}' },
      compactedAt: last?.compactedAt ?? null,
    }),
  );
  return lastPurge(tx)!;
}

/** Counts what was erased, in the transaction that erases it. */
export function countPurged(tx: Tx, id: number, more: PurgeCounts): void {
  const last = lastPurge(tx);
  if (last?.id !== id) throw new Error('Another purge began meanwhile.');
  const counts: Partial<Record<Purged, number>> = { ...last.counts };
  for (const what of PURGED) {
    const count = (counts[what] ?? 0) + (more[what] ?? 0);
    if (count > 0) counts[what] = count;
  }
  const row = { counts: JSON.stringify(counts) };
  tx.run(query.updateTable('purgeRun').set(row).where('id', '=', id));
}

/** All is done. @param isCompacted the files were written anew too */
export function finishPurge(tx: Tx, id: number, isCompacted: boolean): void {
  const done = { finishedAt: tx.now, ...(isCompacted ? { compactedAt: tx.now } : {}) };
  tx.run(query.updateTable('purgeRun').set(done).where('id', '=', id));
}

const old = prepare<{ before: number }>()((param) =>
  query.deleteFrom('purgeRun').where('finishedAt', '<', param('before')),
);

/** Forgets runs that ended before a moment (epoch ms). */
export function forgetPurges(tx: Tx, before: number): void {
  tx.run(old, { before });
}
