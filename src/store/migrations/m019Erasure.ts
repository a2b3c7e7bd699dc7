// Version 19: files past their term are erased, what was told of them in figures stays: holds, what was purged
// when, and a door for erasing in the tables that are otherwise never changed.
import type { Migration } from './migration.ts';

/** Their triggers let only those through who noted in `erasing`, in the same transaction, that they erase. */
const guarded = [
  ['visitVersion', 'visitVersionUnchanged', 'UPDATE', 'is never changed, only added to'],
  ['plannedVersion', 'plannedVersionUnchanged', 'UPDATE', 'is never changed, only added to'],
  ['assignment', 'assignmentUnchanged', 'UPDATE', 'is never changed, only added to'],
  ['accessLog', 'accessLogKept', 'DELETE', 'is append only'],
]
  .map(
    ([table, trigger, change, why]) => `DROP TRIGGER ${trigger};
CREATE TRIGGER ${trigger} BEFORE ${change} ON ${table}
  WHEN NOT EXISTS (SELECT 1 FROM erasing)
  BEGIN SELECT RAISE(ABORT, '${table} ${why}'); END;`,
  )
  .join('\n');

export const m019Erasure: Migration = {
  version: 19,
  name: 'erasure',
  sql: `
CREATE TABLE erasing (id INTEGER PRIMARY KEY CHECK (id = 1)) STRICT;
${guarded}
ALTER TABLE agreement ADD COLUMN erasedAt INTEGER;
CREATE TABLE retentionHold (
  id INTEGER PRIMARY KEY, holdId TEXT NOT NULL,
  agreementId TEXT NOT NULL REFERENCES agreement (id), reason TEXT NOT NULL,
  lifted INTEGER NOT NULL DEFAULT 0 CHECK (lifted IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX retentionHoldByAgreement ON retentionHold (agreementId, holdId, id);
CREATE TABLE purgeRun (
  id INTEGER PRIMARY KEY, startedAt INTEGER NOT NULL, finishedAt INTEGER,
  compactedAt INTEGER,
  counts TEXT NOT NULL CHECK (json_valid(counts))
) STRICT;
`,
};
