// The fee of the basic package for one calendar quarter, as the sum of its three months.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { Cents } from '../core/money.ts';
import { centsHalfUp } from '../core/money.ts';
import type { Month, Quarter } from '../core/month.ts';
import { monthOf, monthsOf, quarterAfter, quarterOf, quartersBetween } from '../core/month.ts';
import type { Verdict } from '../core/verdict.ts';
import type { TariffFacts } from './tariffFacts.ts';
import type { Tariff } from './tariffIn.ts';
import { tariffIn } from './tariffIn.ts';

export interface QuarterFeeInput {
  quarter: Quarter;
  /** First day of the coachingSubsidy; null: not known. */
  premiumStart: LocalDate | null;
  /** Needed only where the settings count the quarters from the agreement. */
  agreementStart: LocalDate | null;
  tariffs: TariffFacts;
}

export interface QuarterFee {
  quarter: Quarter;
  /** 1 for the quarter from which is counted. */
  quarterNumber: number;
  /** The tariff of each month for a whole quarter; the fee is a third of each. */
  months: readonly { month: Month; quarterCents: Cents; version: string }[];
  cents: Cents;
  /** The first quarter at the later price, by the settings of this one. */
  laterPriceFrom: Quarter;
}
export type QuarterFeeFact = 'premiumStart' | 'agreementStart' | 'tariff';

const ARTICLES: readonly ArticleId[] = ['S0 art. 5', 'policy'];

/**
 * The fee of a quarter in whole cents, started or not in full: the sum over its three months of a third
 * of the tariff that holds in that month, rounded once, half up (S0 art. 5; counting and rounding are
 * settings). Refused: a quarter before the one from which is counted. Incomplete without the day from
 * which is counted. Throws RangeError on a text that is no quarter or day.
 */
export function quarterFee(
  input: QuarterFeeInput,
): Verdict<QuarterFee, 'beforeFirstQuarter', QuarterFeeFact> {
  const { quarter, tariffs } = input;
  const months: Tariff[] = [];
  for (const month of monthsOf(quarter)) {
    const tariff = tariffIn(tariffs, month);
    if (tariff.kind !== 'result') return tariff;
    months.push(tariff);
  }
  const { firstQuarters, firstQuartersFrom } = months[0]!;
  const start = input[firstQuartersFrom];
  if (start === null) {
    return { kind: 'incomplete', missing: [firstQuartersFrom], articles: ARTICLES };
  }
  const first = quarterOf(monthOf(start));
  const quarterNumber = quartersBetween(first, quarter) + 1;
  if (quarterNumber < 1) {
    return { kind: 'refused', reasons: ['beforeFirstQuarter'], articles: ARTICLES };
  }
  const prices = months.map((tariff) => ({
    month: tariff.month,
    quarterCents:
      quarterNumber <= tariff.firstQuarters ? tariff.basicFirstCents : tariff.basicLaterCents,
    version: tariff.version,
  }));
  const sum = prices.reduce((total, { quarterCents }) => total + BigInt(quarterCents), 0n);
  return {
    kind: 'result',
    ...{ quarter, quarterNumber, months: prices },
    cents: centsHalfUp(sum, BigInt(prices.length)),
    laterPriceFrom: quarterAfter(first, firstQuarters),
    articles: ARTICLES,
  };
}
