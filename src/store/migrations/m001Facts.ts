// Version 1 of the database: the inputs of the rules, the events, and the derived commitments.

const inputs = `
CREATE TABLE coachPattern (
  id INTEGER PRIMARY KEY, coachId TEXT NOT NULL REFERENCES person (id),
  effectiveFrom TEXT NOT NULL, weekdays TEXT NOT NULL CHECK (json_valid(weekdays)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX coachPatternByCoach ON coachPattern (coachId, effectiveFrom, recordedAt);
CREATE TABLE coachBackup (
  id INTEGER PRIMARY KEY, coachId TEXT NOT NULL REFERENCES person (id),
  backupId TEXT REFERENCES person (id), effectiveFrom TEXT NOT NULL,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, CHECK (backupId IS NOT coachId)
) STRICT;
CREATE INDEX coachBackupByCoach ON coachBackup (coachId, effectiveFrom, recordedAt);
CREATE INDEX coachBackupByBackup ON coachBackup (backupId);
CREATE TABLE absence (
  id INTEGER PRIMARY KEY, absenceId TEXT NOT NULL, coachId TEXT NOT NULL REFERENCES person (id),
  fromDay TEXT NOT NULL, toDay TEXT NOT NULL, backupId TEXT REFERENCES person (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  CHECK (toDay >= fromDay), CHECK (backupId IS NOT coachId)
) STRICT;
CREATE INDEX absenceById ON absence (absenceId, id);
CREATE INDEX absenceByEnd ON absence (toDay, fromDay);
CREATE TABLE assignment (
  id INTEGER PRIMARY KEY, agreementId TEXT NOT NULL REFERENCES agreement (id),
  coachId TEXT NOT NULL REFERENCES person (id), effectiveFrom TEXT NOT NULL, note TEXT,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX assignmentByAgreement ON assignment (agreementId, effectiveFrom, recordedAt, id);
CREATE INDEX assignmentByCoach ON assignment (coachId, agreementId);
CREATE TABLE suspension (
  id INTEGER PRIMARY KEY, suspensionId TEXT NOT NULL,
  agreementId TEXT NOT NULL REFERENCES agreement (id),
  fromDay TEXT NOT NULL, toDay TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('employeeAbsent', 'coachAbsent', 'workplaceClosed',
    'agreementSuspended', 'employerAskedOtherDate')),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL, CHECK (toDay >= fromDay)
) STRICT;
CREATE INDEX suspensionByAgreement ON suspension (agreementId, fromDay);
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  effectiveFrom TEXT NOT NULL, payload TEXT NOT NULL CHECK (json_valid(payload)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX decisionByKind ON decision (kind, effectiveFrom, recordedAt);
CREATE TABLE factVersion (id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL) STRICT;
INSERT INTO factVersion VALUES (1, 1);
`;

/** Facts are added, never changed: what was known when must stay readable. */
const unchanged = [
  'coachPattern',
  'coachBackup',
  'absence',
  'assignment',
  'suspension',
  'decision',
  'event',
  'visitVersion',
  'visitVersionAgreement',
]
  .map(
    (table) => `CREATE TRIGGER ${table}Unchanged BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is never changed, only added to'); END;`,
  )
  .join('\n');

const derived = `
CREATE TABLE event (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  agreementId TEXT REFERENCES agreement (id),
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  promised TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(promised)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX eventByAgreement ON event (agreementId, recordedAt, seq);
CREATE TABLE commitment (
  id TEXT PRIMARY KEY, agreementId TEXT REFERENCES agreement (id), kind TEXT NOT NULL,
  openerId TEXT NOT NULL, startedOn TEXT NOT NULL, startedAt INTEGER NOT NULL,
  promisedDueAt INTEGER NOT NULL, dueAt INTEGER NOT NULL, dueDate TEXT NOT NULL,
  fulfilledAt INTEGER, fulfilledBy TEXT, closedAs TEXT, closedAt INTEGER,
  policyVersion TEXT NOT NULL, calendarVersion TEXT NOT NULL,
  explanation TEXT NOT NULL CHECK (json_valid(explanation))
) STRICT, WITHOUT ROWID;
CREATE INDEX commitmentByAgreement ON commitment (agreementId);
CREATE INDEX commitmentOpen ON commitment (agreementId, dueAt) WHERE closedAs IS NULL;
CREATE INDEX commitmentOpenByDeadline ON commitment (dueAt, id) WHERE closedAs IS NULL;
CREATE INDEX commitmentByDueDate ON commitment (dueDate, kind);
`;

export const m001Facts: string = inputs + derived + unchanged;
