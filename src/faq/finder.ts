// Finds the answer to a question, or knows that it has none.
import { buildIndex } from './buildIndex.ts';
import { createIndex, type IndexParts } from './faqIndex.ts';
import type { FaqEntry, FinderWords, KnownAnswer, QuestionLanguage } from './faqEntry.ts';
import { FINDER_MODELS, type FinderModel } from './finderModel.ts';
import { leansOnBefore } from './followUp.ts';
import { confidenceOf } from './judgeRanking.ts';
import { createRanker, learn, type Learnt } from './learntRanker.ts';
import { createNextAsked } from './nextAsked.ts';
import { createWordReader, type QuestionWords } from './questionWords.ts';
import { rankAnswers, type Ranking } from './rankAnswers.ts';
import { rankFollowUp, type QuestionBefore } from './rankFollowUp.ts';

export interface FaqQuestion {
  text: string;
  audience: FaqEntry['audience'];
  /** The question before, and the answer that it got. */
  before?: QuestionBefore | undefined;
}

export interface FaqFound {
  outcome: 'answer' | 'choices' | 'unknown';
  /** The best answer; of kind `action` when a dialog does it. Null: nothing is near. */
  best: FaqCandidate | null;
  runnerUp: FaqCandidate | null;
  /** For `choices`: what it may be; for `unknown`: the closest topics. At most three, best first. */
  near: readonly FaqCandidate[];
  language: QuestionLanguage;
  /** Read as a next question on the one before. */
  leans: boolean;
}

type Judged = Pick<FaqFound, 'outcome' | 'best' | 'runnerUp' | 'near'>;

export interface FaqCandidate {
  id: string;
  /** 0 to 1 */
  confidence: number;
}

export interface Finder {
  find(question: FaqQuestion): FaqFound;
  /** What a text is compared by: its terms, those that few answers have weighing most. */
  terms(text: string): ReadonlyMap<string, number>;
}

const CHOICES = 3;
/** A choice must be at least this sure beside the best. */
const CHOICE_SHARE = 0.25;

/**
 * From this confidence on, few words are a question of their own, whatever was asked before: people change the
 * subject as often as they go on (test/faq/topicChanges.test.ts).
 */
const STANDS_ALONE = 0.8;

/** All that a finder is made of, ready to be handed to another thread. */
export interface FinderParts {
  index: IndexParts;
  learnt: Learnt;
}

/** Makes the parts in slices: between two of them somebody else may have the processor. */
export function* makeFinderParts(
  entries: readonly FaqEntry[],
  words: FinderWords,
): Generator<void, FinderParts> {
  const read = createWordReader(words);
  const { parts, samples } = yield* buildIndex(entries, words.synonyms, (text) => read(text).words);
  return { index: parts, learnt: yield* learn(samples, entries.length) };
}

/** Puts the parts together. */
export function finderOf(
  parts: FinderParts,
  words: FinderWords,
  { alone: model, next: nextModel } = FINDER_MODELS,
): Finder {
  const read = remembering(createWordReader(words));
  const wordsOf = (text: string): readonly string[] => read(text).words;
  const index = createIndex(parts.index, words.synonyms);
  const { entries } = index;
  const nextAsked = createNextAsked(entries, wordsOf);
  const ranker = { index, learnt: createRanker(parts.learnt), model, wordsOf, nextAsked };

  const allowedTo =
    (audience: FaqEntry['audience']) =>
    (entry: number): boolean =>
      audience === 'staff' || index.forEveryone[entry] === 1;

  /** Sure enough of an answer by its own words that what was asked before tells nothing more. */
  const standsAlone = (own: Ranking): boolean => {
    return own.ranked.length > 0 && !isOutside(own) && confidenceOf(own, model) >= STANDS_ALONE;
  };
  /** Words that no answer knows. */
  const isNonsense = ({ ranked }: Ranking): boolean =>
    ranked.every(({ covered }) => covered < model.coveredFrom);
  const isOutside = ({ ranked: [best] }: Ranking): boolean =>
    best !== undefined && entries[best.entry]!.kind === 'outside';

  /** As a next question; null: few words that say more by themselves than together with what was before. */
  const asNext = (question: FaqQuestion, own: Ranking, byItself: Judged): Judged | null => {
    const { text, before, audience } = question;
    const leaning = before ? leansOnBefore(text) : null;
    if (!before || leaning === null) return null;
    // "C'est combien?" points too: of other languages only the plainest of such words are known.
    const isOwnSubject = leaning === 'bare' && read(text).language === 'nl' && standsAlone(own);
    if (isOwnSubject) return null;
    const ranking = rankFollowUp(ranker, { text, before, alone: own }, allowedTo(audience));
    const next = judged(entries, ranking, nextModel);
    const isLess = next.outcome === 'unknown' && byItself.outcome !== 'unknown';
    // "Hoeveel kost een taxi" goes on about nothing that was said.
    const isStranger = byItself.outcome === 'unknown' && (isOutside(own) || isNonsense(own));
    return leaning === 'bare' && (isLess || isStranger) ? null : next;
  };

  return {
    terms: (text) =>
      new Map(
        [...index.read(wordsOf(text)).terms].map(([term, weight]) => [
          term,
          weight * index.rarity(term),
        ]),
      ),
    find(question) {
      const { text, audience } = question;
      const own = rankAnswers(ranker, text, allowedTo(audience));
      const byItself = judged(entries, own, model);
      const next = asNext(question, own, byItself);
      return { ...(next ?? byItself), language: read(text).language, leans: next !== null };
    },
  };
}

/** The same question is read by itself, together with the one before, and for its language. */
function remembering(read: ReturnType<typeof createWordReader>): typeof read {
  let last: { text: string; said: QuestionWords } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, said: read(text) };
    return last.said;
  };
}

function judged(entries: readonly KnownAnswer[], ranking: Ranking, model: FinderModel): Judged {
  const candidates = ranking.ranked.slice(0, 8).map(({ entry }, place) => ({
    entry: entries[entry]!,
    confidence: confidenceOf(ranking, model, place),
  }));
  const [best, second] = candidates;
  const shown = (one: (typeof candidates)[number]): FaqCandidate => ({
    id: one.entry.id,
    confidence: one.confidence,
  });
  if (!best) return { outcome: 'unknown', best: null, runnerUp: null, near: [] };
  const answers = candidates.filter(({ entry }) => entry.kind !== 'outside');
  const near = answers.slice(0, CHOICES);
  const common = { best: shown(best), runnerUp: second ? shown(second) : null };
  const isStrange = ranking.ranked[0]!.covered < model.coveredFrom;
  if (best.entry.kind === 'outside' || isStrange || best.confidence < model.choicesFrom) {
    return { outcome: 'unknown', ...common, near: near.map(shown) };
  }
  if (best.confidence >= model.answersFrom) return { outcome: 'answer', ...common, near: [] };
  const sure = near.filter(({ confidence }) => confidence >= CHOICE_SHARE * best.confidence);
  return { outcome: 'choices', ...common, near: sure.map(shown) };
}
