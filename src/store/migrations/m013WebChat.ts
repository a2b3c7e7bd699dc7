// Version 13: what visitors of the website and Maatje said to each other, in the order of each conversation.
import type { Migration } from './migration.ts';

export const m013WebChat: Migration = {
  version: 13,
  name: 'webChat',
  sql: `
CREATE TABLE webConversation (
  id TEXT PRIMARY KEY, visitorId TEXT NOT NULL, startedAt INTEGER NOT NULL,
  lastSeq INTEGER NOT NULL DEFAULT 0, lastAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX webConversationAt ON webConversation (lastAt);
CREATE TABLE webActivity (
  conversationId TEXT NOT NULL REFERENCES webConversation (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq > 0), clientActivityId TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)), at INTEGER NOT NULL,
  PRIMARY KEY (conversationId, seq)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX webActivityOnce ON webActivity (conversationId, clientActivityId)
  WHERE clientActivityId IS NOT NULL;
`,
};
