// Chooses on the tuning half from which score a library answers, so that it is compared on equal terms.
import type { RankedQuestion, Way } from './rankQuestions.ts';
import { answered, tally, type Judgement, type Tally } from './tally.ts';

/** Terms on which a library is compared. */
export const TERMS = {
  'no more wrong': 'no more wrong answers, in scope and out, than Maatje on the tuning half',
  'as many answered': 'answers as large a share in scope as Maatje on the tuning half',
  'always answers': 'no threshold: whatever it finds first',
} as const;
export type Terms = keyof typeof TERMS;

export interface Chosen {
  way: Way;
  threshold: number;
}

/** What is shown when only those at least this sure are. */
export function shownFrom(ranked: readonly RankedQuestion[], threshold: number): Judgement[] {
  return ranked.map(({ question, section, verdict, sure }) => ({
    ...{ question, section },
    verdict: sure >= threshold ? verdict : 'nothing',
  }));
}

/** The way and threshold with the most right answers on these terms. */
export function chooseThreshold(
  terms: Terms,
  byWay: ReadonlyMap<Way, readonly RankedQuestion[]>,
  maatje: Tally,
): Chosen {
  let best: (Chosen & { right: number; off: number }) | null = null;
  for (const [way, ranked] of byWay) {
    for (const threshold of thresholds(terms, ranked)) {
      const counts = tally(shownFrom(ranked, threshold));
      const { right } = counts.inScope;
      const off = distance(terms, counts, maatje);
      if (best && (off > best.off || (off === best.off && right <= best.right))) continue;
      best = { way, threshold, right, off };
    }
  }
  return best!;
}

/** 0 when the terms are kept. */
function distance(terms: Terms, { inScope, sections }: Tally, maatje: Tally): number {
  switch (terms) {
    case 'always answers':
      return 0;
    case 'as many answered':
      return Math.abs(answered(inScope) - answered(maatje.inScope));
    case 'no more wrong':
      return (
        Math.max(0, inScope.wrong - maatje.inScope.wrong) +
        Math.max(0, sections.out.wrong - maatje.sections.out.wrong)
      );
  }
}

function thresholds(terms: Terms, ranked: readonly RankedQuestion[]): number[] {
  if (terms === 'always answers') return [0];
  return [...new Set(ranked.map(({ sure }) => sure)), Infinity].sort((a, b) => a - b);
}
