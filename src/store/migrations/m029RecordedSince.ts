// Version 29: what was recorded since a moment, for a summary told late: it is looked up by when, not by file.
import type { Migration } from './migration.ts';

export const m029RecordedSince: Migration = {
  version: 29,
  name: 'recorded since',
  sql: `
CREATE INDEX eventByRecorded ON event (recordedAt, agreementId);
CREATE INDEX assignmentByRecorded ON assignment (recordedAt, agreementId);
CREATE INDEX suspensionByRecorded ON suspension (recordedAt, agreementId);
`,
};
