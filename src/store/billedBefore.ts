// What was billed before, by agreement and key, after what was credited.
import { sql } from 'kysely';
import type { Billed, VatTreatment } from '../rules/index.ts';
import { waivedByHand, waivedKey } from './creditFacts.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

const lines = () =>
  query
    .selectFrom('invoiceLine as l')
    .innerJoin('invoice', 'invoice.id', 'l.onInvoiceId')
    .select(['l.agreementId', 'l.key', 'l.onInvoiceId', 'invoice.vat'])
    .select(
      sql<number>`invoice.vatCents + ifnull(
        (SELECT sum(note.vatCents) FROM invoice AS note WHERE note.creditOf = invoice.id), 0)`.as(
        'vatLeftCents',
      ),
    )
    .select((eb) => eb.fn.sum<number>('l.cents').as('cents'))
    .groupBy(['l.agreementId', 'l.key', 'l.onInvoiceId'])
    .orderBy('l.agreementId')
    .orderBy('l.key')
    .orderBy('invoice.year')
    .orderBy('invoice.sequence');

const ofAll = prepare()(lines);

const ofAgreement = prepare<{ agreementId: string }>()((param) =>
  lines().where('l.agreementId', '=', param('agreementId')),
);

/** Of all agreements; under a key the invoices that bore it, the oldest first. */
export function billedBefore(db: Reader): Map<string, Map<string, Billed[]>> {
  return byAgreement(db, db.all(ofAll, {}));
}

/** Of one agreement. */
export function billedOfAgreement(db: Reader, agreementId: string): Map<string, Billed[]> {
  return byAgreement(db, db.all(ofAgreement, { agreementId })).get(agreementId) ?? new Map();
}

function byAgreement(
  db: Reader,
  rows: readonly {
    agreementId: string;
    key: string;
    onInvoiceId: string;
    vat: string | null;
    cents: number;
    vatLeftCents: number;
  }[],
): Map<string, Map<string, Billed[]>> {
  const found = new Map<string, Map<string, Billed[]>>();
  const waived = waivedByHand(db);
  for (const row of rows) {
    const { agreementId, key, onInvoiceId: invoiceId, vat, cents, vatLeftCents } = row;
    const waivedCents = waived.size === 0 ? 0 : (waived.get(waivedKey(row)) ?? 0);
    let keys = found.get(agreementId);
    if (!keys) found.set(agreementId, (keys = new Map()));
    const on = keys.get(key) ?? [];
    on.push({ invoiceId, vat: vat as VatTreatment | null, cents, waivedCents, vatLeftCents });
    keys.set(key, on);
  }
  return found;
}
