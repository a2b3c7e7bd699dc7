// Version 12: premiums of WEWIS with their term and approval, and how an agreement ends: facts that are
// added, never changed; the last record of one counts. An agreement keeps no copy of its premium.
import type { Migration } from './migration.ts';

const premiums = `
CREATE TABLE premium (
  id INTEGER PRIMARY KEY, premiumId TEXT NOT NULL,
  agreementId TEXT NOT NULL REFERENCES agreement (id),
  kind TEXT NOT NULL CHECK (kind IN ('coachingSubsidy', 'wageSubsidy')),
  fromDay TEXT NOT NULL, years INTEGER CHECK (years IN (2, 5)), toDay TEXT,
  approvedOn TEXT, permille INTEGER CHECK (permille BETWEEN 1 AND 1000),
  quarterCents INTEGER CHECK (quarterCents > 0),
  changeEventId TEXT REFERENCES event (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  CHECK (toDay IS NULL OR toDay >= fromDay),
  CHECK (kind = 'wageSubsidy' OR permille IS NULL),
  CHECK (kind = 'coachingSubsidy' OR quarterCents IS NULL)
) STRICT;
CREATE INDEX premiumByAgreement ON premium (agreementId, premiumId, id);
CREATE TRIGGER premiumUnchanged BEFORE UPDATE ON premium
  BEGIN SELECT RAISE(ABORT, 'premium is never changed, only added to'); END;
INSERT INTO premium (premiumId, agreementId, kind, fromDay, toDay, recordedAt, recordedBy)
SELECT id || ':premie', id, 'coachingSubsidy', subsidyFrom, subsidyTo, recordedAt, recordedBy
FROM agreement WHERE subsidyFrom IS NOT NULL;
ALTER TABLE agreement DROP COLUMN subsidyFrom;
ALTER TABLE agreement DROP COLUMN subsidyTo;
`;

/** `endDay` is the agreement's last day by this record; `priorEnd` what it was before, to go back to. */
const endings = `
CREATE TABLE ending (
  id INTEGER PRIMARY KEY, endingId TEXT NOT NULL,
  agreementId TEXT NOT NULL REFERENCES agreement (id),
  cause TEXT NOT NULL CHECK (cause IN ('notice', 'negligence', 'employmentEnd')),
  givenBy TEXT CHECK (givenBy IN ('employer', 'city')), givenOn TEXT, endDay TEXT NOT NULL,
  priorEnd TEXT, eventId TEXT NOT NULL,
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  CHECK (cause = 'employmentEnd' OR (givenBy IS NOT NULL AND givenOn IS NOT NULL))
) STRICT;
CREATE INDEX endingByAgreement ON ending (agreementId, endingId, id);
CREATE TRIGGER endingUnchanged BEFORE UPDATE ON ending
  BEGIN SELECT RAISE(ABORT, 'ending is never changed, only added to'); END;
`;

export const m012Records: Migration = {
  version: 12,
  name: 'records',
  sql: premiums + endings,
};
