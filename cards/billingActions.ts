// The buttons about prices, the month-end run and invoices; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { day, recordId, submissionKey, verbsOf } from './actionParts.ts';

/** Whether it exists is looked at by who reads it. */
const month = z.string().regex(/^2[01]\d\d-\d\d$/);
const quarter = z.string().regex(/^2[01]\d\d-Q[1-4]$/);
/** What the card showed, so that nobody decides on what they did not see (epoch ms). */
const seen = z.int().min(0);
const page = z.int().min(0).max(99_999);
/** A bill of a run, and the page of its card. */
const bill = { runId: recordId, agreementId: recordId, page, needLook: z.boolean() };

export const billingActions = [
  z.strictObject({ verb: z.literal('showCrossing'), month }),
  // `confirmed` false takes an earlier confirmation back.
  z.strictObject({
    verb: z.literal('confirmCrossing'),
    ...{ month, seen, submissionKey },
    confirmed: z.boolean(),
  }),
  z.strictObject({ verb: z.literal('showPrices') }),
  z.strictObject({ verb: z.literal('editPrices') }),
  z.strictObject({ verb: z.literal('savePrices'), ...{ seen, submissionKey } }),
  z.strictObject({ verb: z.literal('editBilling') }),
  z.strictObject({ verb: z.literal('saveBilling'), ...{ seen, submissionKey } }),
  z.strictObject({ verb: z.literal('proposeRun'), month }),
  z.strictObject({
    verb: z.literal('showRun'),
    ...{ runId: recordId, page },
    needLook: z.boolean(),
  }),
  z.strictObject({ verb: z.literal('approveRun'), ...{ runId: recordId, submissionKey } }),
  z.strictObject({ verb: z.literal('withdrawRun'), ...{ runId: recordId, submissionKey } }),
  z.strictObject({ verb: z.literal('askLeaveOut'), ...bill }),
  z.strictObject({ verb: z.literal('leaveOutBill'), ...bill, submissionKey }),
  z.strictObject({ verb: z.literal('putBackBill'), ...bill, submissionKey }),
  z.strictObject({
    verb: z.literal('exportRun'),
    runId: recordId,
    format: z.enum(['csv', 'xlsx']),
  }),
  z.strictObject({ verb: z.literal('showInvoice'), invoiceId: recordId }),
  z.strictObject({ verb: z.literal('explainInvoice'), invoiceId: recordId }),
  z.strictObject({
    verb: z.literal('showInvoices'),
    month: z.union([month, quarter, z.literal('')]),
    employerIds: z.array(recordId).max(8),
    employeeIds: z.array(recordId).max(8),
    isOpen: z.boolean(),
    page,
  }),
  z.strictObject({ verb: z.literal('askCredit'), invoiceId: recordId }),
  z.strictObject({ verb: z.literal('proposeCredit'), invoiceId: recordId, submissionKey }),
  // `paidOn` null: it was not paid after all.
  z.strictObject({
    verb: z.literal('markPaid'),
    ...{ invoiceId: recordId, submissionKey },
    paidOn: day.nullable(),
  }),
] as const;

export type BillingAction = z.infer<(typeof billingActions)[number]>;

const BILLING_VERBS = verbsOf(billingActions);

/** True for a button about prices, the month-end run or invoices. */
export function isBillingAction(action: CardAction): action is BillingAction {
  return BILLING_VERBS.has(action.verb);
}
