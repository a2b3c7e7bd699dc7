// For which years nobody has confirmed the city's closing days.
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import type { ClosingListFact } from './calendarFacts.ts';
import { closingListsInForce } from './compileCalendar.ts';

const OCTOBER = 10;

/** This year and, from October, the next, as far as no confirmed list is known; bridge days cannot be computed. */
export function unconfirmedYears(
  lists: readonly ClosingListFact[],
  today: LocalDate,
): Verdict<{ years: number[] }> {
  toEpochDay(today);
  const year = Number(today.slice(0, 4));
  const wanted = Number(today.slice(5, 7)) >= OCTOBER ? [year, year + 1] : [year];
  const confirmed = new Set(closingListsInForce(lists, Infinity).map((list) => list.year));
  return {
    kind: 'result',
    years: wanted.filter((one) => !confirmed.has(one)),
    articles: ['S0 art. 5', 'policy'],
  };
}
