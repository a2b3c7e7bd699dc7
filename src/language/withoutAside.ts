// Hides what a message says of somebody else only: it is not what the message wants.
import { isInAny } from './otherDays.ts';
import type { VisitFacts } from './visitFacts.ts';

/** The facts, with the words of clauses about somebody else blank and without their days. */
export function withoutAside(facts: VisitFacts): VisitFacts {
  const { aside, dates } = facts;
  if (aside.length === 0) return facts;
  const tokens = facts.tokens.map((token, at) =>
    isInAny({ from: at, to: at + 1 }, aside) ? { ...token, word: '', plain: '' } : token,
  );
  return { ...facts, tokens, dates: dates.filter((date) => !isInAny(date, aside)) };
}
