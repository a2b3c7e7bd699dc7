// Merges what ships in data/ with the decisions in the database: the facts that hold for everybody.
import { policyFact } from '../rules/index.ts';
import type { ClosingListFact, OfficeHoursFact, PolicyEntry, PolicyFact } from '../rules/index.ts';
import { listDecisions } from '../store/decisions.ts';
import type { Decision } from '../store/decisions.ts';
import type { SharedFacts, SharedFactsReader } from '../store/sharedFacts.ts';
import {
  closingDaysDecision,
  officeHoursDecision,
  policyDecision,
  policySettings,
} from './decisionSchemas.ts';
import type { Content } from './loadContent.ts';
import {
  amountsOf,
  billingOf,
  crossingOf,
  shippedMoney,
  tariffPolicyOf,
} from './tariffDecisions.ts';

/**
 * The reader for `openStore`. A decision that was exported into data/ stands there with its own
 * `recordedAt` and counts once.
 */
export function mergedFacts(content: Content): SharedFactsReader {
  return (db) => {
    const decisions = listDecisions(db);
    const of = (kind: Decision['kind']): Decision[] =>
      decisions.filter((decision) => decision.kind === kind);
    return {
      closingLists: merge(content.closingLists.map(listFact), of('closingDays').map(closingList)),
      officeHours: merge(content.officeHours.map(hoursFact), of('officeHours').map(officeHours)),
      policies: merge(
        content.policies.map(policyFact),
        of('policy').map((one) => policy(one, content.policies)),
      ),
      ...mergedMoney(content, of),
    };
  };
}

/** The facts that ship, without any decision: for commands that need no database. */
export function shippedFacts(content: Content): SharedFacts {
  return {
    closingLists: content.closingLists.map(listFact),
    officeHours: content.officeHours.map(hoursFact),
    policies: content.policies.map(policyFact),
    ...shippedMoney(content),
  };
}

function mergedMoney(
  content: Content,
  of: (kind: Decision['kind']) => Decision[],
): Pick<SharedFacts, 'tariffs' | 'billing'> {
  const { tariffs, billing } = shippedMoney(content);
  const amounts = of('tariffs').flatMap((one) => amountsOf(one) ?? []);
  const crossings = of('crossing').map(crossingOf);
  // What is only reported takes nothing back that finance decided, also when it shipped later.
  const decided = new Set(crossings.map(({ month }) => month));
  const ever = new Set(tariffs.crossings.filter((one) => one.confirmed).map(({ month }) => month));
  const shipped = tariffs.crossings.filter(({ month }) => ever.has(month) || !decided.has(month));
  return {
    tariffs: {
      policies: merge(tariffs.policies, of('tariffs').map(tariffPolicyOf)),
      crossings: merge(shipped, crossings),
      amounts: merge(tariffs.amounts, amounts),
    },
    billing: merge(billing, of('billing').map(billingOf)),
  };
}

/** The closing list that a decision made. */
export function closingList({ effectiveFrom, recordedAt, payload }: Decision): ClosingListFact {
  return { ...closingDaysDecision.parse(payload), effectiveFrom, recordedAt };
}

/** The office hours that a decision made. */
export function officeHours({ effectiveFrom, recordedAt, payload }: Decision): OfficeHoursFact {
  return { ...officeHoursDecision.parse(payload), effectiveFrom, recordedAt };
}

/** The policy that a decision made; a setting that did not exist yet stands as data/ has it. */
export function policy(
  { effectiveFrom, recordedAt, payload }: Decision,
  shipped: readonly PolicyEntry[],
): PolicyFact {
  const { version, settings } = policyDecision.parse(payload);
  const base = shipped.findLast((entry) => entry.effectiveFrom <= effectiveFrom) ?? shipped[0]!;
  const { version: _version, effectiveFrom: _day, recordedAt: _at, ...before } = policyFact(base);
  const complete = policySettings.parse({ ...before, ...settings });
  return { ...complete, version, effectiveFrom, recordedAt };
}

function listFact(list: Content['closingLists'][number]): ClosingListFact {
  const { year, days, confirmed, effectiveFrom, recordedAt } = list;
  return { year, days, confirmed, effectiveFrom, recordedAt };
}

function hoursFact(entry: Content['officeHours'][number]): OfficeHoursFact {
  const { weekdays, effectiveFrom, recordedAt } = entry;
  return { weekdays, effectiveFrom, recordedAt };
}

function merge<T extends { effectiveFrom: string; recordedAt: number }>(
  shipped: readonly T[],
  decided: readonly T[],
): T[] {
  const key = (fact: T): string => `${fact.effectiveFrom}@${fact.recordedAt}`;
  const known = new Set(shipped.map(key));
  return [...shipped, ...decided.filter((fact) => !known.has(key(fact)))];
}
