// A credit note by hand: proposed by one of finance with a reason, approved by another, numbered as all documents.
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { billingIn } from '../../content/tariffDecisions.ts';
import { creditByHand, monthOf } from '../../rules/index.ts';
import type { AgreementTermsEntry, BillDocument, BillingFact } from '../../rules/index.ts';
import type { ApproveOutcome, CreditOutcome } from '../../store/billingOutcomes.ts';
import type { AgreementBill, BillingRun, NamedInvoice } from '../../store/billingRecord.ts';
import { billsOfRun, closeRun, findRun, insertRun } from '../../store/billingRuns.ts';
import { brusselsDay } from '../../store/brusselsTime.ts';
import { creditedOn, openCredit } from '../../store/creditFacts.ts';
import type { Reader, Tx } from '../../store/handle.ts';
import { invoiceById } from '../../store/invoiceRows.ts';
import { insertInvoices, lastSequence } from '../../store/invoiceWriting.ts';
import { queueMessage } from '../../store/outbox.ts';
import { peopleWithRole } from '../../store/people.ts';
import { agreementsToBillById } from '../../store/premiums.ts';
import { isExampleOf, totalsOf } from './computeBills.ts';
import { documentRow, dueDays } from './invoicesOf.ts';

/**
 * Proposes a credit note on an invoice (`key` null: all that is left of it); the others of finance hear of it.
 * One at a time: `open` gives the one that waits.
 */
export function proposeCredit(
  tx: Tx,
  { invoiceId, key, reason }: { invoiceId: string; key: string | null; reason: string },
  by: string,
): CreditOutcome {
  const invoice = invoiceById(tx, invoiceId);
  if (!invoice) return { kind: 'refused', reason: 'unknown' };
  const standing = openCredit(tx, invoiceId);
  if (standing) return { kind: 'open', run: standing };
  const judged = judge(tx, invoice, key);
  if (judged.kind !== 'result') return { kind: 'refused', reason: judged.reasons[0]! };
  const run = keep(tx, invoice, judged.document, { reason, by });
  for (const personId of peopleWithRole(tx, 'finance'))
    if (personId !== by)
      queueMessage(tx, { personId, kind: 'billingProposed', key: run.id, subjectId: run.id });
  return { kind: 'proposed', run };
}

/** Approves a proposal and writes the credit note, dated today; never by who proposed it. */
export function approveCredit(
  tx: Tx,
  terms: readonly AgreementTermsEntry[],
  run: BillingRun,
  by: string,
): ApproveOutcome {
  const invoice = run.creditOf === null ? null : invoiceById(tx, run.creditOf);
  if (!invoice || run.status !== 'proposed') return { kind: 'refused', reason: 'gone' };
  if (run.proposedBy === by) return { kind: 'refused', reason: 'ownProposal' };
  const settings = billingIn(tx.facts(), brusselsDay(tx.now));
  if (isExampleOf(settings)) return { kind: 'refused', reason: 'unset' };
  const judged = judge(tx, invoice, keyOf(tx, run, invoice));
  if (judged.kind !== 'result') {
    closeRun(tx, { id: run.id, status: 'withdrawn', by });
    return { kind: 'nothing' };
  }
  if (digestOf(judged.document) !== run.digest) {
    closeRun(tx, { id: run.id, status: 'replaced', by });
    const { reason, proposedBy } = run;
    const anew = keep(tx, invoice, judged.document, { reason: reason ?? '', by: proposedBy });
    return { kind: 'changed', run: anew };
  }
  closeRun(tx, { id: run.id, status: 'approved', by });
  insertInvoices(tx, [rowOf(tx, { run, invoice, settings, terms }, judged.document)], by);
  return { kind: 'approved', run: findRun(tx, run.id)! };
}

function judge(db: Reader, invoice: NamedInvoice, key: string | null) {
  return creditByHand({ invoice, key, ...creditedOn(db, invoice) });
}

/** The line that was asked for; null when it was all that was left. */
function keyOf(db: Reader, run: BillingRun, invoice: NamedInvoice): string | null {
  const all = { runId: run.id, needLook: false, limit: 1, offset: 0 };
  const lines = billsOfRun(db, all).bills[0]?.documents[0]?.lines ?? [];
  const [only] = lines;
  return only && lines.length === 1 && invoice.lines.length > 1 ? only.key : null;
}

function keep(
  tx: Tx,
  invoice: NamedInvoice,
  document: BillDocument,
  { reason, by }: { reason: string; by: string },
): BillingRun {
  const { agreementId } = invoice;
  const month = document.lines[0]!.month;
  const bill: AgreementBill = {
    ...{ agreementId, documents: [document], problems: [] },
    warnings: [{ kind: 'correction', reason: 'byHand', month }],
  };
  const id = newId();
  insertRun(
    tx,
    {
      ...{ id, month: monthOf(brusselsDay(tx.now)), isExample: false, proposedAt: tx.now },
      ...{ proposedBy: by, digest: digestOf(document), totals: totalsOf([bill]) },
      ...{ creditOf: invoice.id, reason },
    },
    [bill],
  );
  return findRun(tx, id)!;
}

function digestOf(document: BillDocument): string {
  return createHash('sha256').update(JSON.stringify(document)).digest('hex');
}

function rowOf(
  tx: Tx,
  of: {
    run: BillingRun;
    invoice: NamedInvoice;
    settings: BillingFact;
    terms: readonly AgreementTermsEntry[];
  },
  document: BillDocument,
) {
  const { run, invoice, settings, terms } = of;
  const day = brusselsDay(tx.now);
  const year = Number(day.slice(0, 4));
  const [agreement] = agreementsToBillById(tx, [invoice.agreementId]);
  const due = dueDays(terms, day)(agreement?.modelVersion ?? '');
  const at = { day, due, year, sequence: lastSequence(tx, year) + 1 };
  return documentRow(run, { agreementId: invoice.agreementId, document, settings, ...at });
}
