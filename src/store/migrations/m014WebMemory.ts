// Version 14: what is remembered of a visitor's conversation, kept in one step with what is said in it.
import type { Migration } from './migration.ts';

export const m014WebMemory: Migration = {
  version: 14,
  name: 'webMemory',
  sql: `
ALTER TABLE webConversation ADD COLUMN memory TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(memory));
`,
};
