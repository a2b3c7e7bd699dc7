// Version 20: what was corrected about a person, with what stood there before; the log of looks is found by
// moment and by who looked.
import type { Migration } from './migration.ts';

/** What was corrected of somebody goes with their record, whoever erases it. */
const goesWith = ['employee', 'contactPerson', 'coworkerCoach', 'person', 'request']
  .map(
    (table) => `CREATE TRIGGER ${table}TakesCorrections AFTER DELETE ON ${table}
  BEGIN DELETE FROM correction WHERE subjectId = old.id; END;`,
  )
  .join('\n');

export const m020Persons: Migration = {
  version: 20,
  name: 'persons',
  sql: `
CREATE TABLE correction (
  id INTEGER PRIMARY KEY, submissionKey TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('employee', 'contactPerson', 'coworkerCoach', 'staff', 'caller')),
  subjectId TEXT NOT NULL, field TEXT NOT NULL, oldValue TEXT, newValue TEXT, reason TEXT NOT NULL,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  CHECK (oldValue IS NOT newValue)
) STRICT;
CREATE INDEX correctionBySubject ON correction (subjectId, id);
CREATE TRIGGER correctionUnchanged BEFORE UPDATE ON correction
  BEGIN SELECT RAISE(ABORT, 'correction is never changed, only added to'); END;
${goesWith}
CREATE INDEX accessLogAt ON accessLog (at);
CREATE INDEX accessLogByWho ON accessLog (who);
`,
};
