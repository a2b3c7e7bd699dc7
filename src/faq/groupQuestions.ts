// Puts questions that ask much the same together, by the finder's own terms.
import type { Finder } from './finder.ts';

export interface QuestionGroup<Q> {
  /** In the order in which they came. */
  questions: Q[];
}

/** Questions this alike (cosine of their terms) stand together. */
const ALIKE = 0.42;
const BLANK = /\[[\p{L}-]+\]/gu;
const SLICE = 40;

/** Groups questions, in slices; each stands in one group, the first question begins it. */
export function* groupQuestions<Q extends { text: string }>(
  finder: Pick<Finder, 'terms'>,
  questions: readonly Q[],
): Generator<void, QuestionGroup<Q>[]> {
  const groups: (QuestionGroup<Q> & { sum: Map<string, number>; length: number })[] = [];
  const holders = new Map<string, Set<number>>();
  for (const [at, question] of questions.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const terms = finder.terms(question.text.replace(BLANK, ' '));
    const length = lengthOf(terms) || 1;
    const near = new Set([...terms.keys()].flatMap((term) => [...(holders.get(term) ?? [])]));
    let best = -1;
    let most = ALIKE;
    for (const place of near) {
      const group = groups[place]!;
      let product = 0;
      for (const [term, weight] of terms) product += weight * (group.sum.get(term) ?? 0);
      const alike = product / (length * (group.length || 1));
      if (alike >= most) [best, most] = [place, alike];
    }
    if (best < 0) {
      best = groups.length;
      groups.push({ questions: [], sum: new Map(), length: 0 });
    }
    const group = groups[best]!;
    group.questions.push(question);
    for (const [term, weight] of terms) {
      group.sum.set(term, (group.sum.get(term) ?? 0) + weight / length);
      const places = holders.get(term) ?? new Set();
      holders.set(term, places.add(best));
    }
    group.length = lengthOf(group.sum);
  }
  return groups.map(({ questions: inGroup }) => ({ questions: inGroup }));
}

function lengthOf(terms: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of terms.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
