// In which month the basic package of a quarter is billed.
import type { Month, Quarter } from '../core/month.ts';
import { firstDayOf, lastDayOf, monthOf, monthsOf } from '../core/month.ts';
import type { AgreementToBill } from './invoice.ts';

/**
 * The quarter's last month, or the month in which the agreement ends when that is earlier (a setting);
 * null when the agreement has no day in the quarter. Throws RangeError on a text that is no quarter.
 */
export function basicBilledIn(
  quarter: Quarter,
  { start, end }: Pick<AgreementToBill, 'start' | 'end'>,
): Month | null {
  const [first, , last] = monthsOf(quarter);
  if (start > lastDayOf(last) || (end !== null && (end < firstDayOf(first) || end < start))) {
    return null;
  }
  return end !== null && monthOf(end) < last ? monthOf(end) : last;
}
