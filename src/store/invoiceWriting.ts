// Writing invoices: all of a run in one transaction, with gapless numbers; nothing is ever changed.
import type { StoredInvoice } from './billingRecord.ts';
import type { InvoiceLineTable, InvoiceTable } from './billingSchema.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

const last = prepare<{ year: number }>()((param) =>
  query
    .selectFrom('invoice')
    .select((eb) => eb.fn.max('sequence').as('sequence'))
    .where('year', '=', param('year')),
);

/** The last number that was given in a year; 0 when there is none. */
export function lastSequence(db: Reader, year: number): number {
  return db.first(last, { year })?.sequence ?? 0;
}

export type NewInvoice = StoredInvoice & { year: number | null; sequence: number | null };

const insertInvoice = prepare<InvoiceTable>()((param) =>
  query.insertInto('invoice').values({
    ...{ id: param('id'), runId: param('runId'), agreementId: param('agreementId') },
    ...{ month: param('month'), kind: param('kind'), creditOf: param('creditOf') },
    ...{ isExample: param('isExample'), year: param('year'), sequence: param('sequence') },
    ...{ number: param('number'), reference: param('reference'), day: param('day') },
    ...{ due: param('due'), vat: param('vat'), bankAccount: param('bankAccount') },
    ...{ netCents: param('netCents'), vatCents: param('vatCents') },
    ...{ totalCents: param('totalCents'), lines: param('lines') },
    ...{ recordedAt: param('recordedAt'), recordedBy: param('recordedBy') },
  }),
);

const insertLine = prepare<InvoiceLineTable>()((param) =>
  query.insertInto('invoiceLine').values({
    ...{ agreementId: param('agreementId'), key: param('key') },
    ...{ invoiceId: param('invoiceId'), onInvoiceId: param('onInvoiceId') },
    cents: param('cents'),
  }),
);

/** Adds documents; the lines of those that are no examples count as billed from now on. */
export function insertInvoices(tx: Tx, rows: readonly InvoiceRow[], recordedBy: string): void {
  for (const { row, lines } of rows) {
    row.recordedAt = tx.now;
    row.recordedBy = recordedBy;
    tx.run(insertInvoice, row);
    for (const line of lines) tx.run(insertLine, line);
  }
}

/** A document in the form of its rows. */
export interface InvoiceRow {
  row: InvoiceTable;
  lines: readonly InvoiceLineTable[];
}

/** Made before the transaction begins, so that it only has to write. */
export function invoiceRow({ lines, isExample, ...invoice }: NewInvoice): InvoiceRow {
  const { id: invoiceId, agreementId, creditOf } = invoice;
  const onInvoiceId = creditOf ?? invoiceId;
  return {
    row: { ...invoice, isExample: isExample ? 1 : 0, lines: JSON.stringify(lines) },
    lines: isExample
      ? []
      : lines.map(({ key, cents }) => ({ agreementId, key, invoiceId, onInvoiceId, cents })),
  };
}
