// From which day something holds: a day that exists, not too far from today.
import { addDays, dateInWords } from '../../src/language/index.ts';
import { isLocalDate } from '../../src/rules/index.ts';

export type FromDay =
  | { kind: 'day' }
  /** The first and last day that can be chosen, in words. */
  | { kind: 'bad'; between: { first: string; last: string } };

/** Whether a day (YYYY-MM-DD, as typed) lies within so many days of today. */
export function readFromDay(
  typed: string,
  today: string,
  span: { daysBack: number; daysAhead: number },
): FromDay {
  const first = addDays(today, -span.daysBack);
  const last = addDays(today, span.daysAhead);
  if (isLocalDate(typed) && typed >= first && typed <= last) return { kind: 'day' };
  return { kind: 'bad', between: { first: dateInWords(first), last: dateInWords(last) } };
}
