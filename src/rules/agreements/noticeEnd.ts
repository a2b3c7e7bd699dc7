// On which day an agreement ends after notice was given.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import { isLocalDate } from '../core/localDate.ts';
import { monthsLater } from '../core/month.ts';
import type { Verdict } from '../core/verdict.ts';
import type { AgreementTermsFact } from './agreementTermsSchema.ts';

export interface NoticeInput {
  /** The day of the written notice; null: not known. */
  givenOn: LocalDate | null;
  /** Those of the version under which the agreement was signed. */
  terms: Pick<AgreementTermsFact, 'noticeMonths'>;
}

export interface NoticeEnd {
  givenOn: LocalDate;
  months: number;
  /** The agreement's last day. */
  endsOn: LocalDate;
  /** The month of the end has no such day, so it ends on that month's last day. */
  clamped: boolean;
}

const ARTICLES: readonly ArticleId[] = ['S0 art. 6', 'policy'];

/**
 * The same day of the month two months after the notice (S0 art. 6); where that month has no such day,
 * its last day (a setting). Refused: a text that is no day.
 */
export function noticeEnd({
  givenOn,
  terms,
}: NoticeInput): Verdict<NoticeEnd, 'notADate', 'givenOn'> {
  if (givenOn === null) return { kind: 'incomplete', missing: ['givenOn'], articles: ARTICLES };
  if (!isLocalDate(givenOn)) return { kind: 'refused', reasons: ['notADate'], articles: ARTICLES };
  const endsOn = monthsLater(givenOn, terms.noticeMonths);
  const clamped = endsOn.slice(8) !== givenOn.slice(8);
  return {
    kind: 'result',
    ...{ givenOn, months: terms.noticeMonths, endsOn, clamped },
    articles: ARTICLES,
  };
}
