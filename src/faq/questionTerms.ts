// What is compared: the concepts of a question, the parts of its compounds, its pairs of words, its groups of letters.
import type { ReadWord, Vocabulary } from './vocabulary.ts';

const PART = 0.5;
const PAIR = 0.2;
const LETTERS = 3;
const MOST_LETTERS = 160;

export interface QuestionTerms {
  /** Weight of every term before its rarity counts. */
  terms: Map<string, number>;
  words: readonly ReadWord[];
  /** As they were said. */
  said: readonly string[];
}

/** The terms of words as `createWordReader` gives them. */
export function questionTerms(words: readonly string[], vocabulary: Vocabulary): QuestionTerms {
  const read = vocabulary.read(words);
  const terms = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  };
  let before: ReadWord | null = null;
  for (const word of read) {
    add(word.concept, word.weight);
    for (const part of word.parts) add(part, PART * word.weight);
    if (before?.known && word.known) add(`${before.concept} ${word.concept}`, PAIR);
    before = word;
  }
  return { terms, words: read, said: words };
}

/** Groups of three letters, with how often they stand there. */
export function letterGroups(words: readonly string[]): Map<string, number> {
  const groups = new Map<string, number>();
  const text = ` ${words.join(' ').slice(0, MOST_LETTERS)} `;
  for (let at = 0; at + LETTERS <= text.length; at++) {
    const group = text.slice(at, at + LETTERS);
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  return groups;
}
