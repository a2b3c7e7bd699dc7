// What visitors of the website and Maatje said to each other: kept before it is shown, in order, once.
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import type { VisitorPrincipal } from './principal.ts';

/** Whose conversation it is: only both together open it. */
export interface WebConversationKey {
  conversationId: string;
  visitorId: VisitorPrincipal['visitorId'];
}

export interface StoredWebActivity {
  /** 1, 2, 3… in each conversation; the watermark of all up to this one. */
  seq: number;
  /** JSON. */
  body: string;
}

export interface NewWebActivity {
  clientActivityId: string | null;
  /** JSON, given its place in the conversation. */
  body(seq: number): string;
}

export interface WebConversation {
  /** Place of the latest activity; 0: none yet. */
  lastSeq: number;
  /** What the dialogs remember of it; an empty object at first. */
  memory: object;
}

const byKey = prepare<WebConversationKey>()((param) =>
  query
    .selectFrom('webConversation')
    .select(['lastSeq', 'memory'])
    .where('id', '=', param('conversationId'))
    .where('visitorId', '=', param('visitorId')),
);

/** Null when there is no such conversation of this visitor. */
export function findWebConversation(db: Reader, key: WebConversationKey): WebConversation | null {
  const row = db.first(byKey, key);
  return row ? { lastSeq: row.lastSeq, memory: JSON.parse(row.memory) as object } : null;
}

/** Place of the latest activity (0: none yet); null when there is no such conversation of this visitor. */
export function lastWebActivity(db: Reader, key: WebConversationKey): number | null {
  return db.first(byKey, key)?.lastSeq ?? null;
}

const insertConversation = prepare<WebConversationKey & { now: number }>()((param) =>
  query
    .insertInto('webConversation')
    .values({
      id: param('conversationId'),
      visitorId: param('visitorId'),
      startedAt: param('now'),
      lastAt: param('now'),
      lastSeq: 0,
      memory: '{}',
    })
    .onConflict((conflict) => conflict.doNothing()),
);

/** False when it was there already. */
export function startWebConversation(tx: Tx, key: WebConversationKey): boolean {
  return tx.run(insertConversation, { ...key, now: tx.now }) > 0;
}

const after = prepare<{
  conversationId: string;
  after: number;
  limit: number;
  now: number;
}>()((param) =>
  query
    .selectFrom('webActivity')
    .select(['seq', 'body'])
    .where('conversationId', '=', param('conversationId'))
    .where('seq', '>', param('after'))
    .where((where) =>
      where.or([where('privateUntil', 'is', null), where('privateUntil', '>', param('now'))]),
    )
    .orderBy('seq')
    .limit(param('limit')),
);

/** What was said after a place, the oldest first; empty when it is not this visitor's conversation. */
export function webActivitiesAfter(
  db: Reader,
  key: WebConversationKey,
  range: { after: number; limit: number },
): StoredWebActivity[] {
  if (lastWebActivity(db, key) === null) return [];
  return db.all(after, { conversationId: key.conversationId, ...range, now: db.now });
}

const byClientId = prepare<{ conversationId: string; clientActivityId: string }>()((param) =>
  query
    .selectFrom('webActivity')
    .select('seq')
    .where('conversationId', '=', param('conversationId'))
    .where('clientActivityId', '=', param('clientActivityId')),
);

/** The place of what the visitor's page sent under this id; null when it did not arrive before. */
export function sentWebActivity(
  db: Reader,
  { conversationId }: WebConversationKey,
  clientActivityId: string,
): number | null {
  return db.first(byClientId, { conversationId, clientActivityId })?.seq ?? null;
}

const insertActivity = prepare<{
  conversationId: string;
  seq: number;
  clientActivityId: string | null;
  body: string;
  at: number;
  privateUntil: number | null;
}>()((param) =>
  query.insertInto('webActivity').values({
    conversationId: param('conversationId'),
    seq: param('seq'),
    clientActivityId: param('clientActivityId'),
    body: param('body'),
    at: param('at'),
    privateUntil: param('privateUntil'),
  }),
);

interface MovedOn {
  conversationId: string;
  lastSeq: number;
  now: number;
}

const moveOn = prepare<MovedOn>()((param) =>
  query
    .updateTable('webConversation')
    .set({ lastSeq: param('lastSeq'), lastAt: param('now') })
    .where('id', '=', param('conversationId')),
);

const moveOnAndRemember = prepare<MovedOn & { memory: string }>()((param) =>
  query
    .updateTable('webConversation')
    .set({ lastSeq: param('lastSeq'), lastAt: param('now'), memory: param('memory') })
    .where('id', '=', param('conversationId')),
);

const forget = prepare<{ conversationId: string }>()((param) =>
  query.deleteFrom('webActivity').where('conversationId', '=', param('conversationId')),
);

export interface WebTurn {
  activities: readonly NewWebActivity[];
  /** What the dialogs remember from now on; absent: as it was. */
  memory?: object;
  /** True: all that was said before is gone. */
  wiped?: boolean;
  /** Said under an identity, and shown until it ends (epoch ms); absent: to anybody. */
  privateUntil?: number | null;
}

/**
 * Keeps a turn at the end of the conversation; null when that is gone or is another visitor's.
 * @throws when something in it was sent before under the same client id
 */
export function keepWebTurn(
  tx: Tx,
  key: WebConversationKey,
  { activities, memory, wiped = false, privateUntil = null }: WebTurn,
): StoredWebActivity[] | null {
  const { conversationId } = key;
  const last = lastWebActivity(tx, key);
  if (last === null) return null;
  if (wiped) tx.run(forget, { conversationId });
  const rows = activities.map(({ clientActivityId, body }, index) => {
    const seq = last + 1 + index;
    const row = { seq, body: body(seq) };
    tx.run(insertActivity, {
      ...{ ...row, conversationId, clientActivityId, at: tx.now, privateUntil },
    });
    return row;
  });
  const moved = { conversationId, lastSeq: last + rows.length, now: tx.now };
  if (memory) tx.run(moveOnAndRemember, { ...moved, memory: JSON.stringify(memory) });
  else tx.run(moveOn, moved);
  return rows;
}

/** The conversation itself is gone, with all that was said in it; false when it was gone already. */
export function deleteWebConversation(tx: Tx, key: WebConversationKey): boolean {
  const { conversationId, visitorId } = key;
  const gone = query
    .deleteFrom('webConversation')
    .where('id', '=', conversationId)
    .where('visitorId', '=', visitorId);
  return tx.run(gone) > 0;
}

/** What was said on the website before a moment (epoch ms) is gone, and conversations that ended before it; returns how many ended. */
export function purgeWebConversations(tx: Tx, before: number): number {
  const ended = tx.run(query.deleteFrom('webConversation').where('lastAt', '<', before));
  const begunBefore = query
    .selectFrom('webConversation')
    .select('id')
    .where('startedAt', '<', before);
  tx.run(
    query
      .deleteFrom('webActivity')
      .where('at', '<', before)
      .where('conversationId', 'in', begunBefore),
  );
  return ended;
}
