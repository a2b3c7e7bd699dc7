// What an invoice is made of, what can be missing, and the reasons to refuse or warn.
import type { AgreementTermsFact } from '../agreements/agreementTermsSchema.ts';
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { Cents } from '../core/money.ts';
import type { Month } from '../core/month.ts';
import type { QuarterFee, QuarterFeeFact } from '../tariffs/quarterFee.ts';
import type { TariffFacts } from '../tariffs/tariffFacts.ts';

/** The agreement that is billed. */
export interface AgreementToBill {
  /** First day of the coachingSubsidy; null: not known. */
  premiumStart: LocalDate | null;
  start: LocalDate;
  /** Its last day; null: none is known. */
  end: LocalDate | null;
}

/** Work of the extra package on one day, in whole minutes. */
export interface ExtraWork {
  date: LocalDate;
  minutes: number;
  /** Of the visit on which it was done. */
  visitId?: string;
}

export interface InvoiceInput {
  agreement: AgreementToBill;
  month: Month;
  /** Of this agreement; only what lies in the month is billed. */
  extraWork: readonly ExtraWork[];
  /** As known at the moment of billing. */
  tariffs: TariffFacts;
  /** Those of the version under which the agreement was signed. */
  terms: Pick<AgreementTermsFact, 'paymentDays'>;
}

/** The basic package of a quarter, with its sum over the months. */
export interface BasicLine extends Pick<
  QuarterFee,
  'quarter' | 'quarterNumber' | 'months' | 'cents'
> {
  kind: 'basic';
  articles: readonly ArticleId[];
}

/** One piece of extra work. */
export interface ExtraLine extends ExtraWork {
  kind: 'extra';
  /** Of an hour, in the month of the work. */
  rateCents: Cents;
  /** Of the settings under which the rate was computed. */
  version: string;
  cents: Cents;
  articles: readonly ArticleId[];
}
export type InvoiceLine = BasicLine | ExtraLine;

/** Amounts are without VAT: its treatment is not in the sources. */
export interface Invoice {
  /** The last day of the month. */
  date: LocalDate;
  due: LocalDate;
  lines: readonly InvoiceLine[];
  totalCents: Cents;
}

export type InvoiceRefusal =
  | 'endBeforeStart'
  /** A quarter before the one from which the first quarters are counted: no premium covers it. */
  | 'beforeFirstQuarter'
  | 'notAMinute';
export type InvoiceFact = QuarterFeeFact;

/** Somebody must look before this is approved. */
export interface InvoiceWarning {
  kind: 'workOutsideAgreement';
  date: LocalDate;
}
