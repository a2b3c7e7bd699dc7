// What is compared: the concepts of a question, the parts of its compounds, its pairs of words, its groups of letters.
import type { ReadWord, Vocabulary } from './vocabulary.ts';

const PART = 0.5;
const PAIR = 0.2;
const LETTERS = [2, 3, 4] as const;
/** Of a longer message the words count, the letters of its end do not. */
const MOST_WORDS = 60;

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

/** Groups of letters of each word and its ends, marked with "#"; what comes back counts less than twice. */
export function letterGroups(words: readonly string[]): Map<string, number> {
  return dampened(letteredWords(words).flatMap(lettersOf));
}

/** The words of a message whose letters count. */
export function letteredWords(words: readonly string[]): readonly string[] {
  return words.slice(0, MOST_WORDS);
}

/** The groups of letters of one word, each as often as it stands there. */
export function lettersOf(word: string): string[] {
  const text = ` ${word} `;
  const groups: string[] = [];
  for (const length of LETTERS)
    for (let at = 0; at + length <= text.length; at++)
      groups.push(`#${text.slice(at, at + length)}`);
  return groups;
}

/** How much each of them counts: twice the same counts less than twice. */
export function dampened<T>(groups: Iterable<T>): Map<T, number> {
  const times = new Map<T, number>();
  for (const group of groups) times.set(group, (times.get(group) ?? 0) + 1);
  for (const [group, count] of times) if (count > 1) times.set(group, 1 + Math.log(count));
  return times;
}
