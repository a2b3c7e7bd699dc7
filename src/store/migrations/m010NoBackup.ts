// Version 10: an absence in which nobody takes over, not the usual back-up either, because somebody said so.
import type { Migration } from './migration.ts';

export const m010NoBackup: Migration = {
  version: 10,
  name: 'noBackup',
  sql: `ALTER TABLE absence ADD COLUMN noBackup INTEGER NOT NULL DEFAULT 0
    CHECK (noBackup IN (0, 1) AND (noBackup = 0 OR backupId IS NULL));`,
};
