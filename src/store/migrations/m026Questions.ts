// Version 26: questions without an agreement by the day on which they fall due: among all commitments they are few.
import type { Migration } from './migration.ts';

export const m026Questions: Migration = {
  version: 26,
  name: 'questions',
  sql: 'CREATE INDEX commitmentOfNoFile ON commitment (dueDate) WHERE agreementId IS NULL;',
};
