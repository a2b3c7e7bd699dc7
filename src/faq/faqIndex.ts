// Compares a question with every wording of every answer.
import type { FaqEntry } from './faqEntry.ts';
import type { Sample } from './linearRanker.ts';
import { Postings } from './postings.ts';
import { plainWords } from './questionWords.ts';
import { questionTerms, type QuestionTerms } from './questionTerms.ts';
import { Vocabulary } from './vocabulary.ts';

/** A term that stands in an answer, and in no wording of it, shows less. */
const IN_ANSWER = 0.4;
const NEXT_BEST = 3;
/** A term in so many wordings of an answer is half known to it. */
const KNOWN_AFTER = 0.6;

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
  /** Rarity of a term among the answers: 0 where each has it. */
  rarity(term: string): number;
  /** Likeness of every answer that shares a term. */
  compare(question: QuestionTerms): Likeness[];
  /** Every wording with its terms, to learn from. */
  samples: readonly Sample[];
}

const SLICE = 400;

/** Builds the index in slices: between two of them somebody else may have the processor. */
export function* buildIndex(
  entries: readonly FaqEntry[],
  synonyms: readonly (readonly string[])[],
  wordsOf: (text: string) => readonly string[],
): Generator<void, FaqIndex> {
  const vocabulary = new Vocabulary(synonyms);
  const wordings = entries.flatMap((entry, place) =>
    [entry.title, ...entry.wordings].map((text) => ({ entry: place, text })),
  );
  const said: (readonly string[])[] = [];
  for (const { text } of wordings) {
    said.push(wordsOf(text));
    if (said.length % SLICE === 0) yield;
  }
  for (const one of said) vocabulary.add(one);
  for (const { answer } of entries) vocabulary.add(plainWords(answer));

  const read = (words: readonly string[]): QuestionTerms => questionTerms(words, vocabulary);
  const asked: QuestionTerms[] = [];
  for (const one of said) {
    asked.push(read(one));
    if (asked.length % SLICE === 0) yield;
  }
  const holders = new Map<string, Map<number, number>>();
  const hold = (term: string, entry: number, times: number): void => {
    const held = holders.get(term) ?? new Map<number, number>();
    holders.set(term, held.set(entry, (held.get(entry) ?? 0) + times));
  };
  asked.forEach(({ terms }, place) => {
    for (const term of terms.keys()) hold(term, wordings[place]!.entry, 1);
  });
  entries.forEach(({ answer }, entry) => {
    for (const term of read(plainWords(answer)).terms.keys()) hold(term, entry, IN_ANSWER);
  });
  const most = Math.log(1 + entries.length);
  const rarity = (term: string): number => {
    let df = 0;
    for (const times of holders.get(term)?.values() ?? []) if (times >= 1) df += 1;
    return Math.log((1 + entries.length) / (1 + df)) / most;
  };
  const rarities = new Map([...holders.keys()].map((term) => [term, rarity(term)]));
  const rare = (term: string): number => rarities.get(term) ?? 1;

  const byTerms = new Postings(wordings.length);
  const byLetters = new Postings(wordings.length);
  const byHolder = new Postings(entries.length);
  asked.forEach(({ terms, letters }, place) => {
    addNormalised(byTerms, place, weighted(terms, rare));
    addNormalised(byLetters, place, letters);
  });
  for (const [term, held] of holders) {
    for (const [entry, times] of held) byHolder.add(term, entry, known(times));
  }
  return {
    ...{ entries, vocabulary, read },
    samples: asked.map(({ terms }, place) => ({ terms, entry: wordings[place]!.entry })),
    rarity: rare,
    compare(question) {
      const weights = weighted(question.terms, rare);
      const terms = byTerms.sums(weights);
      const letters = byLetters.sums(question.letters);
      const norms = { terms: norm(weights.values()), letters: norm(question.letters.values()) };
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

/** How well an answer knows a term that stands in so many of its wordings. */
function known(times: number): number {
  return times <= 0 ? 0 : times / (times + KNOWN_AFTER);
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

function weighted(
  terms: ReadonlyMap<string, number>,
  rare: (term: string) => number,
): Map<string, number> {
  return new Map([...terms].map(([term, weight]) => [term, weight * rare(term)]));
}

function addNormalised(
  postings: Postings,
  place: number,
  weights: ReadonlyMap<string, number>,
): void {
  const length = norm(weights.values()) || 1;
  for (const [term, weight] of weights) postings.add(term, place, weight / length);
}

function norm(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return Math.sqrt(sum);
}
