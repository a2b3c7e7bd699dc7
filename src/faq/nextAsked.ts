// What people ask right after an answer, for all answers: which ones a next question is worded like.
import type { KnownAnswer } from './faqEntry.ts';
import { letterGroups } from './questionTerms.ts';

/** A word in common says more than its letters do. */
const WORD = 2;
/** From this likeness on, the words are the same. */
const SAME = 0.98;

/** By answer, from 0 (nothing in common) to 1 (the same words): the likest question that leads to it. */
export interface NextAsked {
  /** Asked after any answer. */
  anywhere: Float64Array;
  /** Asked after one of the answers that are near. */
  near: Float64Array;
  /** The answer to these very words after the one that was shown; -1: nobody wrote them there. */
  told: number;
}

/**
 * Learns what people ask next; two texts are as alike as the cosine between their words and groups of letters.
 * @param wordsOf the words of a text, as `createWordReader` gives them
 * @returns gets the words, 1 for each answer that is near the one before, and that one itself
 */
export function createNextAsked(
  entries: readonly Pick<KnownAnswer, 'id' | 'next'>[],
  wordsOf: (text: string) => readonly string[],
): (words: readonly string[], isNear: Uint8Array, shown: number | undefined) => NextAsked {
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const befores: number[] = [];
  const answers: number[] = [];
  const growing = new Map<string, Holders<number[]>>();
  for (const [before, { next }] of entries.entries()) {
    for (const { ask, answer } of next) {
      const place = places.get(answer);
      if (place === undefined) continue;
      for (const [feature, weight] of vectorOf(wordsOf(ask))) {
        const held = growing.get(feature) ?? { asks: [], weights: [] };
        held.asks.push(answers.length);
        held.weights.push(weight);
        growing.set(feature, held);
      }
      befores.push(before);
      answers.push(place);
    }
  }
  const leads = { before: Int32Array.from(befores), answer: Int32Array.from(answers) };
  const holders = new Map([...growing].map(([feature, held]) => [feature, packed(held)]));
  const likenessOf = (words: readonly string[]): Float64Array => {
    const alike = new Float64Array(leads.answer.length);
    for (const [feature, weight] of vectorOf(words)) {
      const held = holders.get(feature);
      if (held)
        for (let at = 0; at < held.asks.length; at++)
          alike[held.asks[at]!]! += weight * held.weights[at]!;
    }
    return alike;
  };
  return (words, isNear, shown) => {
    const alike = likenessOf(words);
    const anywhere = new Float64Array(entries.length);
    const near = new Float64Array(entries.length);
    let told = -1;
    for (let ask = 0; ask < alike.length; ask++) {
      const one = alike[ask]!;
      const before = leads.before[ask]!;
      const answer = leads.answer[ask]!;
      if (before === shown && one >= SAME) told = answer;
      if (one > anywhere[answer]!) anywhere[answer] = one;
      if (one > near[answer]! && isNear[before] === 1) near[answer] = one;
    }
    return { anywhere, near, told };
  };
}

/** Which questions have a feature, and how much it weighs in each. */
interface Holders<Numbers> {
  asks: Numbers;
  weights: Numbers;
}

function packed({ asks, weights }: Holders<number[]>): Holders<Int32Array | Float64Array> {
  return { asks: Int32Array.from(asks), weights: Float64Array.from(weights) };
}

/** Of length 1. */
function vectorOf(words: readonly string[]): Map<string, number> {
  const vector = letterGroups(words);
  for (const word of words) vector.set(word, WORD);
  let sum = 0;
  for (const weight of vector.values()) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  for (const [feature, weight] of vector) vector.set(feature, weight / length);
  return vector;
}
