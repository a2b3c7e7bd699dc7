// Version 15: what the website's visitors ask for: contact, with a reference and the date that was told, and
// cost estimates that can be shown again.
import type { Migration } from './migration.ts';

/** `toldDueAt` is the moment that the visitor was told; the e-mail address goes when it is settled. */
const requests = `
ALTER TABLE request ADD COLUMN callerEmail TEXT
  CHECK (callerEmail IS NULL OR settledAs IS NULL);
ALTER TABLE request ADD COLUMN enterpriseNumber TEXT;
ALTER TABLE request ADD COLUMN reference TEXT;
ALTER TABLE request ADD COLUMN toldDueAt INTEGER;
ALTER TABLE request ADD COLUMN verifiedContactId TEXT REFERENCES contactPerson (id);
CREATE UNIQUE INDEX requestByReference ON request (reference) WHERE reference IS NOT NULL;
`;

/** Of nobody: what was asked and what it came to, as the rules said it then. */
const estimates = `
CREATE TABLE estimate (
  reference TEXT PRIMARY KEY, submissionKey TEXT NOT NULL UNIQUE,
  premiumStart TEXT NOT NULL, agreementStart TEXT NOT NULL,
  quarters INTEGER NOT NULL CHECK (quarters > 0), extraMinutes INTEGER NOT NULL,
  figures TEXT NOT NULL, madeAt INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX estimateMadeAt ON estimate (madeAt);
`;

export const m015Public: Migration = {
  version: 15,
  name: 'public',
  sql: requests + estimates,
};
