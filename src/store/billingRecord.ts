// The shapes of month-end runs and invoices as the store keeps them.
import type {
  Bill,
  BillDocument,
  BilledWork,
  Billed,
  LocalDate,
  Month,
  RunsSoFar,
  VatTreatment,
} from '../rules/index.ts';
import type { AgreementToBillRecord } from './premiumRecord.ts';

/** All that a run is computed from, read in one state of the database. */
export interface BillingSnapshot {
  /** Rises with every change of what is read here. */
  version: string;
  agreements: readonly AgreementToBillRecord[];
  workOf: ReadonlyMap<string, readonly BilledWork[]>;
  billedOf: ReadonlyMap<string, ReadonlyMap<string, readonly Billed[]>>;
  /** The first month that was billed here. */
  from: Month;
  /** What finance keeps out of the run of this month. */
  leftOut: ReadonlyMap<string, LeftOut>;
}

/** What the next bill of one agreement is computed from, beside the agreement itself. */
export interface FileBilling {
  work: readonly BilledWork[];
  billed: ReadonlyMap<string, readonly Billed[]>;
  runs: RunsSoFar;
  /** Months from whose run finance left its bill out. */
  leftOut: ReadonlySet<Month>;
}

/** Why a bill stays out of a run, and who decided it. */
export interface LeftOut {
  reason: string;
  by: string;
}

export interface RunTotals {
  invoices: number;
  creditNotes: number;
  /** Bills that somebody must look at. */
  needLook: number;
  /** Bills that could not be made, wholly or in part. */
  problems: number;
  /** Bills that finance left out; absent: none. */
  leftOut?: number;
  netCents: number;
  vatCents: number;
  totalCents: number;
}

export type RunStatus = 'proposed' | 'approved' | 'replaced' | 'withdrawn';

export interface BillingRun {
  id: string;
  month: Month;
  isExample: boolean;
  status: RunStatus;
  /** Epoch ms. */
  proposedAt: number;
  proposedBy: string;
  digest: string;
  totals: RunTotals;
  closedAt: number | null;
  closedBy: string | null;
  /** The invoice that finance credits by hand; null: the run of a month. */
  creditOf: string | null;
  /** Why finance credits it. */
  reason: string | null;
}

/** The bill of one agreement in a proposal. */
export interface AgreementBill extends Bill {
  agreementId: string;
  /** What is not billed now: `documents` is empty then. The next run bills it. */
  leftOut?: LeftOut & { documents: readonly BillDocument[] };
}

/** A bill with the names that people know it by. */
export interface NamedBill extends AgreementBill {
  reference: string;
  employerName: string;
  employeeName: string;
}

/** A document as it is sent, or as an example of it. */
export interface StoredInvoice extends BillDocument {
  id: string;
  runId: string;
  agreementId: string;
  month: Month;
  isExample: boolean;
  /** null for an example. */
  number: string | null;
  /** '+++000/0014/59343+++'; null for an example or a credit note. */
  reference: string | null;
  day: LocalDate;
  due: LocalDate;
  vat: VatTreatment | null;
  bankAccount: string | null;
  recordedAt: number;
  recordedBy: string;
}

/** An invoice with names, what was credited on it, and whether it was paid. */
export interface NamedInvoice extends StoredInvoice {
  agreementReference: string;
  employerId: string;
  employerName: string;
  enterpriseNumber: string | null;
  employeeName: string;
  /** Number of the invoice that a credit note corrects. */
  creditOfNumber: string | null;
  /** Why finance made a credit note by hand; null: it did not. */
  reason: string | null;
  /** Of all credit notes on it, with VAT; 0 or less. */
  creditedCents: number;
  /** The day on which it was paid, as somebody marked it; null: not paid. */
  paidOn: LocalDate | null;
  paidBy: string | null;
}
