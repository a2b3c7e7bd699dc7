// Gives the dialogs the invoices of an opened store, and keeps what was marked as paid.
import type { InvoiceDesk } from '../../dialogs/billing/billingDesk.ts';
import type { OwnFiles } from '../../dialogs/deps.ts';
import { invoiceById } from '../store/invoiceRows.ts';
import { listInvoices, markPaid, readInvoice, seesAllInvoices } from '../store/invoices.ts';
import type { Principal } from '../store/principal.ts';
import type { Store } from '../store/store.ts';
import { handledBefore, keepSubmission } from '../store/submissions.ts';

/** @param files somebody's own files, kept as long as nothing in them changes */
export function invoiceDesk(store: Store, files: (who: Principal) => OwnFiles): InvoiceDesk {
  return {
    find: (who, which, why) => store.read((db) => readInvoice(db, who, which, why)),
    list: (who, choice, page, why) => store.read((db) => listInvoices(db, who, choice, page, why)),
    names: (who) => {
      if (!seesAllInvoices(who) || who.roles.has('teamLead')) return files(who).roster;
      // Finance sees all invoices, so all names, though no file is finance's own.
      const everybody = { ...who, personId: `invoices:${who.personId}` };
      return files({ ...everybody, roles: new Set(['teamLead'] as const) }).roster;
    },
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
