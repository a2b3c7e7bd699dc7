// The tariffs and terms under which examples are checked: what ships, with the base month and crossings of the example.
import { readFileSync } from 'node:fs';
import {
  agreementTermsFact,
  agreementTermsSchema,
  firstDayOf,
  monthAfter,
  tariffPolicyFact,
  tariffsSchema,
} from '../../rules/index.ts';
import type { AgreementTermsFact, Month, TariffFacts } from '../../rules/index.ts';

/** Of the settings that ship, the last. */
const policy = tariffPolicyFact(tariffsSchema.parse(shipped('tariffs.json')).policies.at(-1)!);

/** The terms of the model agreement that ship, the last version. */
export const terms: AgreementTermsFact = agreementTermsFact(
  agreementTermsSchema.parse(shipped('agreementTerms.json')).at(-1)!,
);

/** The crossings of an example are confirmed ones. */
export function tariffsFor(baseMonth: Month, crossings: readonly Month[]): TariffFacts {
  return {
    policies: [{ ...policy, indexation: 'article5', baseMonth }],
    crossings: crossings.map((month) => {
      const effectiveFrom = firstDayOf(monthAfter(month));
      return { month, confirmed: true, effectiveFrom, recordedAt: 0 };
    }),
    amounts: [],
    knownAt: Infinity,
  };
}

function shipped(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8'));
}
