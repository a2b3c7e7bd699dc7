// Figures on how things go, for who keeps Maatje running: counts and moments only, nobody's name.
import { sql } from 'kysely';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import type { OutboxState } from './outbox.ts';
import { prepare, query } from './query.ts';

export interface OutboxFigures {
  byState: Partial<Record<OutboxState, number>>;
  /** Since when (epoch ms) the one has waited that could have left longest ago; null: none waits. */
  waitsSince: number | null;
  /** How many may not have arrived, or were refused, and were not told to anybody yet. */
  untold: number;
}

const byState = prepare()(() =>
  query
    .selectFrom('outbox')
    .select(['state', sql<number>`count(*)`.as('count')])
    .where('state', 'in', ['pending', 'sending', 'uncertain', 'failed', 'unreachable'])
    .groupBy('state'),
);

const oldest = prepare<{ now: number }>()((param) =>
  query
    .selectFrom('outbox')
    .select(sql<number | null>`min(max(queuedAt, notBefore))`.as('since'))
    .where('state', 'in', ['pending', 'sending'])
    .where('nextTryAt', '<=', param('now')),
);

const untold = prepare()(() =>
  query
    .selectFrom('outbox')
    .select(sql<number>`count(*)`.as('count'))
    .where('state', 'in', ['uncertain', 'failed'])
    .where('namedAt', 'is', null),
);

/** What waits to be sent, and what did not arrive. */
export function outboxFigures(db: Reader): OutboxFigures {
  return {
    byState: Object.fromEntries(db.all(byState, {}).map(({ state, count }) => [state, count])),
    waitsSince: db.first(oldest, { now: db.now })?.since ?? null,
    untold: db.first(untold, {})?.count ?? 0,
  };
}

const promises = prepare<{ now: number; today: string }>()((param) =>
  query
    .selectFrom('commitment')
    .leftJoin('agreement', 'agreement.id', 'commitment.agreementId')
    .select(['commitment.kind', sql<number>`count(*)`.as('open')])
    .select(sql<number>`sum(commitment.dueAt < ${param('now')})`.as('breached'))
    .where('commitment.closedAs', 'is', null)
    .where(sql<boolean>`ifnull(agreement.endDay, '9999') >= ${param('today')}`)
    .groupBy('commitment.kind'),
);

/** What was promised and not done yet, by kind of commitment; `breached`: of these, past the deadline. */
export function promiseFigures(db: Reader): { kind: string; open: number; breached: number }[] {
  return db.all(promises, { now: db.now, today: brusselsDay(db.now) });
}

const jobs = prepare()(() => query.selectFrom('jobRun').select(['name', 'lastAt']));

/** Up to when (epoch ms) each job has done its work. */
export function jobFigures(db: Reader): { name: string; lastAt: number }[] {
  return db.all(jobs, {});
}

const conversations = prepare<{ since: number }>()((param) =>
  query
    .selectFrom('webConversation')
    .select(sql<number>`count(*)`.as('count'))
    .where('lastAt', '>=', param('since')),
);

/** Conversations of the website in which something was said since a moment (epoch ms). */
export function webConversationsSince(db: Reader, since: number): number {
  return db.first(conversations, { since })?.count ?? 0;
}

const latest = prepare()(() =>
  query.selectNoFrom([
    sql<number | null>`(SELECT max(recordedAt) FROM event)`.as('event'),
    sql<number | null>`(SELECT max(at) FROM accessLog)`.as('look'),
    sql<number | null>`(SELECT max(appliedAt) FROM schemaVersion)`.as('version'),
  ]),
);

/** The latest moment (epoch ms) that anything was written down with; null in a new file. */
export function lastWrittenAt(db: Reader): number | null {
  const { event = null, look = null, version = null } = db.first(latest, {}) ?? {};
  const moments = [event, look, version].filter((moment) => moment !== null);
  return moments.length === 0 ? null : Math.max(...moments);
}
