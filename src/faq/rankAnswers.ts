// Puts the answers in order for a question: the nearest first.
import type { FaqIndex, Likeness } from './faqIndex.ts';
import type { FinderModel } from './finderModel.ts';
import { questionParts } from './questionParts.ts';
import type { QuestionTerms } from './questionTerms.ts';

export interface Ranked {
  entry: number;
  score: number;
  /** What the learnt ranker gave. */
  learnt: number;
  likeness: Likeness;
}

export interface Ranking {
  /** Best first. */
  ranked: readonly Ranked[];
  /** How much of what was said the answers know at all, by weight. */
  known: number;
  /** The weight of all that was said: small when there is little to go by. */
  weight: number;
}

/** What ranking needs: the index, what was learnt, and who may see an answer. */
export interface Ranker {
  index: FaqIndex;
  /** How much the terms speak for each answer, by what was learnt. */
  learnt(terms: ReadonlyMap<string, number>): Float64Array;
  model: FinderModel;
  wordsOf(text: string): readonly string[];
}

/** @param allowed leaves out answers that this person may not see */
export function rankAnswers(
  ranker: Ranker,
  text: string,
  allowed: (entry: number) => boolean,
  extra?: ReadonlyMap<string, number>,
): Ranking {
  const { index, model, wordsOf } = ranker;
  const [whole = '', ...parts] = questionParts(text);
  const question = withExtra(index.read(wordsOf(whole)), extra);
  const scores = scoresOf(ranker, question, allowed);
  if (parts.length > 0) {
    const best = new Map<number, Ranked>();
    for (const part of parts) {
      for (const [entry, ranked] of scoresOf(ranker, index.read(wordsOf(part)), allowed)) {
        const before = best.get(entry);
        if (!before || before.score < ranked.score) best.set(entry, ranked);
      }
    }
    for (const [entry, ranked] of scores) {
      const part = best.get(entry);
      if (!part) continue;
      const score = model.part * part.score + (1 - model.part) * ranked.score;
      scores.set(entry, { ...(part.score > ranked.score ? part : ranked), score });
    }
  }
  const ranked = [...scores.values()].sort((a, b) => b.score - a.score);
  return { ranked, ...knownShare(question, index) };
}

function scoresOf(
  { index, learnt, model }: Ranker,
  question: QuestionTerms,
  allowed: (entry: number) => boolean,
): Map<number, Ranked> {
  const spoken = learnt(question.terms);
  const scores = new Map<number, Ranked>();
  const { weights } = model;
  for (const likeness of index.compare(question)) {
    const { entry, wording, wordings, covered, letters } = likeness;
    if (!allowed(entry)) continue;
    const score =
      weights.learnt * spoken[entry]! +
      weights.wording * wording +
      weights.wordings * wordings +
      weights.covered * covered +
      weights.letters * letters;
    scores.set(entry, { entry, score, learnt: spoken[entry]!, likeness });
  }
  return scores;
}

function withExtra(
  question: QuestionTerms,
  extra: ReadonlyMap<string, number> | undefined,
): QuestionTerms {
  if (!extra) return question;
  const terms = new Map(question.terms);
  for (const [term, weight] of extra) terms.set(term, Math.max(terms.get(term) ?? 0, weight));
  return { ...question, terms };
}

function knownShare({ words }: QuestionTerms, index: FaqIndex): { known: number; weight: number } {
  let known = 0;
  let all = 0;
  for (const word of words) {
    const weight = index.rarity(word.concept);
    all += weight;
    if (word.known) known += weight * word.weight;
  }
  return { known: all === 0 ? 0 : known / all, weight: all };
}
