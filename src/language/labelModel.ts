// A learnt model: how much each term of a message speaks for each label, as kept in data/language.
import { z } from 'zod';
import { load } from './languageData.ts';

/** Weights are kept as whole numbers from -127 to 127 of a scale. */
export interface LabelModel<Label extends string> {
  labels: readonly Label[];
  terms: ReadonlyMap<string, number>;
  /** By term, then by label. */
  weights: Int8Array;
  scale: number;
}

export interface LabelModelFile<Label extends string> {
  labels: Label[];
  scale: number;
  terms: string;
  weights: string;
}

/** A model of data/language, and the digest of the examples from which it was learnt. */
export function loadLabelModel<Label extends string>(
  file: string,
  labels: readonly Label[],
): { model: LabelModel<Label>; learntFrom: string } {
  const schema = z.strictObject({
    madeBy: z.string(),
    examples: z.string(),
    labels: z.array(z.enum(labels)),
    scale: z.number().positive(),
    terms: z.string(),
    weights: z.string(),
  });
  const { examples, ...kept } = load(file, schema);
  return { model: readLabelModel(kept as LabelModelFile<Label>), learntFrom: examples };
}

/** Reads a model from the form in which it is kept. */
export function readLabelModel<Label extends string>({
  labels,
  scale,
  terms,
  weights,
}: LabelModelFile<Label>): LabelModel<Label> {
  const bytes = Buffer.from(weights, 'base64');
  const places = new Map(terms.split('\n').map((term, place) => [term, place]));
  if (bytes.length !== places.size * labels.length)
    throw new Error('The learnt model is not whole: run npm run train-intents.');
  return { labels, terms: places, scale, weights: new Int8Array(bytes) };
}

/** How likely each label is for a message of these terms, in the order of the labels; together 1. */
export function likelihoods<Label extends string>(
  messageTerms: Iterable<string>,
  { labels, terms, weights, scale }: LabelModel<Label>,
): Float64Array {
  const size = labels.length;
  const odds = new Float64Array(size);
  let count = 0;
  for (const term of messageTerms) {
    const place = terms.get(term);
    if (place === undefined) continue;
    count++;
    const row = place * size;
    for (let i = 0; i < size; i++) odds[i]! += weights[row + i]!;
  }
  const factor = scale / Math.sqrt(Math.max(1, count));
  // Plain loops: every message goes through them, and the methods of typed arrays are many times slower.
  let most = -Infinity;
  for (let i = 0; i < size; i++) most = Math.max(most, odds[i]!);
  let total = 0;
  for (let i = 0; i < size; i++) total += odds[i] = Math.exp((odds[i]! - most) * factor);
  for (let i = 0; i < size; i++) odds[i]! /= total;
  return odds;
}
