// The intent model: how likely each intent is for a message, learnt from data/language/examples.
import type { Described } from './intentFeatures.ts';
import { messageTerms } from './intentTerms.ts';
import { likelihoods, loadLabelModel } from './labelModel.ts';
import { INTENTS, type Intent } from './types.ts';

const shipped = loadLabelModel('intentModel.json', INTENTS);

/** Digest of the examples from which the shipped model was learnt. */
export const { learntFrom } = shipped;

/** The intents in the order of `intentLikelihoods`. */
export const likelyIntents: readonly Intent[] = shipped.model.labels;

/** How likely each intent is for a message; together 1. */
export function intentLikelihoods(described: Described): Float64Array {
  return likelihoods(messageTerms(described), shipped.model);
}
