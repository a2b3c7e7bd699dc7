// Tariffs for tests: the amounts of the model agreement, and crossings that are confirmed.
import type { CrossingFact, TariffFacts, TariffPolicyFact } from '../../src/rules/index.ts';

export const TARIFF_POLICY: TariffPolicyFact = {
  version: '2026-04',
  effectiveFrom: '2026-04-01',
  recordedAt: 0,
  basicFirstCents: 120_000,
  basicLaterCents: 60_000,
  extraHourlyCents: 9_000,
  firstQuarters: 5,
  firstQuartersFrom: 'premiumStart',
  indexation: 'article5',
  baseMonth: '2026-04',
  indexPercent: 2,
};

export function crossing(month: string, other: Partial<CrossingFact> = {}): CrossingFact {
  const [year, nth] = month.split('-').map(Number) as [number, number];
  const effectiveFrom = new Date(Date.UTC(year, nth)).toISOString().slice(0, 10);
  return { month, confirmed: true, effectiveFrom, recordedAt: 0, ...other };
}

export function tariffsWith(
  crossings: readonly string[] = [],
  other: Partial<TariffFacts> = {},
): TariffFacts {
  return {
    policies: [TARIFF_POLICY],
    crossings: crossings.map((month) => crossing(month)),
    amounts: [],
    knownAt: Infinity,
    ...other,
  };
}
