// Puts the best of what was ranked first, and leaves the rest in no order: sorting all of it takes longer than ranking it.

interface Scored {
  score: number;
}

/** Cuts off those with the highest scores, so many or a few more with the same score. @returns them and the others */
export function cutNearest<T extends Scored>(ranked: readonly T[], count: number): [T[], T[]] {
  const best: T[] = [];
  const others: T[] = [];
  const from = scoreAt(ranked, count);
  for (const one of ranked) (one.score >= from ? best : others).push(one);
  return [best, others];
}

/** So many of the best, best first, and behind them the others. */
export function nearestFirst<T extends Scored>(ranked: readonly T[], count: number): T[] {
  const [best, others] = cutNearest(ranked, count);
  return [...byScore(best), ...others];
}

/** Best first, in place. */
export function byScore<T extends Scored>(ranked: T[]): T[] {
  return ranked.sort((a, b) => b.score - a.score);
}

/** The score of the last of so many; lower than any when there are no more. */
function scoreAt(ranked: readonly Scored[], count: number): number {
  if (ranked.length <= count) return -Infinity;
  const scores = new Float64Array(ranked.length);
  for (let at = 0; at < scores.length; at++) scores[at] = ranked[at]!.score;
  return nthHighest(scores, count);
}

/**
 * The nth highest of some scores, from 1; the scores are put in another order. Parts them around one of them and goes on
 * in the part that holds it (Hoare's selection): sorting them all takes three times as long.
 */
export function nthHighest(scores: Float64Array, nth: number): number {
  const place = nth - 1;
  let from = 0;
  let to = scores.length - 1;
  while (from < to) {
    const pivot = scores[(from + to) >> 1]!;
    let left = from;
    let right = to;
    while (left <= right) {
      while (scores[left]! > pivot) left++;
      while (scores[right]! < pivot) right--;
      if (left > right) break;
      const swapped = scores[left]!;
      scores[left++] = scores[right]!;
      scores[right--] = swapped;
    }
    if (place <= right) to = right;
    else if (place >= left) from = left;
    else break;
  }
  return scores[place]!;
}
