// Which wordings of other answers a new answer would take from them.
import type { FaqEntry } from './faqEntry.ts';
import type { Finder } from './finder.ts';

export interface TakenQuestion {
  wording: string;
  /** The answer that it was for. */
  from: string;
}

/** A wording that shares less with the new answer is not asked for: it cannot be taken. */
const SHARED = 0.25;
const SLICE = 20;

/**
 * Asks a finder that has the new answer every wording of the others that is near it, in slices.
 * @param finder one over all entries, the new one among them
 */
export function* takenQuestions(
  finder: Finder,
  entries: readonly FaqEntry[],
  newId: string,
): Generator<void, TakenQuestion[]> {
  const added = entries.find(({ id }) => id === newId);
  if (!added) return [];
  const own = [added.title, ...added.wordings].map((text) => normal(finder.terms(text)));
  const taken: TakenQuestion[] = [];
  let asked = 0;
  for (const { id, wordings } of entries) {
    if (id === newId) continue;
    for (const wording of wordings) {
      asked += 1;
      if (asked % SLICE === 0) yield;
      const terms = normal(finder.terms(wording));
      if (!own.some((one) => product(one, terms) >= SHARED)) continue;
      const { outcome, best } = finder.find({ text: wording, audience: 'staff' });
      if (outcome === 'answer' && best?.id === newId) taken.push({ wording, from: id });
    }
  }
  return taken;
}

function normal(terms: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  let sum = 0;
  for (const weight of terms.values()) sum += weight * weight;
  const length = Math.sqrt(sum) || 1;
  return new Map([...terms].map(([term, weight]) => [term, weight / length]));
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
