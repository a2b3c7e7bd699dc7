// Version 28: what was told by who answers for it, and who has a role: neither is looked for among everybody's.
import type { Migration } from './migration.ts';

export const m028Answerers: Migration = {
  version: 28,
  name: 'answerers',
  sql: `
CREATE INDEX summaryCaseByAnswerer ON summaryCase (answererId);
CREATE INDEX summaryCorrectionByAnswerer ON summaryCorrection (answererId);
CREATE INDEX personRoleByRole ON personRole (role, personId) WHERE revokedAt IS NULL;
`,
};
