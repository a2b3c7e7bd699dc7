// Says how sure the finder may be of the best answer.
import type { FinderModel } from './finderModel.ts';
import type { Ranked, Ranking } from './rankAnswers.ts';

const MOST_WEIGHT = 6;

/** The odds, from 0 to 1, that the answer at this place of the ranking is right. */
export function confidenceOf(
  { ranked, weight, outside }: Ranking,
  { confidence }: FinderModel,
  place = 0,
): number {
  const best = ranked[place];
  if (!best) return 0;
  const sum =
    confidence.base +
    confidence.score * best.score +
    confidence.lead * (best.score - rivalScore(ranked, place)) +
    confidence.covered * best.covered +
    confidence.inside * (best.score - outside) +
    confidence.weight * Math.min(weight, MOST_WEIGHT);
  return 1 / (1 + Math.exp(-sum));
}

function rivalScore(ranked: readonly Ranked[], place: number): number {
  return ranked[place === 0 ? 1 : 0]?.score ?? 0;
}
