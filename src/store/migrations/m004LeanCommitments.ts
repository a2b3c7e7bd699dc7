// Version 4: a commitment no longer keeps the sum behind its deadline; replaying its agreement gives it.
import type { Migration } from './migration.ts';

export const m004LeanCommitments: Migration = {
  version: 4,
  name: 'leanCommitments',
  sql: 'ALTER TABLE commitment DROP COLUMN explanation;',
};
