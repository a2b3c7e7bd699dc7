// Compares a question with every wording of every answer.
import type { FaqEntry } from './faqEntry.ts';
import { Postings, type PackedPostings } from './postings.ts';
import { letterGroups, questionTerms, type QuestionTerms } from './questionTerms.ts';
import { Vocabulary } from './vocabulary.ts';

const NEXT_BEST = 3;

/** How alike a question and an answer are, each from 0 to 1. */
export interface Likeness {
  entry: number;
  /** The nearest wording, by its terms. */
  wording: number;
  /** The nearest few wordings together. */
  wordings: number;
  /** How much of what the question says the answer knows at all. */
  covered: number;
  /** The nearest wording, by its letters. */
  letters: number;
}

export interface FaqIndex {
  entries: readonly FaqEntry[];
  vocabulary: Vocabulary;
  read(words: readonly string[]): QuestionTerms;
  /** Rarity of a term among the answers: 0 where each has it, 1 where none has. */
  rarity(term: string): number;
  /** Likeness of every answer that shares a term. */
  compare(question: QuestionTerms): Likeness[];
}

/**
 * The parts of an index, as `buildIndex` makes them, ready to be handed to another thread; wordings are
 * in the order of the entries, titles first.
 */
export interface IndexParts {
  entries: readonly FaqEntry[];
  /** Every word that the answers use, with how often. */
  words: ReadonlyMap<string, number>;
  rarities: ReadonlyMap<string, number>;
  byTerms: PackedPostings;
  byLetters: PackedPostings;
  byHolder: PackedPostings;
}

/** Puts the parts together. */
export function createIndex(
  { entries, words, rarities, ...packed }: IndexParts,
  synonyms: readonly (readonly string[])[],
): FaqIndex {
  const vocabulary = new Vocabulary(synonyms);
  vocabulary.addCounted(words);
  const byTerms = new Postings(packed.byTerms);
  const byLetters = new Postings(packed.byLetters);
  const byHolder = new Postings(packed.byHolder);
  return {
    ...{ entries, vocabulary },
    read: (words) => questionTerms(words, vocabulary),
    rarity: (term) => rarities.get(term) ?? 1,
    compare(question) {
      const weights = weighted(question.terms, rarities);
      const terms = byTerms.sums(weights);
      const groups = letterGroups(question.said);
      const letters = byLetters.sums(groups);
      const norms = { terms: norm(weights.values()), letters: norm(groups.values()) };
      // What no answer knows is not covered by any.
      const plain = [...weights].filter(([term]) => !term.includes(' '));
      const all = plain.reduce((sum, [, weight]) => sum + weight, 0) || 1;
      const covered = byHolder.sums(plain);
      const found: Likeness[] = [];
      let from = 0;
      for (let entry = 0; entry < entries.length; entry++) {
        const to = from + 1 + entries[entry]!.wordings.length;
        if (covered[entry]! > 0) {
          const near = nearest(terms, from, to, norms.terms);
          found.push({
            ...{ entry, wording: near[0]!, wordings: near.reduce((a, b) => a + b, 0) / NEXT_BEST },
            covered: covered[entry]! / all,
            letters: nearest(letters, from, to, norms.letters)[0]!,
          });
        }
        from = to;
      }
      return found;
    },
  };
}

/** The highest few of a stretch, divided by the question's length. */
function nearest(sums: Float64Array, from: number, to: number, length: number): number[] {
  let [a, b, c] = [0, 0, 0];
  for (let place = from; place < to; place++) {
    const sum = sums[place]!;
    if (sum > a) [a, b, c] = [sum, a, b];
    else if (sum > b) [b, c] = [sum, b];
    else if (sum > c) c = sum;
  }
  const by = length || 1;
  return [a / by, b / by, c / by];
}

/** Terms by how rare they are; what no answer knows counts in full. */
export function weighted(
  terms: ReadonlyMap<string, number>,
  rarities: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map([...terms].map(([term, weight]) => [term, weight * (rarities.get(term) ?? 1)]));
}

/** The length of a vector. */
export function norm(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return Math.sqrt(sum);
}
