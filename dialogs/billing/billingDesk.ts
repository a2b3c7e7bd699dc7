// What the dialogs about money need from the house; every call is checked against who asks, and looks are logged.
import type {
  ArticleId,
  BillingFact,
  IndexationMethod,
  Month,
  TariffAmounts,
  TariffFacts,
} from '../../src/rules/index.ts';
import type {
  ApproveOutcome,
  CreditOutcome,
  LeaveOutOutcome,
  ProposeOutcome,
  WithdrawOutcome,
} from '../../src/store/billingOutcomes.ts';
import type { Roster } from '../../src/language/index.ts';
import type { BillingRun, NamedBill, NamedInvoice } from '../../src/store/billingRecord.ts';
import type { InvoiceChoice } from '../../src/store/invoiceRows.ts';
import type { PaidOutcome } from '../../src/store/invoices.ts';
import type { Principal, StaffPrincipal } from '../../src/store/principal.ts';
import type { Submission } from '../../src/store/visitRecord.ts';

/** All that decides what is billed, as known now. */
export interface PriceFacts {
  tariffs: TariffFacts;
  billing: BillingFact;
  /** Rises with every record and decision: what a card showed. */
  seen: number;
  /** Who decided on a crossing and when, by month; those that ship are not among them. */
  deciders: ReadonlyMap<Month, { at: number; by: string }>;
}

export type PriceOutcome =
  /** `existing`: the same click, handled before. */
  | { kind: 'decided' | 'existing' | 'unchanged' }
  /** Somebody decided something else since the card was shown. */
  | { kind: 'stale' }
  | { kind: 'refused'; reason: 'notAllowed' | 'invalid' }
  | { kind: 'refused'; reason: 'looser'; articles: readonly ArticleId[] };

/** A decision of finance, with what its card showed. */
export type PriceDecision = { seen: number } & (
  | { kind: 'crossing'; month: Month; confirmed: boolean }
  | {
      kind: 'tariffs';
      effectiveFrom: string;
      method: IndexationMethod;
      amounts: TariffAmounts | null;
    }
  | { kind: 'billing'; change: Pick<BillingFact, 'vat' | 'bankAccount' | 'numberPrefix'> }
);

export interface RunPage {
  run: BillingRun;
  bills: readonly NamedBill[];
  total: number;
  /** Of finance, without who proposed it: ids of those who may approve it. */
  approvers: readonly string[];
}

/** Month-end runs: for finance and team leads; approved by finance, never by who proposed. */
export interface RunDesk {
  propose(who: StaffPrincipal, month: Month): Promise<ProposeOutcome>;
  /** The same submission twice has one effect. */
  approve(who: StaffPrincipal, runId: string, by: Submission): Promise<ApproveOutcome>;
  withdraw(who: StaffPrincipal, runId: string, by: Submission): WithdrawOutcome;
  /** Leaves a bill out of a proposal (`reason` null: takes it in again); who does so cannot approve it. */
  leaveOut(
    who: StaffPrincipal,
    change: { runId: string; agreementId: string; reason: string | null },
    by: Submission,
  ): Promise<LeaveOutOutcome>;
  /** One bill of a run; null when it is not in it or not theirs to see. */
  bill(
    who: StaffPrincipal,
    which: { runId: string; agreementId: string },
    why: string,
  ): NamedBill | null;
  /** A page of a run; null when it does not exist or is not theirs to see. */
  page(
    who: StaffPrincipal,
    ask: { runId: string; needLook: boolean; offset: number; limit: number },
    why: string,
  ): RunPage | null;
}

/** Invoices: a coach's of his own files, finance's and leads' all, a verified contact person's of theirs. */
export interface InvoiceDesk {
  find(
    who: Principal,
    which: { id: string } | { year: number; sequence: number },
    why: string,
  ): NamedInvoice | null;
  list(
    who: Principal,
    choice: InvoiceChoice,
    page: { limit: number; offset: number },
    why: string,
  ): { invoices: NamedInvoice[]; total: number; totalCents: number };
  /** The names that somebody's question about invoices may mean. */
  names(who: Principal): Roster;
  /** For finance: an invoice with what is left of each line, and the credit note that waits; null: none. */
  creditable(
    who: StaffPrincipal,
    invoiceId: string,
    why: string,
  ): { invoice: NamedInvoice; left: ReadonlyMap<string, number>; open: BillingRun | null } | null;
  /** Proposes a credit note (`key` null: all that is left), once for each submission. */
  credit(
    who: StaffPrincipal,
    ask: { invoiceId: string; key: string | null; reason: string },
    by: Submission,
  ): CreditOutcome;
  /** Marked by a lead or finance, once for each submission. */
  markPaid(
    who: StaffPrincipal,
    change: { invoiceId: string; paidOn: string | null },
    by: Submission,
  ): PaidOutcome;
}

export interface BillingDesk {
  invoices: InvoiceDesk;
  runs: RunDesk;
  prices(): PriceFacts;
  decide(who: StaffPrincipal, decision: PriceDecision, by: Submission): PriceOutcome;
}
