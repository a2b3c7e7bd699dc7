// Version 6: what was asked of a suspension and what became of it, with who and when. The suspension itself
// is a fact only once it is in force, so one that waits moves nothing. Changed hours count as changed records.
import type { Migration } from './migration.ts';

const asks = `
CREATE TABLE suspensionAsk (
  suspensionId TEXT PRIMARY KEY, agreementId TEXT NOT NULL REFERENCES agreement (id),
  fromDay TEXT NOT NULL, toDay TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('employeeAbsent', 'coachAbsent', 'workplaceClosed',
    'agreementSuspended', 'employerAskedOtherDate')),
  needsLead INTEGER NOT NULL CHECK (needsLead IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, CHECK (toDay >= fromDay)
) STRICT, WITHOUT ROWID;
CREATE INDEX suspensionAskByAgreement ON suspensionAsk (agreementId, fromDay);
CREATE TABLE suspensionStep (
  suspensionId TEXT NOT NULL REFERENCES suspensionAsk (suspensionId),
  state TEXT NOT NULL CHECK (state IN ('approved', 'declined', 'withdrawn')),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, PRIMARY KEY (suspensionId, state)
) STRICT, WITHOUT ROWID;
`;

/** Suspensions from before were in force at once; who took one back stands in its last record. */
const earlier = `
INSERT INTO suspensionAsk
SELECT suspensionId, agreementId, fromDay, toDay, reason, 0,
  (SELECT min(recordedAt) FROM suspension x WHERE x.suspensionId = suspension.suspensionId),
  (SELECT recordedBy FROM suspension x WHERE x.suspensionId = suspension.suspensionId
   ORDER BY recordedAt, id LIMIT 1)
FROM suspension
WHERE id = (SELECT max(id) FROM suspension x WHERE x.suspensionId = suspension.suspensionId);
INSERT INTO suspensionStep
SELECT suspensionId, 'withdrawn', recordedAt, recordedBy FROM suspension
WHERE withdrawn = 1
  AND id = (SELECT max(id) FROM suspension x WHERE x.suspensionId = suspension.suspensionId);
`;

const triggers = ['suspensionAsk', 'suspensionStep']
  .map(
    (table) => `CREATE TRIGGER ${table}Unchanged BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is never changed, only added to'); END;`,
  )
  .join('\n');

/** On a day that a coach does not work, the files are the back-up's too. */
const hours = `
CREATE TRIGGER coachPatterninsertCounts AFTER INSERT ON coachPattern
  BEGIN UPDATE recordsVersion SET version = version + 1; END;
`;

export const m006Cover: Migration = {
  version: 6,
  name: 'cover',
  sql: asks + earlier + triggers + hours,
};
