// Version 18: whom the city's website logged in for a conversation, for how long, and what was shown to them.
import type { Migration } from './migration.ts';

export const m018WebIdentity: Migration = {
  version: 18,
  name: 'webIdentity',
  sql: `
CREATE TABLE webIdentity (
  conversationId TEXT PRIMARY KEY REFERENCES webConversation (id) ON DELETE CASCADE,
  contactPersonId TEXT NOT NULL REFERENCES contactPerson (id), until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX webIdentityUntil ON webIdentity (until);
CREATE TABLE usedIdentityToken (
  tokenId TEXT PRIMARY KEY, until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE webActivity ADD COLUMN privateUntil INTEGER;
`,
};
