// Until when the names on invoices are kept.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import { isLocalDate } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';

export interface InvoiceNamesInput {
  /** The day of the last invoice. */
  invoiceDay: LocalDate;
  /** For how many years bookkeeping must be kept. */
  years: number;
}

const ARTICLES: readonly ArticleId[] = ['policy'];

/**
 * The last day on which an invoice says for whom it was: 31 December, some years after the year of its day
 * (the law counts from 1 January after it). The number, the days and the amounts stay. Refused: a text that
 * is no day.
 */
export function invoiceNamesEnd({
  invoiceDay,
  years,
}: InvoiceNamesInput): Verdict<{ deleteAfter: LocalDate }, 'notADate'> {
  if (!isLocalDate(invoiceDay))
    return { kind: 'refused', reasons: ['notADate'], articles: ARTICLES };
  const year = Number(invoiceDay.slice(0, 4)) + years;
  return { kind: 'result', deleteAfter: `${year}-12-31`, articles: ARTICLES };
}
