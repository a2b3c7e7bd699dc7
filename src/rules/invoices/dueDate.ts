// Until which day an invoice can be paid.
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay, toLocalDate } from '../core/localDate.ts';

/**
 * The last day to pay: so many calendar days after the invoice's date (S0 art. 7). When the date moves,
 * the term moves with it. Throws RangeError on a text that is no day.
 */
export function dueDate(date: LocalDate, paymentDays: number): LocalDate {
  return toLocalDate(toEpochDay(date) + paymentDays);
}
