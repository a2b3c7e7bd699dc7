// Version 21: bills that finance leaves out of the run of a month; `reason` empty: in it after all.
import type { Migration } from './migration.ts';

export const m021BillsLeftOut: Migration = {
  version: 21,
  name: 'billsLeftOut',
  sql: `
CREATE TABLE billLeftOut (
  id INTEGER PRIMARY KEY, month TEXT NOT NULL,
  agreementId TEXT NOT NULL REFERENCES agreement (id), reason TEXT,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL
) STRICT;
CREATE INDEX billLeftOutByMonth ON billLeftOut (month, id);
CREATE INDEX billLeftOutByAgreement ON billLeftOut (agreementId);
`,
};
