// Which terms hold for an agreement: those of the model under which it was signed.
import type { AgreementTermsFact } from './agreementTermsSchema.ts';

/**
 * By the version's name or its first day; a version in between has the terms of the one before it. Throws
 * Error without any terms.
 */
export function termsOfModel(
  terms: readonly AgreementTermsFact[],
  modelVersion: string,
): AgreementTermsFact {
  const named = terms.find(
    ({ version, effectiveFrom }) => version === modelVersion || effectiveFrom === modelVersion,
  );
  const before = terms
    .filter(({ effectiveFrom }) => effectiveFrom <= modelVersion)
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const found = named ?? before.at(-1) ?? terms[0];
  if (!found) throw new Error('No terms: data/agreementTerms.json has no entry.');
  return found;
}
