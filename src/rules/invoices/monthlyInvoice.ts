// The invoice of one agreement for one month, with every line and its ground.
import type { ArticleId } from '../core/articles.ts';
import { lastDayOf, monthOf, quarterOf } from '../core/month.ts';
import type { Verdict } from '../core/verdict.ts';
import { quarterFee } from '../tariffs/quarterFee.ts';
import { tariffIn } from '../tariffs/tariffIn.ts';
import { basicBilledIn } from './basicBilledIn.ts';
import { dueDate } from './dueDate.ts';
import type {
  Invoice,
  InvoiceFact,
  InvoiceInput,
  InvoiceLine,
  InvoiceRefusal,
  InvoiceWarning,
} from './invoice.ts';
import { basicLine, extraLine } from './invoiceLines.ts';

export interface InvoiceOfMonth {
  /** null: nothing to bill. */
  invoice: Invoice | null;
  warnings: readonly InvoiceWarning[];
}

const ARTICLES: readonly ArticleId[] = ['S0 art. 7', 'S0 art. 5', 'policy'];

/**
 * The invoice at the end of a month (S0 art. 7): the basic package in the month in which its quarter is
 * billed, then the extra work of the month in the order given; null when there is neither. Work outside
 * the agreement gives a warning. Refused, with all reasons: an end before the start, a quarter that no
 * premium covers, minutes that are no whole number from 0. Throws RangeError on a text that is no month
 * or day.
 */
export function monthlyInvoice(
  input: InvoiceInput,
): Verdict<InvoiceOfMonth, InvoiceRefusal, InvoiceFact> {
  const { agreement, month, tariffs, terms } = input;
  const { premiumStart, start, end } = agreement;
  const quarter = quarterOf(month);
  const work = input.extraWork.filter((one) => monthOf(one.date) === month && one.minutes !== 0);
  const isBasicDue = basicBilledIn(quarter, agreement) === month;
  const fee = isBasicDue
    ? quarterFee({ quarter, premiumStart, agreementStart: start, tariffs })
    : null;
  const tariff = work.length > 0 ? tariffIn(tariffs, month) : null;

  const reasons: InvoiceRefusal[] = [];
  if (end !== null && end < start) reasons.push('endBeforeStart');
  if (fee?.kind === 'refused') reasons.push(...fee.reasons);
  if (work.some((one) => !isWholeFromZero(one.minutes))) reasons.push('notAMinute');
  if (reasons.length > 0) return { kind: 'refused', reasons, articles: ARTICLES };

  const missing = new Set<InvoiceFact>();
  for (const one of [fee, tariff])
    if (one?.kind === 'incomplete') for (const fact of one.missing) missing.add(fact);
  if (missing.size > 0) return { kind: 'incomplete', missing: [...missing], articles: ARTICLES };

  const lines: InvoiceLine[] = [];
  if (fee?.kind === 'result') lines.push(basicLine(fee));
  if (tariff?.kind === 'result') lines.push(...work.map((one) => extraLine(one, tariff)));
  const date = lastDayOf(month);
  const due = dueDate(date, terms.paymentDays);
  const totalCents = lines.reduce((sum, line) => sum + line.cents, 0);
  return {
    kind: 'result',
    invoice: lines.length > 0 ? { date, due, lines, totalCents } : null,
    warnings: work
      .filter((one) => one.date < start || (end !== null && one.date > end))
      .map((one) => ({ kind: 'workOutsideAgreement', date: one.date })),
    articles: ARTICLES,
  };
}

function isWholeFromZero(minutes: number): boolean {
  return Number.isSafeInteger(minutes) && minutes >= 0;
}
