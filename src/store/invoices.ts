// Looking at invoices, and marking them paid: each look is checked and logged.
import { visibleAgreementIds } from './agreements.ts';
import type { NamedInvoice } from './billingRecord.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader, Tx } from './handle.ts';
import {
  invoiceById,
  invoiceByNumber,
  listInvoiceRows,
  type InvoiceChoice,
} from './invoiceRows.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import { hasRole, principalId, type Principal, type StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';

/** Finance and team leads see all invoices, and mark what was paid. */
export function seesAllInvoices(who: Principal): boolean {
  return hasRole(who, 'finance') || hasRole(who, 'teamLead');
}

/** One document: by its id, or by the year and the place in its number; null: none that is theirs to see. */
export function readInvoice(
  db: Reader,
  who: Principal,
  which: { id: string } | { year: number; sequence: number },
  why: string,
): NamedInvoice | null {
  const found = 'id' in which ? invoiceById(db, which.id) : invoiceByNumber(db, which);
  if (!found) return null;
  const allowed = mayOpen(db, who, found.agreementId) && (seesExamples(who) || !found.isExample);
  const action = allowed ? 'read' : 'refused';
  db.noteAccess({ who, action, subject: 'agreement', subjectId: found.agreementId, why });
  return allowed ? found : null;
}

/** A page of documents among those that this person may see; each that is shown is noted. */
export function listInvoices(
  db: Reader,
  who: Principal,
  choice: InvoiceChoice,
  page: { limit: number; offset: number },
  why: string,
): ReturnType<typeof listInvoiceRows> {
  const shown = { visible: visibleAgreements(db, who), withExamples: seesExamples(who) };
  const found = listInvoiceRows(db, shown, choice, page);
  const seen = new Set(found.invoices.map(({ agreementId }) => agreementId));
  for (const subjectId of seen)
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  return found;
}

/** A document without a number was never sent to an employer. */
function seesExamples(who: Principal): boolean {
  return who.kind === 'staff';
}

const ofContact = prepare<{ contactPersonId: string }>()((param) =>
  query
    .selectFrom('agreementContact')
    .select('agreementId')
    .where('contactPersonId', '=', param('contactPersonId')),
);

/** The agreements of which somebody may see the invoices; null: all. */
function visibleAgreements(db: Reader, who: Principal): string[] | null {
  if (seesAllInvoices(who)) return null;
  const today = brusselsDay(db.now);
  if (who.kind !== 'contactPerson') return visibleAgreementIds(db, who, { from: today, to: today });
  return db
    .all(ofContact, { contactPersonId: who.contactPersonId })
    .map(({ agreementId }) => agreementId)
    .filter((agreementId) => mayOpen(db, who, agreementId));
}

function mayOpen(db: Reader, who: Principal, agreementId: string): boolean {
  if (seesAllInvoices(who)) return true;
  const today = brusselsDay(db.now);
  return mayOpenAgreement(db, who, agreementId, { from: today, to: today });
}

export type PaidOutcome =
  | { kind: 'marked' | 'unchanged'; invoice: NamedInvoice }
  | { kind: 'refused'; reason: 'notAllowed' | 'unknown' | 'notToPay' };

/**
 * Marks an invoice as paid on a day ('YYYY-MM-DD'), or (null) takes that back: a new record, nothing is
 * changed. An example or a credit note is not paid.
 */
export function markPaid(
  tx: Tx,
  who: StaffPrincipal,
  { invoiceId, paidOn }: { invoiceId: string; paidOn: string | null },
  why: string,
): PaidOutcome {
  const found = invoiceById(tx, invoiceId);
  const may = seesAllInvoices(who);
  if (found) {
    const subject = { subject: 'agreement', subjectId: found.agreementId } as const;
    tx.noteAccess({ who, action: may ? 'write' : 'refused', ...subject, why });
  }
  if (!may) return { kind: 'refused', reason: 'notAllowed' };
  if (!found) return { kind: 'refused', reason: 'unknown' };
  if (found.isExample || found.kind === 'creditNote')
    return { kind: 'refused', reason: 'notToPay' };
  if ((found.paidOn === null) === (paidOn === null)) return { kind: 'unchanged', invoice: found };
  const recorded = { recordedAt: tx.now, recordedBy: principalId(who) };
  const row = { invoiceId, paidOn, isPaid: paidOn === null ? 0 : 1, ...recorded } as const;
  tx.run(query.insertInto('payment').values(row));
  return { kind: 'marked', invoice: invoiceById(tx, invoiceId)! };
}
