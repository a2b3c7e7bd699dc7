// Messages that are sent by themselves: what waits for whom. Ids only; the words are made when one is sent.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

/** `obsolete`: nothing was left to say when its turn came. */
export type OutboxState =
  'pending' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'unreachable' | 'obsolete';

/** What a message is about; the id in `subjectId` is that of a… */
export type OutboxKind =
  /** commitment: due on one's next working day, or today. */
  | 'dayBefore'
  | 'sameDay'
  /** commitment: the office turned out to be closed on the promised day. */
  | 'closedPromise'
  /** commitment: not kept; for a lead. */
  | 'breach'
  /** week ('YYYY-Www'): what is missing? */
  | 'askMissing'
  /** request: for whoever answers it. */
  | 'newRequest'
  /** coach whom nobody replaces on some days, suspension that waits: for a lead. */
  | 'uncoveredAbsence'
  | 'pendingSuspension'
  /** suspension that a lead decided about, or took back: for whoever asked it. */
  | 'decidedSuspension'
  /** absence: for whoever replaces. */
  | 'newAbsence'
  /** agreement that was handed over: for whoever received it. */
  | 'newFile'
  /** person who cannot be written to: for a lead. */
  | 'unreachable'
  /** week ('YYYY-Www'): the summary of it. */
  | 'weeklyPush'
  /** appointment: by e-mail to a contact person of the employer, on behalf of the person, who goes. */
  | 'appointmentMail'
  /** run: the invoices of a month wait for approval; for finance. */
  | 'billingProposed'
  /** job that fails: for an administrator. */
  | 'jobFailed'
  /** request of a visitor: by e-mail to whoever asked, on behalf of the person who answers. */
  | 'requestMail'
  /** day: some earlier message may not have arrived. */
  | 'uncertainBefore';

export interface OutboxMessage {
  personId: string;
  kind: OutboxKind;
  /** Unique for a person and kind. */
  key: string;
  subjectId: string;
}

export interface OutboxRow extends OutboxMessage {
  id: number;
  state: OutboxState;
  attempts: number;
  queuedAt: number;
}

interface NewRow extends OutboxMessage {
  state: OutboxState;
  notBefore: number;
  settledAt: number | null;
  now: number;
}

const insert = prepare<NewRow>()((param) =>
  query
    .insertInto('outbox')
    .values({
      personId: param('personId'),
      kind: param('kind'),
      key: param('key'),
      subjectId: param('subjectId'),
      state: param('state'),
      notBefore: param('notBefore'),
      nextTryAt: param('notBefore'),
      attempts: 0,
      queuedAt: param('now'),
      settledAt: param('settledAt'),
      namedAt: null,
    })
    .onConflict((conflict) => conflict.columns(['personId', 'kind', 'key']).doNothing()),
);

/**
 * Puts a message in line, to be sent from a moment on (epoch ms; 0: at once). False: the same was queued
 * before, whatever became of it.
 */
export function queueMessage(tx: Tx, message: OutboxMessage, notBefore = 0): boolean {
  const waits = { state: 'pending', settledAt: null } as const;
  return tx.run(insert, { ...message, ...waits, notBefore, now: tx.now }) === 1;
}

/** The person knows already (who did it saw it): the same message will not be put in line. */
export function skipMessage(tx: Tx, message: OutboxMessage): void {
  const settled = { state: 'obsolete', settledAt: tx.now } as const;
  tx.run(insert, { ...message, ...settled, notBefore: 0, now: tx.now });
}

const columns = [
  'id',
  'personId',
  'kind',
  'key',
  'subjectId',
  'state',
  'attempts',
  'queuedAt',
] as const;

const firstDue = prepare<{ now: number; kinds: string }>()((param) =>
  query
    .selectFrom('outbox')
    .select(['personId', 'kind'])
    .where('state', '=', 'pending')
    .where('nextTryAt', '<=', param('now'))
    .where('kind', 'in', sql<string>`(SELECT value FROM json_each(${param('kinds')}))`)
    .orderBy('nextTryAt')
    .orderBy('id')
    .limit(1),
);

/** For whom, and of which of these kinds, the message is that has waited longest. */
export function nextDue(
  db: Reader,
  kinds: readonly OutboxKind[],
): { personId: string; kind: OutboxKind } | null {
  const row = db.first(firstDue, { now: db.now, kinds: JSON.stringify(kinds) });
  return row ? { personId: row.personId, kind: row.kind as OutboxKind } : null;
}

const due = prepare<{ now: number; kinds: string; personId: string; limit: number }>()((param) =>
  query
    .selectFrom('outbox')
    .select(columns)
    .where('state', '=', 'pending')
    .where('nextTryAt', '<=', param('now'))
    .where('personId', '=', param('personId'))
    .where('kind', 'in', sql<string>`(SELECT value FROM json_each(${param('kinds')}))`)
    .orderBy('id')
    .limit(param('limit')),
);

/** What waits for a person, of these kinds, oldest first. */
export function dueMessages(
  db: Reader,
  personId: string,
  kinds: readonly OutboxKind[],
  limit = 500,
): OutboxRow[] {
  const params = { now: db.now, kinds: JSON.stringify(kinds), personId, limit };
  return db.all(due, params).map(rowOf);
}

const unsure = prepare<{ personId: string }>()((param) =>
  query
    .selectFrom('outbox')
    .select(columns)
    .where('personId', '=', param('personId'))
    .where('state', 'in', ['uncertain', 'failed'])
    .where('namedAt', 'is', null)
    .orderBy('id'),
);

/** What may not have arrived (or was refused), and was not named since. */
export function uncertainMessages(db: Reader, personId: string): OutboxRow[] {
  return db.all(unsure, { personId }).map(rowOf);
}

const keyed = prepare<{ personId: string; kind: string; from: string; to: string }>()((param) =>
  query
    .selectFrom('outbox')
    .select(columns)
    .where('personId', '=', param('personId'))
    .where('kind', '=', param('kind'))
    .where('key', '>=', param('from'))
    .where('key', '<', param('to'))
    .orderBy('id'),
);

/** All messages of a kind whose key begins with `prefix` and a slash, whatever became of them. */
export function messagesUnder(
  db: Reader,
  { personId, kind, prefix }: { personId: string; kind: OutboxKind; prefix: string },
): OutboxRow[] {
  // The character after the slash.
  return db.all(keyed, { personId, kind, from: `${prefix}/`, to: `${prefix}0` }).map(rowOf);
}

const unsurePeople = prepare()(() =>
  query
    .selectFrom('outbox')
    .select('personId')
    .distinct()
    .where('state', 'in', ['uncertain', 'failed'])
    .where('namedAt', 'is', null),
);

/** Who has messages that may not have arrived and were not named since. */
export function peopleUncertain(db: Reader): string[] {
  return db.all(unsurePeople, {}).map((row) => row.personId);
}

const waiting = prepare<{ personId: string }>()((param) =>
  query
    .selectFrom('outbox')
    .select(columns)
    .where('personId', '=', param('personId'))
    .where('state', '=', 'unreachable')
    .orderBy('id'),
);

/** What could not be sent because the person cannot be written to. */
export function unreachableMessages(db: Reader, personId: string): OutboxRow[] {
  return db.all(waiting, { personId }).map(rowOf);
}

/** Messages that did not leave yet. */
export interface WaitingMessages {
  /** Their moment has still to come. */
  later: number;
  /** For people who cannot be written to. */
  unreachable: number;
}

const countByState = prepare()(() =>
  query
    .selectFrom('outbox')
    .select(['state', sql<number>`count(*)`.as('count')])
    .where('state', 'in', ['pending', 'unreachable'])
    .groupBy('state'),
);

/** How many messages wait, and why. */
export function messagesWaiting(db: Reader): WaitingMessages {
  const counts = new Map(db.all(countByState, {}).map(({ state, count }) => [state, count]));
  return { later: counts.get('pending') ?? 0, unreachable: counts.get('unreachable') ?? 0 };
}

function rowOf(row: Record<(typeof columns)[number], string | number>): OutboxRow {
  return row as unknown as OutboxRow;
}
