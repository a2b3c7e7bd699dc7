// How much two short texts are worded alike: the cosine between their words and groups of letters.
import { letterGroups } from './questionTerms.ts';

/** A word in common says more than its letters do. */
const WORD = 2;

/** From 0 (nothing in common) to 1 (the same words). */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const first = vectorOf(one);
  const second = vectorOf(other);
  let common = 0;
  for (const [feature, weight] of first) common += weight * (second.get(feature) ?? 0);
  return common / (lengthOf(first) * lengthOf(second) || 1);
}

function vectorOf(words: readonly string[]): Map<string, number> {
  const vector = letterGroups(words);
  for (const word of words) vector.set(word, WORD);
  return vector;
}

function lengthOf(vector: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
