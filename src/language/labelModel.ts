// A learnt model: how much each term of a message speaks for each label, as kept in data/language.
import { z } from 'zod';
import { termsOfWord, type MessageTerms } from './intentTerms.ts';
import { load } from './languageData.ts';
import { TermPlaces } from './termPlaces.ts';

/** Weights are kept as whole numbers from -127 to 127 of a scale. */
export interface LabelModel<Label extends string> {
  labels: readonly Label[];
  terms: TermPlaces;
  /** The places of a word's terms, as far as there are any: remembered, since words come back. */
  byWord: Map<string, readonly number[]>;
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
  const places = new TermPlaces(terms);
  if (bytes.length !== places.size * labels.length)
    throw new Error('The learnt model is not whole: run npm run train-intents.');
  return {
    labels,
    terms: places,
    byWord: new Map(),
    scale,
    weights: new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
  };
}

const MAX_REMEMBERED = 5000;

/** Where the terms of a message stand, each once. */
function placesOf({ words, others }: MessageTerms, model: LabelModel<string>): Set<number> {
  const places = new Set<number>();
  for (const word of words) for (const place of placesOfWord(word, model)) places.add(place);
  for (const term of others) {
    const place = model.terms.get(term);
    if (place !== undefined) places.add(place);
  }
  return places;
}

function placesOfWord(word: string, { terms, byWord }: LabelModel<string>): readonly number[] {
  const known = byWord.get(word);
  if (known !== undefined) return known;
  const places = termsOfWord(word).flatMap((term) => terms.get(term) ?? []);
  if (byWord.size >= MAX_REMEMBERED) byWord.clear();
  byWord.set(word, places);
  return places;
}

/** How likely each label is for a message of these terms, in the order of the labels; together 1. */
export function likelihoods<Label extends string>(
  message: MessageTerms,
  model: LabelModel<Label>,
): Float64Array {
  const { weights, scale } = model;
  const size = model.labels.length;
  const odds = new Float64Array(size);
  const places = placesOf(message, model);
  for (const place of places) {
    const row = place * size;
    for (let i = 0; i < size; i++) odds[i]! += weights[row + i]!;
  }
  const factor = scale / Math.sqrt(Math.max(1, places.size));
  // Plain loops: every message goes through them, and the methods of typed arrays are many times slower.
  let most = -Infinity;
  for (let i = 0; i < size; i++) most = Math.max(most, odds[i]!);
  let total = 0;
  for (let i = 0; i < size; i++) total += odds[i] = Math.exp((odds[i]! - most) * factor);
  for (let i = 0; i < size; i++) odds[i]! /= total;
  return odds;
}
