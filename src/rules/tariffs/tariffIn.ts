// The tariff that holds in a month, by the method of indexation that holds in it.
import type { ArticleId } from '../core/articles.ts';
import type { Month } from '../core/month.ts';
import { firstDayOf } from '../core/month.ts';
import { factInForce, factInForceOrFirst } from '../core/timeOfKnowing.ts';
import type { Verdict } from '../core/verdict.ts';
import { indexedCents } from './indexedCents.ts';
import type {
  CrossingFact,
  FirstQuartersFrom,
  IndexationMethod,
  TariffAmounts,
  TariffFacts,
  TariffPolicyFact,
} from './tariffFacts.ts';

export interface Tariff extends TariffAmounts {
  month: Month;
  /** Of the settings under which it was computed. */
  version: string;
  indexation: IndexationMethod;
  firstQuarters: number;
  firstQuartersFrom: FirstQuartersFrom;
  /** The crossings that are in the amounts, in order. */
  crossings: readonly Month[];
}

type TariffVerdict = Verdict<Tariff, never, 'tariff'>;

/** Facts do not change, and a month-end run asks for the same months ten thousand times. */
const computed = new WeakMap<TariffFacts, Map<Month, TariffVerdict>>();

const ARTICLES: Record<IndexationMethod, readonly ArticleId[]> = {
  article5: ['S0 art. 5', 'policy'],
  none: ['S0 art. 5', 'S0 motivation', 'policy'],
  datedAmounts: ['S0 art. 5', 'policy'],
};

/**
 * The tariff of a month in whole cents (S0 art. 5). `article5`: each confirmed crossing from the base
 * month on changes the tariffs from the month after it. `none`: the base amounts. `datedAmounts`: what
 * finance entered, before its first day the base amounts. Months before the first settings count by
 * these. Incomplete without any settings. Throws RangeError on a text that is no month.
 */
export function tariffIn(facts: TariffFacts, month: Month): TariffVerdict {
  let months = computed.get(facts);
  if (!months) computed.set(facts, (months = new Map()));
  let tariff = months.get(month);
  if (!tariff) months.set(month, (tariff = computeTariff(facts, month)));
  return tariff;
}

function computeTariff(facts: TariffFacts, month: Month): TariffVerdict {
  const policy = factInForceOrFirst(facts.policies, firstDayOf(month), facts.knownAt);
  if (!policy) return { kind: 'incomplete', missing: ['tariff'], articles: ['S0 art. 5'] };
  const { version, indexation, firstQuarters, firstQuartersFrom } = policy;
  const crossings = indexation === 'article5' ? countedCrossings(facts, policy, month) : [];
  return {
    kind: 'result',
    ...{ month, version, indexation, firstQuarters, firstQuartersFrom, crossings },
    ...amountsOf(facts, policy, month, crossings.length),
    articles: ARTICLES[indexation],
  };
}

/** The confirmed crossings among the facts, as known at their moment: each month once, in order. */
export function confirmedCrossings(facts: Pick<TariffFacts, 'crossings' | 'knownAt'>): Month[] {
  const last = new Map<Month, CrossingFact>();
  for (const fact of facts.crossings) {
    if (fact.recordedAt > facts.knownAt) continue;
    const before = last.get(fact.month);
    if (!before || fact.recordedAt >= before.recordedAt) last.set(fact.month, fact);
  }
  const confirmed = [...last.values()].filter((fact) => fact.confirmed);
  return confirmed.map((fact) => fact.month).sort();
}

function countedCrossings(facts: TariffFacts, policy: TariffPolicyFact, month: Month): Month[] {
  return confirmedCrossings(facts).filter((one) => policy.baseMonth <= one && one < month);
}

function amountsOf(
  facts: TariffFacts,
  policy: TariffPolicyFact,
  month: Month,
  crossings: number,
): TariffAmounts {
  const entered =
    policy.indexation === 'datedAmounts'
      ? factInForce(facts.amounts, firstDayOf(month), facts.knownAt)
      : undefined;
  const base = entered ?? policy;
  const indexed = (cents: number): number => indexedCents(cents, policy.indexPercent, crossings);
  return {
    basicFirstCents: indexed(base.basicFirstCents),
    basicLaterCents: indexed(base.basicLaterCents),
    extraHourlyCents: indexed(base.extraHourlyCents),
  };
}
