// What confirming a crossing of the pivot index (or taking that back) changes: from when, and by how much.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import type { Cents } from '../core/money.ts';
import type { Month } from '../core/month.ts';
import { firstDayOf, monthAfter, monthOf } from '../core/month.ts';
import type { Verdict } from '../core/verdict.ts';
import type { IndexationMethod, TariffAmounts, TariffFacts } from './tariffFacts.ts';
import { firstRecorded } from '../core/timeOfKnowing.ts';
import { confirmedCrossings, tariffIn } from './tariffIn.ts';

export interface CrossingInput {
  /** As known now. */
  facts: TariffFacts;
  month: Month;
  /** False: an earlier confirmation is taken back. */
  confirmed: boolean;
  today: LocalDate;
}

export interface PriceChange {
  price: keyof TariffAmounts;
  before: Cents;
  after: Cents;
}

export interface CrossingEffect {
  month: Month;
  confirmed: boolean;
  /** The first day of the month after the crossing. */
  from: LocalDate;
  /** Of that month; only with `article5` anything changes. */
  indexation: IndexationMethod;
  /** The three prices in the month of `from`. */
  changes: readonly PriceChange[];
  /** The three prices of today, when a later crossing is in them; null when they are those of `from`. */
  changesToday: readonly PriceChange[] | null;
}

export type CrossingRefusal =
  /** The month has not begun. */
  | 'future'
  /** The base amounts are of a later month: S0 counts from these. */
  | 'beforeBaseMonth'
  | 'alreadyConfirmed'
  | 'notConfirmed';

const ARTICLES: readonly ArticleId[] = ['S0 art. 5', 'policy'];
export const PRICES = ['basicFirstCents', 'basicLaterCents', 'extraHourlyCents'] as const;

/**
 * The prices before and after a crossing counts (or no longer counts), in whole cents (S0 art. 5).
 * Refused, with all reasons: a month that has not begun, one before the base month, one that already is as
 * asked. Throws RangeError on a text that is no month or day.
 */
export function crossingEffect({
  facts,
  month,
  confirmed,
  today,
}: CrossingInput): Verdict<CrossingEffect, CrossingRefusal, 'tariff'> {
  const from = firstDayOf(monthAfter(month));
  const isConfirmed = confirmedCrossings(facts).includes(month);
  const base = firstRecorded(facts.policies);
  const reasons: CrossingRefusal[] = [];
  if (month > monthOf(today)) reasons.push('future');
  if (base && month < base.baseMonth) reasons.push('beforeBaseMonth');
  if (confirmed && isConfirmed) reasons.push('alreadyConfirmed');
  if (!confirmed && !isConfirmed) reasons.push('notConfirmed');
  if (reasons.length > 0) return { kind: 'refused', reasons, articles: ARTICLES };
  const fact = { month, confirmed, effectiveFrom: from, recordedAt: facts.knownAt };
  const after: TariffFacts = { ...facts, crossings: [...facts.crossings, fact] };
  const first = tariffIn(facts, monthOf(from));
  if (first.kind !== 'result') return first;
  const now = monthOf(today);
  const changes = changesIn(facts, after, monthOf(from));
  const current = changesIn(facts, after, now > monthOf(from) ? now : monthOf(from));
  const isSame = JSON.stringify(current) === JSON.stringify(changes);
  return {
    kind: 'result',
    ...{ month, confirmed, from, indexation: first.indexation, changes },
    changesToday: isSame ? null : current,
    articles: ARTICLES,
  };
}

/** The three prices of a month by two sets of facts. */
export function changesIn(before: TariffFacts, after: TariffFacts, month: Month): PriceChange[] {
  const old = tariffIn(before, month);
  const now = tariffIn(after, month);
  if (old.kind !== 'result' || now.kind !== 'result') return [];
  return PRICES.map((price) => ({ price, before: old[price], after: now[price] }));
}
