// The documents of a run as they are sent: dated, due, numbered; made in slices before they are written.
import { v7 as newId } from 'uuid';
import {
  agreementTermsFact,
  dueDate,
  factInForceOrFirst,
  lastDayOf,
  paymentReference,
} from '../../rules/index.ts';
import type { AgreementTermsEntry, BillDocument, BillingFact } from '../../rules/index.ts';
import type { AgreementBill, BillingRun, BillingSnapshot } from '../../store/billingRecord.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import {
  invoiceRow,
  lastSequence,
  type InvoiceRow,
  type NewInvoice,
} from '../../store/invoiceWriting.ts';
import type { BillingHouse } from './billingRun.ts';
import { Slices } from './slices.ts';

const SEQUENCE_DIGITS = 5;
/** Payment references hold ten digits: the year and six of the number. */
const PER_YEAR = 1_000_000;

/**
 * Dated today, or the month's last day when that is later; the numbers follow on the last one given. They hold
 * for the version of the facts that was computed with: with another nothing of it may be written.
 */
export async function invoicesOf(
  { store, terms }: BillingHouse,
  run: BillingRun,
  computed: { bills: readonly AgreementBill[]; snapshot: BillingSnapshot; settings: BillingFact },
): Promise<InvoiceRow[]> {
  const { bills, snapshot, settings } = computed;
  const today = brusselsDay(store.clock());
  const monthEnd = lastDayOf(run.month);
  const day = today > monthEnd ? today : monthEnd;
  const year = Number(day.slice(0, 4));
  const dueBy = dueDays(terms, day);
  const versions = new Map(snapshot.agreements.map(({ id, modelVersion }) => [id, modelVersion]));
  const { isExample } = run;
  let sequence = isExample ? 0 : store.read((db) => lastSequence(db, year));
  const rows: InvoiceRow[] = [];
  const slices = new Slices();
  for (const { agreementId, documents } of bills) {
    await slices.breathe();
    const due = dueBy(versions.get(agreementId) ?? '');
    for (const document of documents) {
      if (!isExample) sequence += 1;
      rows.push(documentRow(run, { agreementId, document, settings, day, due, year, sequence }));
    }
  }
  return rows;
}

/** A document of a run with its number, in the form of its rows; an example bears none. */
export function documentRow(
  { id: runId, month, isExample }: BillingRun,
  of: {
    agreementId: string;
    document: BillDocument;
    settings: BillingFact;
    day: string;
    due: string;
    year: number;
    sequence: number;
  },
): InvoiceRow {
  const { agreementId, document, settings, day, due, year, sequence } = of;
  const { bankAccount } = settings;
  const given = isExample ? NO_NUMBER : numbered(settings, year, sequence, document.kind);
  const fixed = { runId, agreementId, month, isExample, day, due, bankAccount };
  const recorded = { recordedAt: 0, recordedBy: '' };
  return invoiceRow({ id: newId(), ...fixed, ...document, ...given, ...recorded });
}

/** The last day to pay, by the version of the model under which an agreement was signed (S0 art. 7). */
export function dueDays(terms: readonly AgreementTermsEntry[], day: string) {
  const facts = terms.map(agreementTermsFact);
  const now = factInForceOrFirst(facts, day, Infinity);
  const byVersion = new Map(facts.map((fact) => [fact.version, fact]));
  const known = new Map<string, string>();
  return (version: string): string => {
    let due = known.get(version);
    if (due === undefined) {
      const fact = byVersion.get(version) ?? now;
      if (!fact) throw new Error('No terms: data/agreementTerms.json has no entry.');
      known.set(version, (due = dueDate(day, fact.paymentDays)));
    }
    return due;
  };
}

const NO_NUMBER = { year: null, sequence: null, number: null, reference: null };

function numbered(
  { numberPrefix }: BillingFact,
  year: number,
  sequence: number,
  kind: 'invoice' | 'creditNote',
): Pick<NewInvoice, 'year' | 'sequence' | 'number' | 'reference'> {
  const number = `${numberPrefix ?? ''}-${year}-${String(sequence).padStart(SEQUENCE_DIGITS, '0')}`;
  const paid = paymentReference(year * PER_YEAR + sequence);
  if (paid.kind !== 'result') throw new RangeError(`No payment reference for ${number}.`);
  return { year, sequence, number, reference: kind === 'invoice' ? paid.reference : null };
}
