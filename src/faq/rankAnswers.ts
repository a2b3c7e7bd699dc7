// Puts the answers in order for a question: the nearest first.
import type { FaqIndex } from './faqIndex.ts';
import type { FinderModel } from './finderModel.ts';
import type { LearntRanker } from './learntRanker.ts';
import { byScore, cutNearest } from './nearestFirst.ts';
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
  /** The nearest `candidates` first, best first; the others in no order. */
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
  for (let entry = 0; entry < covered.length; entry++) {
    // What shares no word with the question only looks like it by chance.
    if (covered[entry] === 0 || !allowed(entry)) continue;
    const score = judged.scores[entry]! + (index.forEveryone[entry] === 0 ? model.forStaff : 0);
    ranked.push({ entry, score, covered: covered[entry]! });
  }
  const hasParts = parts.length > 0;
  const [hopeful, others] = cutNearest(ranked, hasParts ? model.hopeful : model.candidates);
  const looked = byScore(hasParts ? withBestPart(ranker, parts, hopeful) : hopeful);
  const near = looked.splice(0, model.candidates);
  for (const one of near) one.score += model.near * judged.nearness(one.entry);
  const all = [...byScore(near), ...looked, ...others];
  const outside = outsideScore(all, near.length, index.outside);
  return { ranked: all, weight: weightOf(question, index), outside };
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

/** The score of the best topic that is never answered: of the nearest, else of all others; 0 without one. */
export function outsideScore(
  ranked: readonly Ranked[],
  nearest: number,
  isOutside: Uint8Array,
): number {
  let best: number | null = null;
  for (const [place, { entry, score }] of ranked.entries()) {
    if (isOutside[entry] === 0) continue;
    if (place < nearest) return score;
    if (best === null || score > best) best = score;
  }
  return best ?? 0;
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
