// The decisions of finance in the form of data/tariffs.json and data/billing.json, beside what ships.
import { z } from 'zod';
import { billingSchema, tariffsSchema } from '../rules/index.ts';
import type { BillingEntry, TariffPolicyEntry, TariffsFile } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Decision } from '../store/decisions.ts';
import type { Content } from './loadContent.ts';
import { amountsOf, billingOf, crossingOf, tariffPolicyOf } from './tariffDecisions.ts';

/** The files of which somebody decided something, whole. */
export function exportMoney(
  decisions: readonly Decision[],
  { tariffs, billing }: Pick<Content, 'tariffs' | 'billing'>,
): { name: string; value: unknown }[] {
  const of = (kind: Decision['kind']): Decision[] => decisions.filter((one) => one.kind === kind);
  const files: { name: string; value: unknown }[] = [];
  if (of('crossing').length + of('tariffs').length > 0) {
    const dated = of('tariffs').map((one) => ({ one, entered: amountsOf(one) }));
    const file: TariffsFile = {
      policies: of('tariffs').reduce<TariffPolicyEntry[]>(
        (entries, one) => [...entries, ...missing(entries, [policyEntry(one, entries)])],
        tariffs.policies,
      ),
      crossings: [
        ...tariffs.crossings,
        ...missing(
          tariffs.crossings,
          of('crossing').map((one) => ({ ...crossingOf(one), ...grounds(one) })),
        ),
      ],
      amounts: [
        ...tariffs.amounts,
        ...missing(
          tariffs.amounts,
          dated.flatMap(({ one, entered }) => (entered ? [{ ...entered, ...grounds(one) }] : [])),
        ),
      ],
    };
    files.push({ name: 'tariffs.json', value: z.encode(tariffsSchema, file) });
  }
  if (of('billing').length > 0) {
    const all = of('billing').reduce<BillingEntry[]>(
      (entries, one) => [...entries, ...missing(entries, [billingEntry(one, entries)])],
      billing,
    );
    files.push({ name: 'billing.json', value: z.encode(billingSchema, all) });
  }
  return files;
}

function grounds({ recordedAt }: Decision) {
  return { reference: 'S0 art. 5' as const, checkedOn: brusselsDay(recordedAt) };
}

/** Each setting with the reference it had; one that was decided is confirmed. */
function policyEntry(decision: Decision, earlier: readonly TariffPolicyEntry[]): TariffPolicyEntry {
  const { version, effectiveFrom, recordedAt, ...decided } = tariffPolicyOf(decision);
  const before = inForce(earlier, effectiveFrom);
  return {
    ...{ version, effectiveFrom, recordedAt, checkedOn: brusselsDay(recordedAt) },
    settings: confirmed(before.settings, decided),
  };
}

function billingEntry(decision: Decision, earlier: readonly BillingEntry[]): BillingEntry {
  const { effectiveFrom, recordedAt, ...decided } = billingOf(decision);
  const before = inForce(earlier, effectiveFrom);
  const checkedOn = brusselsDay(recordedAt);
  return {
    ...{ effectiveFrom, recordedAt, checkedOn, reference: 'policy' },
    settings: confirmed(before.settings, decided),
  };
}

function inForce<T extends { effectiveFrom: string }>(entries: readonly T[], day: string): T {
  return entries.findLast((entry) => entry.effectiveFrom <= day) ?? entries[0]!;
}

function confirmed<T extends Record<string, { value: unknown; reference: string }>>(
  before: T,
  decided: Readonly<Record<string, unknown>>,
): T {
  return Object.fromEntries(
    Object.entries(before).map(([key, setting]) => {
      if (!(key in decided) || decided[key] === setting.value) return [key, setting];
      return [key, { value: decided[key], reference: setting.reference }];
    }),
  ) as T;
}

/** Decisions that were exported into data/ before stand there already. */
function missing<T extends { effectiveFrom: string; recordedAt: number }>(
  known: readonly T[],
  added: readonly T[],
): T[] {
  return added.filter(
    (one) =>
      !known.some(
        (other) => other.recordedAt === one.recordedAt && other.effectiveFrom === one.effectiveFrom,
      ),
  );
}
