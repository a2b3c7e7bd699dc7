// The intent model: how much each term of a message speaks for each intent, learnt from example sentences.
import { z } from 'zod';
import type { Described } from './intentFeatures.ts';
import { intentTerms } from './intentTerms.ts';
import { load } from './languageData.ts';
import { INTENTS, type Intent } from './types.ts';

/** Weights are kept as whole numbers from -127 to 127 of a scale. */
export interface IntentModel {
  intents: readonly Intent[];
  terms: ReadonlyMap<string, number>;
  /** By term, then by intent. */
  weights: Int8Array;
  scale: number;
}

const schema = z.strictObject({
  madeBy: z.string(),
  /** Digest of the examples that were learnt. */
  examples: z.string(),
  intents: z.array(z.enum(INTENTS)),
  scale: z.number().positive(),
  terms: z.string(),
  weights: z.string(),
});
export type IntentModelFile = Omit<z.infer<typeof schema>, 'examples'>;

/** Reads a model from the form in which it is kept in data/language/intentModel.json. */
export function readModel({ intents, scale, terms, weights }: IntentModelFile): IntentModel {
  const bytes = Buffer.from(weights, 'base64');
  const places = new Map(terms.split('\n').map((term, place) => [term, place]));
  if (bytes.length !== places.size * intents.length)
    throw new Error('intentModel.json is not whole: run npm run train-intents.');
  return { intents, terms: places, scale, weights: new Int8Array(bytes) };
}

const file = load('intentModel.json', schema);
const shipped = readModel(file);

/** Digest of the examples from which the shipped model was learnt. */
export const learntFrom: string = file.examples;

/** How likely each intent is for a message; together 1. */
export function likelihoods(
  described: Described,
  model: IntentModel = shipped,
): ReadonlyMap<Intent, number> {
  const { intents, terms, weights, scale } = model;
  const sums = new Float64Array(intents.length);
  let count = 0;
  for (const term of intentTerms(described)) {
    const place = terms.get(term);
    if (place === undefined) continue;
    count++;
    for (let i = 0; i < sums.length; i++) sums[i]! += weights[place * sums.length + i]!;
  }
  const factor = scale / Math.sqrt(Math.max(1, count));
  const most = Math.max(...sums);
  const odds = sums.map((sum) => Math.exp((sum - most) * factor));
  const total = odds.reduce((all, one) => all + one, 0);
  return new Map(intents.map((intent, i) => [intent, odds[i]! / total]));
}
