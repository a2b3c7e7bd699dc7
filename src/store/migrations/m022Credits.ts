// Version 22: a credit note that finance makes by hand is a run of its own: of one invoice, with a reason.
import type { Migration } from './migration.ts';

export const m022Credits: Migration = {
  version: 22,
  name: 'credits',
  sql: `
ALTER TABLE billingRun ADD COLUMN creditOf TEXT REFERENCES invoice (id);
ALTER TABLE billingRun ADD COLUMN reason TEXT;
DROP INDEX billingRunOpen;
DROP INDEX billingRunApproved;
CREATE UNIQUE INDEX billingRunOpen ON billingRun (month)
  WHERE status = 'proposed' AND creditOf IS NULL;
CREATE UNIQUE INDEX billingRunApproved ON billingRun (month)
  WHERE status = 'approved' AND isExample = 0 AND creditOf IS NULL;
CREATE UNIQUE INDEX billingRunCredit ON billingRun (creditOf)
  WHERE status = 'proposed' AND creditOf IS NOT NULL;
CREATE INDEX billingRunByCredited ON billingRun (creditOf) WHERE creditOf IS NOT NULL;
`,
};
