// When files that are held past their term come back to the team leads: now and then, not every week.
import type { LocalDate } from '../core/localDate.ts';
import { monthsLater } from '../core/month.ts';
import { daysOfWeek, type WeekKey } from '../summary/period.ts';

export interface HoldReviewSettings {
  /** Months past its term after which a held file counts. */
  afterMonths: number;
  /** 1, 2, 3, 4, 6 or 12: told when each so manieth month begins, January first. */
  everyMonths: number;
}

export interface HoldsToReview {
  count: number;
  /** Since when the longest held one is kept past its term. */
  oldest: LocalDate;
}

/**
 * What the summary of a week says of held files, as known now; null: nothing, in most weeks. A policy: no
 * source names a term.
 * @param heldSince of each file the first day on which only the hold kept it
 * @throws RangeError when there is no such week
 */
export function holdsToReview(
  heldSince: readonly LocalDate[],
  week: WeekKey,
  { afterMonths, everyMonths }: HoldReviewSettings,
): HoldsToReview | null {
  const { to } = daysOfWeek(week);
  if (!beginsMonth(to, everyMonths)) return null;
  const long = heldSince.filter((day) => monthsLater(day, afterMonths) <= to).toSorted();
  const [oldest] = long;
  return oldest === undefined ? null : { count: long.length, oldest };
}

const DAYS_IN_WEEK = 7;

/** Whether a month that is told of begins in the week with this Sunday. */
function beginsMonth(sunday: LocalDate, everyMonths: number): boolean {
  const month = Number(sunday.slice(5, 7));
  return Number(sunday.slice(8)) <= DAYS_IN_WEEK && (month - 1) % everyMonths === 0;
}
