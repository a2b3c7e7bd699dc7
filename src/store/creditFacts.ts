// What was credited on an invoice, and what finance gave up by hand: the next runs do not bill that again.
import { sql } from 'kysely';
import type { BillingRun } from './billingRecord.ts';
import { findRun } from './billingRuns.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

const left = prepare<{ agreementId: string; invoiceId: string }>()((param) =>
  query
    .selectFrom('invoiceLine')
    .select('key')
    .select((eb) => eb.fn.sum<number>('cents').as('cents'))
    .where('agreementId', '=', param('agreementId'))
    .where('onInvoiceId', '=', param('invoiceId'))
    .groupBy('key'),
);

const creditedVat = prepare<{ invoiceId: string }>()((param) =>
  query
    .selectFrom('invoice')
    .select((eb) => eb.fn.sum<number | null>('vatCents').as('cents'))
    .where('creditOf', '=', param('invoiceId')),
);

/** By key what is left of an invoice, and the VAT that was given back of it. */
export function creditedOn(
  db: Reader,
  { id: invoiceId, agreementId }: { id: string; agreementId: string },
): { left: Map<string, number>; creditedVatCents: number } {
  const rows = db.all(left, { agreementId, invoiceId });
  return {
    left: new Map(rows.map(({ key, cents }) => [key, cents])),
    creditedVatCents: db.first(creditedVat, { invoiceId })?.cents ?? 0,
  };
}

const open = prepare<{ invoiceId: string }>()((param) =>
  query
    .selectFrom('billingRun')
    .select('id')
    .where('creditOf', '=', param('invoiceId'))
    .where('status', '=', 'proposed'),
);

/** The credit note on an invoice that waits for approval; null when there is none. */
export function openCredit(db: Reader, invoiceId: string): BillingRun | null {
  const row = db.first(open, { invoiceId });
  return row ? findRun(db, row.id) : null;
}

const waived = prepare()(() =>
  query
    .selectFrom('billingRun as r')
    .innerJoin('invoice as n', 'n.runId', 'r.id')
    .innerJoin('invoiceLine as l', (join) =>
      join.onRef('l.agreementId', '=', 'n.agreementId').onRef('l.invoiceId', '=', 'n.id'),
    )
    .select(['l.agreementId', 'l.key', 'l.onInvoiceId'])
    .select(sql<number>`0 - sum(l.cents)`.as('cents'))
    .where('r.creditOf', 'is not', null)
    .groupBy(['l.agreementId', 'l.key', 'l.onInvoiceId']),
);

/** What was given up by hand: under `waivedKey`, in cents above zero. */
export function waivedByHand(db: Reader): Map<string, number> {
  return new Map(db.all(waived, {}).map((row) => [waivedKey(row), row.cents]));
}

/** One piece on one invoice. */
export function waivedKey(of: { agreementId: string; key: string; onInvoiceId: string }): string {
  return `${of.agreementId} ${of.key} ${of.onInvoiceId}`;
}
