// What the answers know: their words, how rare these are, and how much of a question each of them covers.
import type { KnownAnswer } from './faqEntry.ts';
import { Postings, type PackedPostings } from './postings.ts';
import { questionTerms, type QuestionTerms } from './questionTerms.ts';
import { Vocabulary } from './vocabulary.ts';

export interface FaqIndex {
  entries: readonly KnownAnswer[];
  /** By answer: 1 for a topic that is never answered, and for what everyone may see. Looked at for each question. */
  outside: Uint8Array;
  forEveryone: Uint8Array;
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
    outside: Uint8Array.from(entries, ({ kind }) => Number(kind === 'outside')),
    forEveryone: Uint8Array.from(entries, ({ audience }) => Number(audience === 'everyone')),
    read: (words) => questionTerms(words, vocabulary),
    rarity: (term) => rarities.get(term) ?? 1,
    covered({ terms }) {
      const sums = new Float64Array(byHolder.size);
      let all = 0;
      for (const [term, weight] of terms) {
        if (term.includes(' ')) continue;
        // What no answer knows is not covered by any, and counts in full.
        const rare = weight * (rarities.get(term) ?? 1);
        all += rare;
        byHolder.addTo(sums, term, rare);
      }
      if (all > 0) for (let entry = 0; entry < sums.length; entry++) sums[entry]! /= all;
      return sums;
    },
  };
}
