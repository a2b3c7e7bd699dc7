// Puts the answers in order for a question: the nearest first.
import type { FaqIndex } from './faqIndex.ts';
import type { FinderModel } from './finderModel.ts';
import type { LearntRanker } from './linearRanker.ts';
import { questionParts } from './questionParts.ts';
import type { QuestionTerms } from './questionTerms.ts';

export interface Ranked {
  entry: number;
  /** What the learnt ranker gave, about 1 for the right answer, and how near its wordings are. */
  score: number;
  /** How much of what was said the answer knows at all. */
  covered: number;
}

export interface Ranking {
  /** Best first. */
  ranked: readonly Ranked[];
  /** The weight of all that was said: small when there is little to go by. */
  weight: number;
  /** The score of the best topic that is never answered; 0 when there is none. */
  outside: number;
}

/** What ranking needs: the index, what was learnt, and who may see an answer. */
export interface Ranker {
  index: FaqIndex;
  /** How much a question speaks for each answer, by what was learnt. */
  learnt: LearntRanker;
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
  const judged = ranker.learnt(question);
  const covered = index.covered(question);
  const ranked: Ranked[] = [];
  for (const [entry, score] of judged.scores.entries()) {
    // What shares no word with the question only looks like it by chance.
    if (!allowed(entry) || covered[entry] === 0) continue;
    ranked.push({ entry, score, covered: covered[entry]! });
  }
  byScore(ranked);
  if (parts.length > 0) {
    const hopeful = ranked.splice(0, model.hopeful);
    ranked.unshift(...byScore(withBestPart(ranker, parts, hopeful)));
  }
  const near = ranked
    .splice(0, model.candidates)
    .map((one) => ({ ...one, score: one.score + model.near * judged.nearness(one.entry) }));
  ranked.unshift(...byScore(near));
  const outside = ranked.find(({ entry }) => index.entries[entry]!.kind === 'outside')?.score ?? 0;
  return { ranked, weight: weightOf(question, index), outside };
}

/** Each answer by the whole message and by the part of it that speaks for it most. */
function withBestPart(
  { index, model, learnt, wordsOf }: Ranker,
  parts: readonly string[],
  ranked: readonly Ranked[],
): Ranked[] {
  const among = ranked.map(({ entry }) => entry);
  const best = new Map<number, Ranked>();
  for (const part of parts) {
    const question = index.read(wordsOf(part));
    const { scores } = learnt(question, among);
    const covered = index.covered(question);
    for (const entry of among) {
      const score = scores[entry]!;
      if (covered[entry] === 0 || score <= (best.get(entry)?.score ?? -Infinity)) continue;
      best.set(entry, { entry, score, covered: covered[entry]! });
    }
  }
  return ranked.map((whole) => {
    const part = best.get(whole.entry);
    if (!part) return whole;
    const score = model.part * part.score + (1 - model.part) * whole.score;
    return { ...(part.score > whole.score ? part : whole), score };
  });
}

function byScore(ranked: Ranked[]): Ranked[] {
  return ranked.sort((a, b) => b.score - a.score);
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

function weightOf({ words }: QuestionTerms, index: FaqIndex): number {
  return words.reduce((sum, { concept }) => sum + index.rarity(concept), 0);
}
