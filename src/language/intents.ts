// Scores the intents of a message: the phrases it holds plus evidence from what was found in it.
import { featureWords, intentEvidence, intentPhrases } from './intentData.ts';
import type { Described } from './intentFeatures.ts';
import { likeExamples } from './likeExamples.ts';
import type { Expected, Intent } from './types.ts';

export interface ScoredIntent {
  intent: Intent;
  confidence: number;
}

const FURTHER_PHRASES = 0.3;
const UNKNOWN_SCORE = 1.6;
const SCALE = 2.6;
const FLOOR = 0.55;
const MOST_FOR_UNKNOWN = 0.4;
const ANSWER_BONUS = 5;
/** What somebody wants is said in so many words; it keeps long texts fast. */
const MOST_WORDS = 150;
/** What an example sentence adds, from a slight likeness to the same words. */
const LEAST_LIKENESS = 0.25;
const LIKENESS_WEIGHT = 10;

/** The intents of a message, the likeliest first; always two at least. */
export function scoreIntents(
  { words: all, features }: Described,
  answers: boolean,
): [ScoredIntent, ScoredIntent] {
  const words = all.slice(0, MOST_WORDS);
  const scores = new Map<Intent, number>([['unknown', UNKNOWN_SCORE]]);
  const best = new Map<Intent, number[]>();
  for (const { value } of intentPhrases.find(words)) {
    const list = best.get(value.intent);
    if (list === undefined) best.set(value.intent, [value.weight]);
    else list.push(value.weight);
  }
  for (const [intent, weights] of best) {
    const top = Math.max(...weights);
    const more = Math.min(weights.length - 1, 4);
    scores.set(intent, top + more * FURTHER_PHRASES);
  }
  for (const { intent, weight, needs, not } of intentEvidence) {
    const holds =
      needs.every((feature) => features.has(feature)) &&
      !not.some((feature) => features.has(feature));
    if (holds) scores.set(intent, (scores.get(intent) ?? 0) + weight);
  }
  for (const [intent, likeness] of likeExamples(words)) {
    const bonus = Math.max(0, likeness - LEAST_LIKENESS) * LIKENESS_WEIGHT;
    if (bonus > 0) scores.set(intent, (scores.get(intent) ?? 0) + bonus);
  }
  if (answers) scores.set('register_visit', (scores.get('register_visit') ?? 0) + ANSWER_BONUS);
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1]);
  const [first = ['unknown', 0], second = ['unknown', 0]] = ranked as [Intent, number][];
  return [
    { intent: first[0], confidence: confidenceOf(first[0], first[1], second[1]) },
    { intent: second[0], confidence: confidenceOf(second[0], Math.max(0, second[1]), first[1]) },
  ];
}

/** How sure; of what is not understood nobody is sure. */
function confidenceOf(intent: Intent, score: number, other: number): number {
  if (score <= 0) return 0;
  const margin = Math.max(0, (score - Math.max(0, other)) / score);
  const value = (1 - Math.exp(-score / SCALE)) * (FLOOR + (1 - FLOOR) * margin);
  const most = intent === 'unknown' ? MOST_FOR_UNKNOWN : 1;
  return Math.round(Math.min(value, most) * 100) / 100;
}

/** Whether the message answers what a dialog just asked. */
export function isAnswer(expected: Expected | undefined, { features, words }: Described): boolean {
  switch (expected) {
    case 'date':
      return features.has('date');
    case 'times':
      return features.has('time') || features.has('length');
    case 'duration':
      return features.has('length') || features.has('time');
    case 'mode':
      return features.has('mode');
    case 'name':
      return features.has('name');
    case 'text':
      return words.length > 2 && !featureWords.noise.has(words[0] ?? '');
    case undefined:
      return false;
  }
}
