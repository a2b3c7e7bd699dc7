// Loads what tells the intents apart: weighted phrases, evidence from the slots, and feature words.
import { z } from 'zod';
import { load, wordList } from './languageData.ts';
import { parsePhrase, PhraseBook } from './phrases.ts';
import { INTENTS, type Intent } from './types.ts';

export interface Weighted {
  intent: Intent;
  weight: number;
}

/** `weight` counts for `intent` when all features of `needs` hold and none of `not`. */
export interface Evidence extends Weighted {
  needs: string[];
  not: string[];
}

const featureSchema = z.strictObject({
  questionStart: wordList,
  past: wordList,
  done: wordList,
  future: wordList,
  futureVerbs: wordList,
  futureAfter: wordList,
  mustVerbs: wordList,
  mustAfter: wordList,
  /** Before and behind "plan" these make it the support plan. */
  planOwners: wordList,
  planMade: wordList,
  firstPerson: wordList,
  asker: wordList,
  asked: wordList,
  askAhead: wordList,
  askKept: wordList,
  fits: wordList,
  free: wordList,
  counts: wordList,
  standsIn: wordList,
  writes: wordList,
  forgotten: wordList,
  absent: wordList,
  closed: wordList,
  my: wordList,
  agreement: wordList,
  invoice: wordList,
  written: wordList,
  imw: wordList,
  domain: wordList,
  noise: wordList,
  periodFillers: wordList,
});
const intentSchema = z.partialRecord(
  z.enum(INTENTS),
  z.strictObject({
    phrases: z.record(z.string(), z.array(z.string())),
    evidence: z.record(z.string(), z.number()),
  }),
);

const intents = load('intents.json', intentSchema);

export const featureWords = load('features.json', featureSchema);

export const intentPhrases = new PhraseBook<Weighted>(
  entries().flatMap(({ intent, phrases }) =>
    Object.entries(phrases).flatMap(([weight, patterns]) =>
      patterns.map((pattern) => parsePhrase(pattern, { intent, weight: Number(weight) })),
    ),
  ),
);

const evidence: readonly Evidence[] = entries().flatMap(({ intent, evidence }) =>
  Object.entries(evidence).map(([features, weight]) => {
    const all = features.split(' ');
    const not = all.filter((feature) => feature.startsWith('!')).map((feature) => feature.slice(1));
    return { intent, weight, needs: all.filter((feature) => !feature.startsWith('!')), not };
  }),
);

/** By the first feature that it needs; under '' what needs none. */
const evidenceByFeature = Map.groupBy(evidence, ({ needs }) => needs[0] ?? '');

/** The evidence that can hold when these features do. */
export function evidenceIn(features: ReadonlySet<string>): Evidence[] {
  return ['', ...features].flatMap((feature) => evidenceByFeature.get(feature) ?? []);
}

function entries() {
  return INTENTS.flatMap((intent) => {
    const entry = intents[intent];
    return entry === undefined ? [] : [{ intent, ...entry }];
  });
}

/** Without greetings and hesitation in front, as long as something is left. */
export function withoutNoise(words: string[]): string[] {
  let start = 0;
  while (start < words.length && featureWords.noise.has(words[start] ?? '')) start++;
  return start < words.length && start > 0 ? words.slice(start) : words;
}
