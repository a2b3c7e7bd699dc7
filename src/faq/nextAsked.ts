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
 * @returns gets the words, which answers are near the one before, and that one itself
 */
export function createNextAsked(
  entries: readonly Pick<KnownAnswer, 'id' | 'next'>[],
  wordsOf: (text: string) => readonly string[],
): (
  words: readonly string[],
  isNear: (before: number) => boolean,
  shown: number | undefined,
) => NextAsked {
  const places = new Map(entries.map(({ id }, place) => [id, place]));
  const asks: { before: number; answer: number }[] = [];
  /** By feature: the questions that have it and how much it weighs in each, in turns. */
  const holders = new Map<string, number[]>();
  for (const [before, { next }] of entries.entries()) {
    for (const { ask, answer } of next) {
      const place = places.get(answer);
      if (place === undefined) continue;
      for (const [feature, weight] of vectorOf(wordsOf(ask))) {
        const held = holders.get(feature);
        if (held) held.push(asks.length, weight);
        else holders.set(feature, [asks.length, weight]);
      }
      asks.push({ before, answer: place });
    }
  }
  return (words, isNear, shown) => {
    const alike = new Float64Array(asks.length);
    for (const [feature, weight] of vectorOf(words)) {
      const held = holders.get(feature) ?? [];
      for (let at = 0; at < held.length; at += 2) alike[held[at]!]! += weight * held[at + 1]!;
    }
    const found = {
      anywhere: new Float64Array(entries.length),
      near: new Float64Array(entries.length),
      told: -1,
    };
    for (const [place, { before, answer }] of asks.entries()) {
      const one = alike[place]!;
      if (before === shown && one >= SAME) found.told = answer;
      if (one > found.anywhere[answer]!) found.anywhere[answer] = one;
      if (one > found.near[answer]! && isNear(before)) found.near[answer] = one;
    }
    return found;
  };
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
