// Version 8: weeks as they were told: their cases, what was corrected later, and what was touched since.
import type { Migration } from './migration.ts';

/** The last day that was told; what falls due later is still counted live. */
const lastToldDay = '(SELECT toDay FROM summaryWeek ORDER BY week DESC LIMIT 1)';

/** A commitment of a week that was told: whether it has to be corrected is settled when the next is told. */
const touched = (['INSERT', 'UPDATE', 'DELETE'] as const)
  .map((change) => {
    const row = change === 'DELETE' ? 'old' : 'new';
    const days = change === 'UPDATE' ? 'min(old.dueDate, new.dueDate)' : `${row}.dueDate`;
    return `CREATE TRIGGER commitment${change.toLowerCase()}Touches AFTER ${change} ON commitment
  WHEN ${days} <= ${lastToldDay}
  BEGIN INSERT OR IGNORE INTO summaryTouched VALUES (${row}.id); END;`;
  })
  .join('\n');

/** Counting a span of days reads this index alone: looking up each row would take four times as long. */
const counted = `
DROP INDEX commitmentByDueDate;
CREATE INDEX commitmentCounted ON commitment
  (dueDate, kind, agreementId, startedOn, dueAt, fulfilledAt, closedAs, closedAt);`;

export const m008Summaries: Migration = {
  version: 8,
  name: 'summaries',
  sql: `
CREATE TABLE summaryWeek (
  week TEXT PRIMARY KEY, fromDay TEXT NOT NULL, toDay TEXT NOT NULL, frozenAt INTEGER NOT NULL,
  files TEXT NOT NULL CHECK (json_valid(files)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE summaryCase (
  week TEXT NOT NULL REFERENCES summaryWeek (week), commitmentId TEXT NOT NULL,
  agreementId TEXT REFERENCES agreement (id),
  kind TEXT NOT NULL, startedOn TEXT NOT NULL, dueDate TEXT NOT NULL, dueAt INTEGER NOT NULL,
  fulfilledAt INTEGER, coachId TEXT REFERENCES person (id), answererId TEXT REFERENCES person (id),
  outcome TEXT NOT NULL CHECK (outcome IN ('onTime', 'late', 'missed', 'open', 'lapsed')),
  suspended TEXT, reasons TEXT NOT NULL CHECK (json_valid(reasons)),
  PRIMARY KEY (week, commitmentId)
) STRICT, WITHOUT ROWID;
CREATE INDEX summaryCaseByCommitment ON summaryCase (commitmentId);
CREATE TABLE summaryCorrection (
  toldIn TEXT NOT NULL REFERENCES summaryWeek (week),
  week TEXT NOT NULL REFERENCES summaryWeek (week), commitmentId TEXT NOT NULL,
  agreementId TEXT REFERENCES agreement (id), kind TEXT NOT NULL, dueDate TEXT,
  coachId TEXT REFERENCES person (id), answererId TEXT REFERENCES person (id),
  wasOutcome TEXT, isOutcome TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('corrected', 'since')),
  PRIMARY KEY (toldIn, week, commitmentId)
) STRICT, WITHOUT ROWID;
CREATE INDEX summaryCorrectionByCommitment ON summaryCorrection (commitmentId, week);
CREATE TABLE summaryTouched (commitmentId TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
${touched}
${['summaryWeek', 'summaryCase', 'summaryCorrection']
  .map(
    (table) => `CREATE TRIGGER ${table}Unchanged BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is kept as it was told'); END;`,
  )
  .join('\n')}
${counted}
CREATE INDEX suspensionByEnd ON suspension (toDay, fromDay);
`,
};
