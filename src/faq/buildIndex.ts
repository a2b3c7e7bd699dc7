// Makes the index from the answers and their wordings.
import type { FaqEntry } from './faqEntry.ts';
import type { IndexParts } from './faqIndex.ts';
import type { Sample } from './learntRanker.ts';
import { PostingsBuilder, type PackedPostings } from './postings.ts';
import { plainWords } from './questionWords.ts';
import { questionTerms, type QuestionTerms } from './questionTerms.ts';
import { Vocabulary } from './vocabulary.ts';

/** A term that stands in an answer, and in no wording of it, shows less. */
const IN_ANSWER = 0.4;
/** A term in so many wordings of an answer is half known to it. */
const KNOWN_AFTER = 0.6;
const SLICE = 400;

interface Wording {
  entry: number;
  text: string;
}

/** By term: the answers that know it, with in how many of their wordings it stands. */
type Holders = Map<string, Map<number, number>>;

/**
 * Builds the index in slices: between two of them somebody else may have the processor. `samples` is
 * every wording with its terms, to learn from.
 */
export function* buildIndex(
  entries: readonly FaqEntry[],
  synonyms: readonly (readonly string[])[],
  wordsOf: (text: string) => readonly string[],
): Generator<void, { parts: IndexParts; samples: readonly Sample[] }> {
  const wordings = entries.flatMap((entry, place): Wording[] =>
    [entry.title, ...entry.wordings].map((text) => ({ entry: place, text })),
  );
  const said: (readonly string[])[] = [];
  for (const { text } of wordings) {
    said.push(wordsOf(text));
    if (said.length % SLICE === 0) yield;
  }
  const vocabulary = new Vocabulary(synonyms);
  for (const one of said) vocabulary.add(one);
  for (const { answer } of entries) vocabulary.add(plainWords(answer));
  const asked: QuestionTerms[] = [];
  for (const one of said) {
    asked.push(questionTerms(one, vocabulary));
    if (asked.length % SLICE === 0) yield;
  }
  dropLonePairs(asked);
  yield;
  const holders = holdersOf(entries, wordings, asked, vocabulary);
  const rarities = raritiesOf(holders, entries.length);
  yield;
  const byHolder = listsOf(holders, entries.length);
  const samples = asked.map((question, place) => ({ question, entry: wordings[place]!.entry }));
  const known = entries.map(({ id, kind, audience, title, related, next }) => ({
    ...{ id, kind, audience, title, related, next },
  }));
  return { parts: { entries: known, words: vocabulary.words(), rarities, byHolder }, samples };
}

/** A pair of words that stands in one wording only tells nothing, and there are very many. */
function dropLonePairs(asked: readonly QuestionTerms[]): void {
  const times = new Map<string, number>();
  const pairsOf = ({ terms }: QuestionTerms): string[] =>
    [...terms.keys()].filter((term) => term.includes(' '));
  for (const one of asked) {
    for (const pair of pairsOf(one)) times.set(pair, (times.get(pair) ?? 0) + 1);
  }
  for (const one of asked) {
    for (const pair of pairsOf(one)) if (times.get(pair) === 1) one.terms.delete(pair);
  }
}

function holdersOf(
  entries: readonly FaqEntry[],
  wordings: readonly Wording[],
  asked: readonly QuestionTerms[],
  vocabulary: Vocabulary,
): Holders {
  const holders: Holders = new Map();
  const hold = (term: string, entry: number, times: number): void => {
    const held = holders.get(term) ?? new Map<number, number>();
    holders.set(term, held.set(entry, (held.get(entry) ?? 0) + times));
  };
  asked.forEach(({ terms }, place) => {
    for (const term of terms.keys()) hold(term, wordings[place]!.entry, 1);
  });
  entries.forEach(({ answer }, entry) => {
    for (const term of questionTerms(plainWords(answer), vocabulary).terms.keys()) {
      if (!term.includes(' ')) hold(term, entry, IN_ANSWER);
    }
  });
  return holders;
}

function raritiesOf(holders: Holders, answers: number): Map<string, number> {
  const most = Math.log(1 + answers);
  const rarities = new Map<string, number>();
  for (const [term, held] of holders) {
    let asking = 0;
    for (const times of held.values()) if (times >= 1) asking += 1;
    rarities.set(term, Math.log((1 + answers) / (1 + asking)) / most);
  }
  return rarities;
}

function listsOf(holders: Holders, answers: number): PackedPostings {
  const lists = new PostingsBuilder(answers);
  for (const [term, held] of holders) {
    for (const [entry, times] of held) lists.add(term, entry, known(times));
  }
  return lists.pack();
}

/** How well an answer knows a term that stands in so many of its wordings. */
function known(times: number): number {
  return times <= 0 ? 0 : times / (times + KNOWN_AFTER);
}
