// Version 17: month-end runs, their proposals, invoices with gapless numbers, and what was paid.
import type { Migration } from './migration.ts';

/** A proposal can be made anew; what was approved stays for ever. */
const runs = `
CREATE TABLE billingRun (
  id TEXT PRIMARY KEY, month TEXT NOT NULL,
  isExample INTEGER NOT NULL CHECK (isExample IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'approved', 'replaced', 'withdrawn')),
  proposedAt INTEGER NOT NULL, proposedBy TEXT NOT NULL,
  digest TEXT NOT NULL, totals TEXT NOT NULL CHECK (json_valid(totals)),
  closedAt INTEGER, closedBy TEXT
) STRICT;
CREATE UNIQUE INDEX billingRunOpen ON billingRun (month) WHERE status = 'proposed';
CREATE UNIQUE INDEX billingRunApproved ON billingRun (month)
  WHERE status = 'approved' AND isExample = 0;
CREATE TABLE billingDraft (
  runId TEXT NOT NULL REFERENCES billingRun (id), at INTEGER NOT NULL,
  agreementId TEXT NOT NULL REFERENCES agreement (id),
  needsLook INTEGER NOT NULL CHECK (needsLook IN (0, 1)),
  bill TEXT NOT NULL CHECK (json_valid(bill)),
  PRIMARY KEY (runId, at)
) STRICT, WITHOUT ROWID;
`;

const invoices = `
CREATE TABLE invoice (
  id TEXT PRIMARY KEY, runId TEXT NOT NULL REFERENCES billingRun (id),
  agreementId TEXT NOT NULL REFERENCES agreement (id), month TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('invoice', 'creditNote')),
  creditOf TEXT REFERENCES invoice (id),
  isExample INTEGER NOT NULL CHECK (isExample IN (0, 1)),
  year INTEGER, sequence INTEGER, number TEXT, reference TEXT,
  day TEXT NOT NULL, due TEXT NOT NULL, vat TEXT, bankAccount TEXT,
  netCents INTEGER NOT NULL, vatCents INTEGER NOT NULL, totalCents INTEGER NOT NULL,
  lines TEXT NOT NULL CHECK (json_valid(lines)),
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  CHECK (totalCents = netCents + vatCents),
  CHECK ((kind = 'creditNote') = (creditOf IS NOT NULL)),
  CHECK ((isExample = 1) = (number IS NULL)),
  CHECK ((number IS NULL) = (sequence IS NULL) AND (number IS NULL) = (year IS NULL))
) STRICT;
CREATE UNIQUE INDEX invoiceBySequence ON invoice (year, sequence) WHERE sequence IS NOT NULL;
CREATE INDEX invoiceByAgreement ON invoice (agreementId, month);
CREATE INDEX invoiceByRun ON invoice (runId);
CREATE INDEX invoiceByCredited ON invoice (creditOf) WHERE creditOf IS NOT NULL;
CREATE INDEX invoiceByDue ON invoice (due) WHERE isExample = 0;
CREATE TABLE invoiceLine (
  agreementId TEXT NOT NULL REFERENCES agreement (id), key TEXT NOT NULL,
  invoiceId TEXT NOT NULL REFERENCES invoice (id),
  onInvoiceId TEXT NOT NULL REFERENCES invoice (id), cents INTEGER NOT NULL,
  PRIMARY KEY (agreementId, key, invoiceId)
) STRICT, WITHOUT ROWID;
CREATE TABLE payment (
  id INTEGER PRIMARY KEY, invoiceId TEXT NOT NULL REFERENCES invoice (id),
  isPaid INTEGER NOT NULL CHECK (isPaid IN (0, 1)), paidOn TEXT,
  recordedAt INTEGER NOT NULL, recordedBy TEXT NOT NULL,
  CHECK ((isPaid = 1) = (paidOn IS NOT NULL))
) STRICT;
CREATE INDEX paymentByInvoice ON payment (invoiceId, id);
CREATE INDEX visitVersionExtra ON visitVersion (day) WHERE extraMinutes > 0;
`;

/** Nothing is deleted or changed: a credit note corrects. */
const kept = ['invoice', 'invoiceLine', 'payment']
  .flatMap((table) =>
    ['UPDATE', 'DELETE'].map(
      (change) => `CREATE TRIGGER ${table}Kept${change} BEFORE ${change} ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is never changed, only added to'); END;`,
    ),
  )
  .join('\n');

export const m017Invoices: Migration = {
  version: 17,
  name: 'invoices',
  sql: runs + invoices + kept,
};
