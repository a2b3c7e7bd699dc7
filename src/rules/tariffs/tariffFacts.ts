// The facts of which tariffs are made: dated settings, crossings of the pivot index, dated amounts.
import type { Cents } from '../core/money.ts';
import type { Month } from '../core/month.ts';
import type { InstantMs } from '../core/localDate.ts';
import type { Known } from '../core/timeOfKnowing.ts';

/** How tariffs change in the course of time; S0 says three things, so it is a setting. */
export const INDEXATION_METHODS = ['article5', 'none', 'datedAmounts'] as const;
export type IndexationMethod = (typeof INDEXATION_METHODS)[number];

/** From which day the first quarters are counted: the source does not settle it. */
export const FIRST_QUARTERS_FROM = ['premiumStart', 'agreementStart'] as const;
export type FirstQuartersFrom = (typeof FIRST_QUARTERS_FROM)[number];

/** The three prices, in cents without VAT. */
export interface TariffAmounts {
  /** The basic package, per quarter, in the first quarters. */
  basicFirstCents: Cents;
  /** The basic package, per quarter, afterwards. */
  basicLaterCents: Cents;
  /** The extra package, per hour. */
  extraHourlyCents: Cents;
}

/** A complete set of settings; `effectiveFrom` is the first day of a month. */
export interface TariffPolicyFact extends Known, TariffAmounts {
  version: string;
  firstQuarters: number;
  firstQuartersFrom: FirstQuartersFrom;
  indexation: IndexationMethod;
  /** Crossings before this month do not count. */
  baseMonth: Month;
  indexPercent: number;
}

/**
 * A crossing of the pivot index in `month`; `effectiveFrom` is the first day of the month after it.
 * Facts of one month replace one another, the last recorded counts. Only a confirmed one counts.
 */
export interface CrossingFact extends Known {
  month: Month;
  confirmed: boolean;
}

/** Amounts entered by finance, for the method `datedAmounts`; from the first day of a month. */
export interface DatedAmountsFact extends Known, TariffAmounts {}

/** All that is known about tariffs at a moment; never changed once it is made. */
export interface TariffFacts {
  policies: readonly TariffPolicyFact[];
  crossings: readonly CrossingFact[];
  amounts: readonly DatedAmountsFact[];
  /** What was recorded later does not count. */
  knownAt: InstantMs;
}
