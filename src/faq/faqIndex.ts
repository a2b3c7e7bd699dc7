// What the answers know: their words, how rare these are, and how much of a question each of them covers.
import type { KnownAnswer } from './faqEntry.ts';
import { Postings, type PackedPostings } from './postings.ts';
import { questionTerms, type QuestionTerms } from './questionTerms.ts';
import { Vocabulary } from './vocabulary.ts';

export interface FaqIndex {
  entries: readonly KnownAnswer[];
  vocabulary: Vocabulary;
  read(words: readonly string[]): QuestionTerms;
  /** Rarity of a term among the answers: 0 where each has it, 1 where none has. */
  rarity(term: string): number;
  /** By answer: how much of what the question says it knows at all, from 0 to 1. */
  covered(question: QuestionTerms): Float64Array;
}

/** The parts of an index, as `buildIndex` makes them, ready to be handed to another thread. */
export interface IndexParts {
  entries: readonly KnownAnswer[];
  /** Every word that the answers use, with how often. */
  words: ReadonlyMap<string, number>;
  rarities: ReadonlyMap<string, number>;
  byHolder: PackedPostings;
}

/** Puts the parts together. */
export function createIndex(
  { entries, words, rarities, ...packed }: IndexParts,
  synonyms: readonly (readonly string[])[],
): FaqIndex {
  const vocabulary = new Vocabulary(synonyms);
  vocabulary.addCounted(words);
  const byHolder = new Postings(packed.byHolder);
  return {
    ...{ entries, vocabulary },
    read: (words) => questionTerms(words, vocabulary),
    rarity: (term) => rarities.get(term) ?? 1,
    covered(question) {
      // What no answer knows is not covered by any.
      const plain = [...weighted(question.terms, rarities)].filter(([term]) => !term.includes(' '));
      const all = plain.reduce((sum, [, weight]) => sum + weight, 0) || 1;
      return byHolder.sums(plain).map((sum) => sum / all);
    },
  };
}

/** Terms by how rare they are; what no answer knows counts in full. */
function weighted(
  terms: ReadonlyMap<string, number>,
  rarities: ReadonlyMap<string, number>,
): Map<string, number> {
  return new Map([...terms].map(([term, weight]) => [term, weight * (rarities.get(term) ?? 1)]));
}
