// Whether prices that somebody wants to set are no looser than the model agreement.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { Cents } from '../core/money.ts';
import { firstDayOf, monthOf } from '../core/month.ts';
import { firstRecorded } from '../core/timeOfKnowing.ts';
import type { Verdict } from '../core/verdict.ts';
import { PRICES } from './crossingEffect.ts';
import type { IndexationMethod, TariffAmounts, TariffFacts } from './tariffFacts.ts';
import { tariffIn } from './tariffIn.ts';

export interface PricesToJudge {
  /** As known now. */
  facts: TariffFacts;
  /** Tariffs hold by the month: a first day. */
  from: LocalDate;
  today: LocalDate;
  method: IndexationMethod;
  /** Needed for `datedAmounts`; null otherwise. */
  amounts: TariffAmounts | null;
}

export interface JudgedPrices {
  from: LocalDate;
  method: IndexationMethod;
  /** What holds from that day, and what held until then. */
  changes: readonly { price: keyof TariffAmounts; before: Cents; after: Cents }[];
}

export type PricesRefusal =
  /** Prices change by the month. */
  | 'notFirstOfMonth'
  /** What was billed was billed by the prices of then. */
  | 'inThePast'
  /** S0 names the price, and lets it rise with the index only. */
  | 'basicFirstTooHigh'
  | 'basicLaterTooHigh'
  | 'extraHourlyTooHigh'
  | 'notAnAmount';

const TOO_HIGH = {
  basicFirstCents: 'basicFirstTooHigh',
  basicLaterCents: 'basicLaterTooHigh',
  extraHourlyCents: 'extraHourlyTooHigh',
} as const;
const ARTICLES: readonly ArticleId[] = ['S0 art. 5', 'policy'];

/**
 * The most that may be asked in a month: the model's own amounts with every confirmed crossing in them
 * (S0 art. 5), whatever the settings say. null without any settings. Throws RangeError on no month.
 */
export function highestPrices(facts: TariffFacts, month: string): TariffAmounts | null {
  const model = firstRecorded(facts.policies);
  if (!model) return null;
  const policies = [{ ...model, indexation: 'article5' as const }];
  const tariff = tariffIn({ ...facts, policies }, month);
  return tariff.kind === 'result' ? tariff : null;
}

/**
 * What a method and amounts make of the prices from a day on. Refused, with all reasons: a day that is no
 * first of a month or lies before this month, an amount above what S0 art. 5 allows, or below a cent.
 * Incomplete when amounts are to be given and are not. Throws RangeError on a text that is no day.
 */
export function judgeTariffs({
  facts,
  from,
  today,
  method,
  amounts,
}: PricesToJudge): Verdict<JudgedPrices, PricesRefusal, 'amounts' | 'tariff'> {
  const month = monthOf(from);
  const highest = highestPrices(facts, month);
  const before = tariffIn(facts, month);
  if (!highest || before.kind !== 'result')
    return { kind: 'incomplete', missing: ['tariff'], articles: ARTICLES };
  if (method === 'datedAmounts' && amounts === null)
    return { kind: 'incomplete', missing: ['amounts'], articles: ARTICLES };
  const reasons: PricesRefusal[] = [];
  if (!from.endsWith('-01')) reasons.push('notFirstOfMonth');
  if (from < firstDayOf(monthOf(today))) reasons.push('inThePast');
  if (method === 'datedAmounts' && amounts !== null) {
    const isAmount = PRICES.every((one) => Number.isSafeInteger(amounts[one]) && amounts[one] > 0);
    if (!isAmount) reasons.push('notAnAmount');
    for (const one of PRICES) if (amounts[one] > highest[one]) reasons.push(TOO_HIGH[one]);
  }
  if (reasons.length > 0) return { kind: 'refused', reasons, articles: ARTICLES };
  const model = firstRecorded(facts.policies)!;
  const after = { article5: highest, none: model, datedAmounts: amounts ?? model }[method];
  const changes = PRICES.map((price) => ({ price, before: before[price], after: after[price] }));
  return { kind: 'result', from, method, changes, articles: ARTICLES };
}
