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
    .select(['channelId', 'scope', 'personId', 'reference'])
    .where('conversationId', '=', param('conversationId')),
);

/** True when the reference is stored exactly like this: then no write (and no disk) is needed. */
export function isConversationKnown(db: Reader, record: ConversationRecord): boolean {
  const row = db.first(current, { conversationId: record.conversationId });
  return (
    row?.channelId === record.channelId &&
    row.scope === record.scope &&
    row.personId === record.personId &&
    row.reference === JSON.stringify(record.reference)
  );
}

/** Keeps the reference of a conversation, in place of the one before. */
export function saveConversation(tx: Tx, record: ConversationRecord): void {
  const reference = JSON.stringify(record.reference);
  const row = { ...record, reference, updatedAt: tx.now };
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

/** Where a member of staff can be written to personally: the most recent conversation. */
export function personalConversation(db: Reader, personId: string): ConversationRecord | null {
  const row = db.first(
    query
      .selectFrom('conversationReference')
      .select(['conversationId', 'channelId', 'scope', 'personId', 'reference'])
      .where('personId', '=', personId)
      .where('scope', '=', 'personal')
      .orderBy('updatedAt', 'desc')
      .limit(1),
  );
  if (!row) return null;
  const scope = row.scope as ConversationRecord['scope'];
  return { ...row, scope, reference: JSON.parse(row.reference) as object };
}
