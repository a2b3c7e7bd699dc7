// The tables of month-end runs, invoices and payments.
import type { Generated } from 'kysely';

type Json = string;
type Instant = number;
type Day = string;
type Flag = 0 | 1;

export interface BillingRunTable {
  id: string;
  /** 'YYYY-MM' */
  month: string;
  isExample: Flag;
  status: string;
  proposedAt: Instant;
  proposedBy: string;
  /** Of all that the proposal says: the same facts give the same. */
  digest: string;
  totals: Json;
  closedAt: Instant | null;
  closedBy: string | null;
  /** The invoice of a credit note by hand; null: the run of a month. */
  creditOf: string | null;
  /** Of a credit note by hand. */
  reason: string | null;
}
export interface BillingDraftTable {
  runId: string;
  at: number;
  agreementId: string;
  needsLook: Flag;
  bill: Json;
}
export interface BillLeftOutTable {
  id: Generated<number>;
  month: string;
  agreementId: string;
  /** null: in the run after all. */
  reason: string | null;
  recordedAt: Instant;
  recordedBy: string;
}
export interface InvoiceTable {
  id: string;
  runId: string;
  agreementId: string;
  month: string;
  kind: string;
  creditOf: string | null;
  isExample: Flag;
  year: number | null;
  sequence: number | null;
  number: string | null;
  reference: string | null;
  day: Day;
  due: Day;
  vat: string | null;
  bankAccount: string | null;
  netCents: number;
  vatCents: number;
  totalCents: number;
  lines: Json;
  recordedAt: Instant;
  recordedBy: string;
}
export interface InvoiceLineTable {
  agreementId: string;
  key: string;
  invoiceId: string;
  /** The invoice that bears it: itself, or the one that is credited. */
  onInvoiceId: string;
  cents: number;
}
export interface PaymentTable {
  id: Generated<number>;
  invoiceId: string;
  isPaid: Flag;
  paidOn: Day | null;
  recordedAt: Instant;
  recordedBy: string;
}
export interface BillingTables {
  billingRun: BillingRunTable;
  billingDraft: BillingDraftTable;
  billLeftOut: BillLeftOutTable;
  invoice: InvoiceTable;
  invoiceLine: InvoiceLineTable;
  payment: PaymentTable;
}
