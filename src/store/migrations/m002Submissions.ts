// Version 2: which submissions of cards were handled, so that a second click has no second effect.
import type { Migration } from './migration.ts';

export const m002Submissions: Migration = {
  version: 2,
  name: 'submissions',
  sql: `
CREATE TABLE submission (
  submissionKey TEXT PRIMARY KEY, what TEXT NOT NULL, subjectId TEXT NOT NULL,
  result TEXT NOT NULL CHECK (json_valid(result)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER submissionUnchanged BEFORE UPDATE ON submission
  BEGIN SELECT RAISE(ABORT, 'submission is never changed, only added to'); END;
`,
};
