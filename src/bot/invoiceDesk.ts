// Gives the dialogs the invoices of an opened store, and keeps what was marked as paid.
import type { InvoiceDesk } from '../../dialogs/billing/billingDesk.ts';
import type { OwnFiles } from '../../dialogs/deps.ts';
import { proposeCredit } from '../jobs/billing/creditRun.ts';
import { findRun } from '../store/billingRuns.ts';
import { creditedOn, openCredit } from '../store/creditFacts.ts';
import { invoiceById } from '../store/invoiceRows.ts';
import { listInvoices, markPaid, readInvoice, seesAllInvoices } from '../store/invoices.ts';
import { hasRole, type Principal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { handledBefore, keepSubmission } from '../store/submissions.ts';

/** @param files somebody's own files, kept as long as nothing in them changes */
export function invoiceDesk(store: Store, files: (who: Principal) => OwnFiles): InvoiceDesk {
  return {
    find: (who, which, why) => store.read((db) => readInvoice(db, who, which, why)),
    list: (who, choice, page, why) => store.read((db) => listInvoices(db, who, choice, page, why)),
    names: (who) => {
      const isFinance = who.kind === 'staff' && seesAllInvoices(who) && !who.roles.has('teamLead');
      if (!isFinance) return files(who).roster;
      // Finance sees all invoices, so all names, though no file is finance's own.
      const everybody = { ...who, personId: `invoices:${who.personId}` };
      return files({ ...everybody, roles: new Set(['teamLead'] as const) }).roster;
    },
    creditable: (who, invoiceId, why) =>
      store.read((db) => {
        const invoice = hasRole(who, 'finance')
          ? readInvoice(db, who, { id: invoiceId }, why)
          : null;
        if (!invoice) return null;
        const { left } = creditedOn(db, invoice);
        return { invoice, left, open: openCredit(db, invoiceId) };
      }),
    credit: (who, ask, { submissionKey, why }) =>
      store.join((tx) => {
        const may = hasRole(who, 'finance');
        const found = invoiceById(tx, ask.invoiceId);
        if (found) {
          const subject = { subject: 'agreement', subjectId: found.agreementId } as const;
          tx.noteAccess({ who, action: may ? 'write' : 'refused', ...subject, why });
        }
        if (!may) return { kind: 'refused', reason: 'notAllowed' };
        const done = handledBefore(tx, who, submissionKey, why);
        const before = done && done !== 'keyUsed' ? findRun(tx, done.subjectId) : null;
        if (before) return { kind: 'proposed', run: before };
        const outcome = proposeCredit(tx, ask, who.personId);
        if (outcome.kind === 'proposed') {
          const { id: subjectId } = outcome.run;
          keepSubmission(tx, who, { submissionKey, what: why, subjectId, result: {} });
        }
        return outcome;
      }),
    markPaid: (who, change, { submissionKey, why }) =>
      store.join((tx) => {
        const done = seesAllInvoices(who) ? handledBefore(tx, who, submissionKey, why) : null;
        const invoice = done ? invoiceById(tx, change.invoiceId) : null;
        if (invoice) return { kind: 'unchanged', invoice };
        const outcome = markPaid(tx, who, change, why);
        if (outcome.kind === 'marked') {
          const subjectId = change.invoiceId;
          keepSubmission(tx, who, { submissionKey, what: why, subjectId, result: {} });
        }
        return outcome;
      }),
  };
}
