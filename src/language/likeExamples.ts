// Compares a message with example sentences of each intent, by the words and pairs of words they share.
import { z } from 'zod';
import { load } from './languageData.ts';
import { INTENTS, type Intent } from './types.ts';

interface Example {
  intent: Intent;
  terms: ReadonlySet<string>;
  length: number;
}

const PAIR_WEIGHT = 0.6;
const schema = z.partialRecord(z.enum(INTENTS), z.array(z.string()));
const sentences = Object.entries(load('intentExamples.json', schema)).flatMap(([intent, list]) =>
  list.map((text) => ({ intent: intent as Intent, terms: termsOf(text.split(' ')) })),
);
const frequency = new Map<string, number>();
for (const { terms } of sentences)
  for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
const byTerm = new Map<string, Example[]>();
for (const { intent, terms } of sentences) {
  const example = { intent, terms, length: lengthOf(terms) };
  for (const term of terms) byTerm.set(term, [...(byTerm.get(term) ?? []), example]);
}

/** How much a message is like the nearest example of each intent, from 0 to 1. */
export function likeExamples(words: readonly string[]): ReadonlyMap<Intent, number> {
  const terms = termsOf(words.filter((word) => word === '?' || /[\p{L}\p{N}]/u.test(word)));
  const shared = new Map<Example, number>();
  for (const term of terms) {
    for (const example of byTerm.get(term) ?? [])
      shared.set(example, (shared.get(example) ?? 0) + weightOf(term) ** 2);
  }
  const length = lengthOf(terms);
  const nearest = new Map<Intent, number>();
  for (const [example, sum] of shared) {
    const likeness = sum / (length * example.length);
    if (likeness > (nearest.get(example.intent) ?? 0)) nearest.set(example.intent, likeness);
  }
  return nearest;
}

function termsOf(words: readonly string[]): Set<string> {
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  return new Set([...words, ...pairs]);
}

/** Rare words tell most. */
function weightOf(term: string): number {
  const rare = Math.log((sentences.length + 1) / ((frequency.get(term) ?? 0) + 1));
  return term.includes(' ') ? PAIR_WEIGHT * rare : rare;
}

function lengthOf(terms: ReadonlySet<string>): number {
  let sum = 0;
  for (const term of terms) sum += weightOf(term) ** 2;
  return Math.sqrt(sum);
}
