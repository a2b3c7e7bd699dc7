// Scores the intents of a message: what example sentences say, and the phrases and facts in it.
import { evidenceIn, featureWords, intentPhrases } from './intentData.ts';
import type { Described } from './intentFeatures.ts';
import { intentLikelihoods, likelyIntents } from './intentModel.ts';
import type { Expected, Intent } from './types.ts';

export interface ScoredIntent {
  intent: Intent;
  confidence: number;
}

const FURTHER_PHRASES = 0.3;
const MOST_FOR_UNKNOWN = 0.4;
const ANSWER_BONUS = 5;
const MOST_WORDS = 150;
/** Nothing is impossible: keeps phrases able to speak where the examples are silent. */
const LEAST_LIKELY = 1e-4;
/** What a phrase of weight 1 adds to what the examples say (natural logarithm of the odds). */
const PHRASE_WEIGHT = 0.2;

interface Odds {
  intent: Intent;
  odds: number;
}
const NONE: Odds = { intent: 'unknown', odds: 0 };

/** The intents of a message, the likeliest first; always two at least. */
export function scoreIntents(described: Described, answers: boolean): [ScoredIntent, ScoredIntent] {
  const said = phraseScores(described);
  if (answers)
    said.set('register_visit', (said.get('register_visit') ?? 0) + ANSWER_BONUS / PHRASE_WEIGHT);
  const likely = intentLikelihoods(described);
  let [first, second] = [NONE, NONE];
  let total = 0;
  likelyIntents.forEach((intent, place) => {
    const phrases = Math.max(0, said.get(intent) ?? 0);
    const odds = (likely[place]! + LEAST_LIKELY) * Math.exp(PHRASE_WEIGHT * phrases);
    total += odds;
    if (odds > first.odds) [first, second] = [{ intent, odds }, first];
    else if (odds > second.odds) second = { intent, odds };
  });
  const scored = ({ intent, odds }: Odds): ScoredIntent => ({
    intent,
    confidence: confidenceOf(intent, odds / total),
  });
  return [scored(first), scored(second)];
}

/** What the phrases of each intent say, and the evidence of what was found in the message. */
function phraseScores({ words: all, features }: Described): Map<Intent, number> {
  const best = new Map<Intent, number[]>();
  for (const { value } of intentPhrases.find(all.slice(0, MOST_WORDS))) {
    const list = best.get(value.intent);
    if (list === undefined) best.set(value.intent, [value.weight]);
    else list.push(value.weight);
  }
  const scores = new Map<Intent, number>();
  for (const [intent, weights] of best) {
    const more = Math.min(weights.length - 1, 4);
    scores.set(intent, Math.max(...weights) + more * FURTHER_PHRASES);
  }
  for (const { intent, weight, needs, not } of evidenceIn(features)) {
    const holds =
      needs.every((feature) => features.has(feature)) &&
      !not.some((feature) => features.has(feature));
    if (holds) scores.set(intent, (scores.get(intent) ?? 0) + weight);
  }
  return scores;
}

/** How sure; of what is not understood nobody is sure. */
function confidenceOf(intent: Intent, share: number): number {
  const most = intent === 'unknown' ? MOST_FOR_UNKNOWN : 1;
  return Math.round(Math.min(share, most) * 100) / 100;
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
