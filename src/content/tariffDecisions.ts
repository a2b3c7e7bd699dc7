// What finance decided about prices and invoices: crossings, methods, amounts, settings; taken and merged.
import {
  billingFact,
  factInForceOrFirst,
  judgeTariffs,
  crossingEffect,
  tariffAmountsSchema,
  tariffFacts,
} from '../rules/index.ts';
import type {
  ArticleId,
  BillingFact,
  CrossingFact,
  DatedAmountsFact,
  IndexationMethod,
  LocalDate,
  Month,
  TariffAmounts,
  TariffFacts,
  TariffPolicyFact,
} from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Decision } from '../store/decisions.ts';
import type { Reader } from '../store/handle.ts';
import type { SharedFacts } from '../store/sharedFacts.ts';
import { billingDecision, crossingDecision, tariffsDecision } from './decisionSchemas.ts';
import type { Content } from './loadContent.ts';

export type FinanceDecision =
  | { kind: 'crossing'; month: Month; confirmed: boolean }
  | {
      kind: 'tariffs';
      effectiveFrom: LocalDate;
      method: IndexationMethod;
      /** For `datedAmounts`. */
      amounts: TariffAmounts | null;
    }
  | {
      kind: 'billing';
      change: Partial<Pick<BillingFact, 'vat' | 'bankAccount' | 'numberPrefix' | 'fewDays'>>;
    };

/** What is kept of a decision, or why it is not. */
export type Prepared =
  | { kind: 'keep'; effectiveFrom: LocalDate; payload: unknown }
  | { kind: 'refused'; reason: 'invalid' | 'unchanged' }
  /** The articles that allow less. */
  | { kind: 'refused'; reason: 'looser'; articles: readonly ArticleId[] };

/** Everything that was recorded about tariffs until now. */
export function tariffsNow(db: Reader): TariffFacts {
  return { ...db.facts().tariffs, knownAt: Infinity };
}

/** Checks a decision of finance by the rules, at the moment of a reader. */
export function prepareFinance(db: Reader, decision: FinanceDecision): Prepared {
  const today = brusselsDay(db.now);
  const facts = tariffsNow(db);
  switch (decision.kind) {
    case 'crossing': {
      const { month, confirmed } = decision;
      const checked = crossingDecision.safeParse({ month, confirmed });
      if (!checked.success) return { kind: 'refused', reason: 'invalid' };
      const effect = crossingEffect({ facts, month, confirmed, today });
      if (effect.kind !== 'result') {
        const reasons = effect.kind === 'refused' ? effect.reasons : [];
        const isSo = reasons.some((one) => one === 'alreadyConfirmed' || one === 'notConfirmed');
        return { kind: 'refused', reason: isSo ? 'unchanged' : 'invalid' };
      }
      return { kind: 'keep', effectiveFrom: effect.from, payload: checked.data };
    }
    case 'tariffs':
      return prepareTariffs(facts, decision, today, db.now);
    case 'billing': {
      const { recordedAt: _at, effectiveFrom: _day, ...before } = billingIn(db.facts(), today);
      const checked = billingDecision.safeParse({ ...before, ...decision.change });
      if (!checked.success) return { kind: 'refused', reason: 'invalid' };
      if (JSON.stringify(checked.data) === JSON.stringify(billingDecision.parse(before)))
        return { kind: 'refused', reason: 'unchanged' };
      return { kind: 'keep', effectiveFrom: today, payload: checked.data };
    }
  }
}

function prepareTariffs(
  facts: TariffFacts,
  decision: Extract<FinanceDecision, { kind: 'tariffs' }>,
  today: LocalDate,
  now: number,
): Prepared {
  const { effectiveFrom: from, method, amounts } = decision;
  const judged = judgeTariffs({ facts, from, today, method, amounts });
  const base = factInForceOrFirst(facts.policies, from, now);
  if (judged.kind !== 'result' || !base) {
    const isLooser = judged.kind === 'refused' && judged.reasons.some((one) => /TooHigh/.test(one));
    return isLooser
      ? { kind: 'refused', reason: 'looser', articles: judged.articles }
      : { kind: 'refused', reason: 'invalid' };
  }
  const isSame = judged.changes.every(({ before, after }) => before === after);
  if (isSame && base.indexation === method) return { kind: 'refused', reason: 'unchanged' };
  const { version: _version, effectiveFrom: _day, recordedAt: _at, ...before } = base;
  const payload = tariffsDecision.parse({
    version: `${from}/${new Date(now).toISOString()}`,
    settings: { ...before, indexation: method },
    amounts: method === 'datedAmounts' ? amounts : null,
  });
  return { kind: 'keep', effectiveFrom: from, payload };
}

/** The settings of invoices on a day, by all that was recorded. */
export function billingIn({ billing }: Pick<SharedFacts, 'billing'>, day: LocalDate): BillingFact {
  const found = factInForceOrFirst(billing, day, Infinity);
  if (!found) throw new Error('No settings of invoices: data/billing.json has no entry.');
  return found;
}

/** The crossing that a decision recorded. */
export function crossingOf({ effectiveFrom, recordedAt, payload }: Decision): CrossingFact {
  return { ...crossingDecision.parse(payload), effectiveFrom, recordedAt };
}

/** The settings of prices that a decision made. */
export function tariffPolicyOf({ effectiveFrom, recordedAt, payload }: Decision): TariffPolicyFact {
  const { version, settings } = tariffsDecision.parse(payload);
  return { ...settings, version, effectiveFrom, recordedAt };
}

/** The amounts that a decision entered; null when it entered none. */
export function amountsOf({
  effectiveFrom,
  recordedAt,
  payload,
}: Decision): DatedAmountsFact | null {
  const { amounts } = tariffsDecision.parse(payload);
  return amounts && { ...amounts, effectiveFrom, recordedAt };
}

/** The settings of invoices that a decision made. */
export function billingOf({ effectiveFrom, recordedAt, payload }: Decision): BillingFact {
  return { ...billingDecision.parse(payload), effectiveFrom, recordedAt };
}

/** What ships about prices and invoices. */
export function shippedMoney({
  tariffs,
  billing,
}: Pick<Content, 'tariffs' | 'billing'>): Pick<SharedFacts, 'tariffs' | 'billing'> {
  const { policies, crossings, amounts } = tariffFacts(tariffs, Infinity);
  return {
    tariffs: {
      policies,
      crossings: crossings.map(({ month, confirmed, effectiveFrom, recordedAt }) => ({
        ...{ month, confirmed, effectiveFrom, recordedAt },
      })),
      amounts: amounts.map((one) => ({
        ...tariffAmountsSchema.strip().parse(one),
        ...{ effectiveFrom: one.effectiveFrom, recordedAt: one.recordedAt },
      })),
    },
    billing: billing.map(billingFact),
  };
}
