// What an agreement is billed next, and when: the bill of the first month-end run that has one for it.
import type { LocalDate } from '../core/localDate.ts';
import { lastDayOf, monthAfter, monthOf, monthsOf, quarterOf } from '../core/month.ts';
import type { Month } from '../core/month.ts';
import { agreementBill } from './agreementBill.ts';
import type { BillDocument, BillInput, BillLine, BillProblem } from './bill.ts';

/** The month-end runs so far; a month that waits for approval is `proposed`. */
export interface RunsSoFar {
  /** The first month that was proposed or approved for good; null: none was. */
  first: Month | null;
  /** The last month that was approved for good; null: none was. */
  approved: Month | null;
  proposed: readonly Month[];
}

export interface NextBillInput extends Omit<BillInput, 'from' | 'until'> {
  runs: RunsSoFar;
  /** Months from whose run finance left the bill of this agreement out. */
  leftOut: ReadonlySet<Month>;
  today: LocalDate;
}

export type NextBill =
  /** `date`: the day that the documents bear when the run is approved as soon as it can be. */
  | { kind: 'bill'; month: Month; date: LocalDate; documents: readonly BillDocument[] }
  | { kind: 'notComputed'; problems: readonly BillProblem[] }
  | { kind: 'nothing' };

/** A quarter is billed within three months; one bill may be left out, and one more is to spare. */
const MONTHS_AHEAD = 5;

/**
 * The next bill by all that is known now, as the run itself would make it (`agreementBill`): the basic package,
 * extra work, corrections and credit notes; what is still to happen is not in it. Throws RangeError on a text
 * that is no month or day.
 */
export function nextBill({ runs, leftOut, today, ...input }: NextBillInput): NextBill {
  const { start } = input.agreement;
  const next = nextRunMonth(runs, today);
  const from = firstBilledMonth(runs.first, next);
  const last = monthAfter(start > lastDayOf(next) ? monthOf(start) : next, MONTHS_AHEAD);
  for (let month = next; month <= last; month = monthAfter(month)) {
    const { documents, problems } = agreementBill({ ...input, from, until: month });
    if (documents.length > 0 && leftOut.has(month)) continue;
    if (documents.length > 0) {
      const monthEnd = lastDayOf(month);
      return { kind: 'bill', month, date: today > monthEnd ? today : monthEnd, documents };
    }
    if (problems.length > 0) return { kind: 'notComputed', problems };
  }
  return { kind: 'nothing' };
}

/** The lines of all bills up to the end of the quarter of the next run, corrections among them, as known now. */
export function billsOfQuarter({ runs, today, ...input }: NextBillInput): BillLine[] {
  const next = nextRunMonth(runs, today);
  const until = monthsOf(quarterOf(next))[2];
  const { documents } = agreementBill({
    ...input,
    from: firstBilledMonth(runs.first, next),
    until,
  });
  return documents.flatMap(({ lines }) => lines);
}

/** The month whose run comes next: the earliest that waits for approval, else this one or the one after the last. */
export function nextRunMonth({ approved, proposed }: RunsSoFar, today: LocalDate): Month {
  const waiting = proposed.filter((month) => approved === null || month > approved).toSorted();
  if (waiting[0] !== undefined) return waiting[0];
  const current = monthOf(today);
  return approved !== null && approved >= current ? monthAfter(approved) : current;
}

/** From which month on a run bills: the first that was billed here, or its own (what lies before was billed elsewhere). */
export function firstBilledMonth(first: Month | null, until: Month): Month {
  return first !== null && first < until ? first : until;
}
