// Until when the personal data of an agreement are kept.
import type { AgreementTermsFact } from '../agreements/agreementTermsSchema.ts';
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import { isLocalDate } from '../core/localDate.ts';
import { monthsLater } from '../core/month.ts';
import type { Verdict } from '../core/verdict.ts';

export interface RetentionInput {
  /** The agreement's last day; null: it has not ended, so nothing is counted yet. */
  agreementEnd: LocalDate | null;
  /** Those of the version under which the agreement was signed. */
  terms: Pick<AgreementTermsFact, 'retentionYears'>;
}

const MONTHS_PER_YEAR = 12;
const ARTICLES: readonly ArticleId[] = ['S0 art. 11', 'policy'];

/**
 * The last day on which contact data and support plan are kept: the same day 10 years after the
 * agreement's end (S0 art. 11; counting from the end is a setting), 28 February where that year has no
 * 29th. They are deleted on the day after it. Refused: a text that is no day.
 */
export function retentionEnd({
  agreementEnd,
  terms,
}: RetentionInput): Verdict<{ deleteAfter: LocalDate }, 'notADate', 'agreementEnd'> {
  if (agreementEnd === null)
    return { kind: 'incomplete', missing: ['agreementEnd'], articles: ARTICLES };
  if (!isLocalDate(agreementEnd))
    return { kind: 'refused', reasons: ['notADate'], articles: ARTICLES };
  const deleteAfter = monthsLater(agreementEnd, terms.retentionYears * MONTHS_PER_YEAR);
  return { kind: 'result', deleteAfter, articles: ARTICLES };
}
