// Where people can be reached proactively: the last known reference of each conversation.
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

export interface ConversationRecord {
  conversationId: string;
  channelId: string;
  scope: 'personal' | 'groupChat' | 'channel';
  /** The member of staff in a personal conversation. */
  personId: string | null;
  /** botbuilder's ConversationReference, as JSON. */
  reference: object;
}

const current = prepare<{ conversationId: string }>()((param) =>
  query
    .selectFrom('conversationReference')
    .select(['channelId', 'scope', 'personId', 'reference', 'unreachableAt'])
    .where('conversationId', '=', param('conversationId')),
);

/**
 * True when the reference is stored exactly like this, and can be written to as far as is known: then no
 * write (and no disk) is needed.
 */
export function isConversationKnown(db: Reader, record: ConversationRecord): boolean {
  const row = db.first(current, { conversationId: record.conversationId });
  return (
    row?.channelId === record.channelId &&
    row.unreachableAt === null &&
    row.scope === record.scope &&
    row.personId === record.personId &&
    row.reference === JSON.stringify(record.reference)
  );
}

/** True when the conversation is known as the one in which this person talks with the bot. */
export function isPersonalConversation(
  db: Reader,
  conversationId: string,
  personId: string,
): boolean {
  const row = db.first(current, { conversationId });
  return row?.scope === 'personal' && row.personId === personId;
}

/** Keeps the reference of a conversation, in place of the one before. */
export function saveConversation(tx: Tx, record: ConversationRecord): void {
  const reference = JSON.stringify(record.reference);
  const row = { ...record, reference, updatedAt: tx.now, unreachableAt: null };
  tx.run(
    query
      .insertInto('conversationReference')
      .values(row)
      .onConflict((conflict) => conflict.column('conversationId').doUpdateSet(row)),
  );
}

/** The bot was removed from a conversation. */
export function forgetConversation(tx: Tx, conversationId: string): void {
  tx.run(query.deleteFrom('conversationReference').where('conversationId', '=', conversationId));
}

/** Nothing arrives in a conversation any more (403, 404), until the person talks there again. */
export function markUnreachable(tx: Tx, conversationId: string): void {
  tx.run(
    query
      .updateTable('conversationReference')
      .set({ unreachableAt: tx.now })
      .where('conversationId', '=', conversationId),
  );
}

/** Since when (epoch ms) nothing arrives with somebody; null: never marked, or never talked with. */
export function unreachableSince(db: Reader, personId: string): number | null {
  const row = db.first(
    query
      .selectFrom('conversationReference')
      .select((eb) => eb.fn.max('unreachableAt').as('since'))
      .where('personId', '=', personId)
      .where('scope', '=', 'personal'),
  );
  return row?.since ?? null;
}

/**
 * Where a member of staff can be written to personally: the most recent conversation; null when there is
 * none, or nothing arrives there any more.
 */
export function personalConversation(db: Reader, personId: string): ConversationRecord | null {
  const row = db.first(
    query
      .selectFrom('conversationReference')
      .select(['conversationId', 'channelId', 'scope', 'personId', 'reference'])
      .where('personId', '=', personId)
      .where('scope', '=', 'personal')
      .where('unreachableAt', 'is', null)
      .orderBy('updatedAt', 'desc')
      .limit(1),
  );
  if (!row) return null;
  const scope = row.scope as ConversationRecord['scope'];
  return { ...row, scope, reference: JSON.parse(row.reference) as object };
}
