// The tariffs under which examples are checked: what ships, with the base month and crossings of the example.
import { readFileSync } from 'node:fs';
import { firstDayOf, monthAfter, tariffPolicyFact, tariffsSchema } from '../../rules/index.ts';
import type { Month, TariffFacts } from '../../rules/index.ts';

const shipped = tariffsSchema.parse(
  JSON.parse(readFileSync(new URL('../../../data/tariffs.json', import.meta.url), 'utf8')),
);

/** The crossings of an example are confirmed ones. */
export function tariffsFor(baseMonth: Month, crossings: readonly Month[]): TariffFacts {
  const [policy] = shipped.policies;
  return {
    policies: [{ ...tariffPolicyFact(policy!), indexation: 'article5', baseMonth }],
    crossings: crossings.map((month) => {
      const effectiveFrom = firstDayOf(monthAfter(month));
      return { month, confirmed: true, effectiveFrom, recordedAt: 0 };
    }),
    amounts: [],
    knownAt: Infinity,
  };
}
