// Version 27: what is said on the website stands in the order in which it came. In a table that is ordered by
// conversation each long message was put between others, which cost half of keeping a turn.
import type { Migration } from './migration.ts';

export const m027WebActivities: Migration = {
  version: 27,
  name: 'webActivities',
  sql: `
CREATE TABLE webActivityMoved (
  conversationId TEXT NOT NULL REFERENCES webConversation (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL CHECK (seq > 0), clientActivityId TEXT,
  body TEXT NOT NULL CHECK (json_valid(body)), at INTEGER NOT NULL, privateUntil INTEGER,
  PRIMARY KEY (conversationId, seq)
) STRICT;
INSERT INTO webActivityMoved (conversationId, seq, clientActivityId, body, at, privateUntil)
  SELECT conversationId, seq, clientActivityId, body, at, privateUntil FROM webActivity;
DROP TABLE webActivity;
ALTER TABLE webActivityMoved RENAME TO webActivity;
CREATE UNIQUE INDEX webActivityOnce ON webActivity (conversationId, clientActivityId)
  WHERE clientActivityId IS NOT NULL;
`,
};
