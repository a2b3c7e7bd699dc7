// With which days an estimate counts as long as a start is not known.
import type { LocalDate } from '../core/localDate.ts';
import { firstDayOf, monthOf, monthsOf, quarterAfter, quarterOf } from '../core/month.ts';

export type EstimateStartDay = 'premiumStart' | 'agreementStart';

export interface EstimateStarts {
  premiumStart: LocalDate;
  agreementStart: LocalDate;
  /** Which of both are not known, and were taken to be so. */
  assumed: readonly EstimateStartDay[];
}

/**
 * Both days of an estimate, null where one is not known: then it is the same day as the other, which is what
 * most agreements do (S0 art. 1); where that day is over, or neither is known, the first day of the next
 * quarter from `today`.
 */
export function estimateStarts(
  {
    premiumStart,
    agreementStart,
  }: { premiumStart: LocalDate | null; agreementStart: LocalDate | null },
  today: LocalDate,
): EstimateStarts {
  const next = firstDayOf(monthsOf(quarterAfter(quarterOf(monthOf(today)), 1))[0]);
  const isAhead = premiumStart !== null && premiumStart >= today;
  const assumed: EstimateStartDay[] = [];
  if (premiumStart === null) assumed.push('premiumStart');
  if (agreementStart === null) assumed.push('agreementStart');
  return {
    premiumStart: premiumStart ?? agreementStart ?? next,
    agreementStart: agreementStart ?? (isAhead ? premiumStart : next),
    assumed,
  };
}
