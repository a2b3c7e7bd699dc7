// Version 7: messages that are sent by themselves, when the jobs last ran, and who cannot be reached.
import type { Migration } from './migration.ts';

export const m007Outbox: Migration = {
  version: 7,
  name: 'outbox',
  sql: `
CREATE TABLE outbox (
  id INTEGER PRIMARY KEY, personId TEXT NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL, key TEXT NOT NULL, subjectId TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN
    ('pending', 'sending', 'sent', 'uncertain', 'failed', 'unreachable', 'obsolete')),
  notBefore INTEGER NOT NULL, nextTryAt INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  queuedAt INTEGER NOT NULL, settledAt INTEGER, namedAt INTEGER,
  UNIQUE (personId, kind, key)
) STRICT;
CREATE INDEX outboxDue ON outbox (nextTryAt, id) WHERE state = 'pending';
CREATE INDEX outboxSending ON outbox (id) WHERE state = 'sending';
CREATE INDEX outboxOpenEnds ON outbox (personId, state)
  WHERE state = 'unreachable' OR (state = 'uncertain' AND namedAt IS NULL);
CREATE INDEX outboxSettled ON outbox (settledAt) WHERE settledAt IS NOT NULL;
CREATE TABLE jobRun (
  name TEXT PRIMARY KEY, lastAt INTEGER NOT NULL, finishedAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE conversationReference ADD COLUMN unreachableAt INTEGER;
`,
};
