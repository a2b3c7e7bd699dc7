// Version 23: since when a job fails, and what is wrong, so that administrators hear it once.
import type { Migration } from './migration.ts';

export const m023JobFailures: Migration = {
  version: 23,
  name: 'jobFailures',
  sql: `
ALTER TABLE jobRun ADD COLUMN failingSince INTEGER;
ALTER TABLE jobRun ADD COLUMN problem TEXT;
`,
};
