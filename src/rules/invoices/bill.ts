// What a month-end run makes of one agreement: documents with lines, what to look at, what could not be billed.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { Cents } from '../core/money.ts';
import type { Month, Quarter } from '../core/month.ts';
import type { PremiumFact } from '../premiums/premium.ts';
import type { TariffFacts } from '../tariffs/tariffFacts.ts';
import type { BillingFact, VatTreatment } from './billingSchema.ts';
import type { AgreementToBill, BasicLine, ExtraLine, ExtraWork } from './invoice.ts';

/** Extra work of one agreement, as its visit stands now. */
export interface BilledWork extends ExtraWork {
  visitId: string;
  /** In whole minutes, of the visit; more than `minutes` when it was shared with other employees. */
  ofMinutes: number;
  isDescribed: boolean;
  isApproved: boolean;
}

/** What was billed before under a key, by the invoice that it can be credited on; oldest first. */
export interface Billed {
  invoiceId: string;
  /** Without VAT, after what was credited on it. */
  cents: Cents;
  vat: VatTreatment | null;
  /** Of what was credited on it: given up by hand, so not billed again; absent: nothing. */
  waivedCents?: Cents;
  /** VAT of the whole invoice after that of its credit notes; absent: not known, and rounded anew. */
  vatLeftCents?: Cents;
}

export interface BillInput {
  agreement: AgreementToBill & { premiums: readonly PremiumFact[] };
  /** All extra work of the agreement from `from` on. */
  work: readonly BilledWork[];
  /** The first month that is billed here; what lies before was billed elsewhere. */
  from: Month;
  /** The month that is billed. */
  until: Month;
  /** By key: 'basic:2026-Q4', 'visit:<id>'. */
  billed: ReadonlyMap<string, readonly Billed[]>;
  /** As known at the moment of billing. */
  tariffs: TariffFacts;
  settings: Pick<BillingFact, 'vat' | 'fewDays'>;
}

export type CorrectionReason =
  /** Its month was billed before it was known. */
  | 'late'
  /** The same quarter or visit costs something else than what was billed. */
  | 'changed'
  /** The quarter or visit is no longer owed. */
  | 'notOwed'
  /** Finance gives it back. */
  | 'byHand';

export interface BillLine {
  /** 'basic:2026-Q4' or 'visit:<id>': under one key never more is billed than is owed. */
  key: string;
  kind: 'basic' | 'extra';
  /** The month in which it is (or was) to be billed. */
  month: Month;
  /** Without VAT; below zero on a credit note. */
  cents: Cents;
  /** What is owed now, with its sum; null: nothing any longer. */
  ground: BasicLine | (ExtraLine & Pick<BilledWork, 'ofMinutes'>) | null;
  /** null: billed for the first time, in its own month. */
  correction: { reason: CorrectionReason; billedCents: Cents; owedCents: Cents } | null;
  articles: readonly ArticleId[];
}

/** An invoice, or a credit note on an earlier invoice. */
export interface BillDocument {
  kind: 'invoice' | 'creditNote';
  /** The invoice that is corrected; null for an invoice. */
  creditOf: string | null;
  lines: readonly BillLine[];
  vat: VatTreatment | null;
  netCents: Cents;
  vatCents: Cents;
  /** With VAT; below zero on a credit note. */
  totalCents: Cents;
}

export type BillWarning =
  | { kind: 'workOutsideAgreement' | 'noDescription' | 'noApproval'; date: LocalDate }
  /** The basic package of fewer days than a setting. */
  | { kind: 'fewDays'; quarter: Quarter; days: number }
  /** On this day and maybe later ones no premium holds. */
  | { kind: 'noPremium'; quarter: Quarter; date: LocalDate }
  | { kind: 'agreementEnded'; date: LocalDate }
  | { kind: 'correction'; reason: CorrectionReason; month: Month };

/** Not billed: somebody must mend the file first. */
export type BillProblem =
  | { kind: 'endBeforeStart' | 'noPremiumStart' }
  | { kind: 'beforeFirstQuarter'; quarter: Quarter }
  | { kind: 'notAMinute'; date: LocalDate };

export interface Bill {
  documents: readonly BillDocument[];
  warnings: readonly BillWarning[];
  problems: readonly BillProblem[];
}
