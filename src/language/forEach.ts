// Hears that each of several people had a visit of their own: "Emre en Noor gesproken, elk een kwartier".
import type { SettledNames } from './settleNames.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitFacts } from './visitFacts.ts';
import type { Span } from './visitSegments.ts';

const EACH_BEFORE = new Set(['telkens', 'elk', 'ieder', 'apart']);
const EACH_AFTER = new Set(['elk', 'ieder', 'apart', 'telkens']);

/** "telkens 10 min", "elke keer een half uur", "half uurtje elk": a length of each of several. */
export function isOfEach(tokens: readonly Token[], { from, to }: Span): boolean {
  const eachTime =
    ['keer', 'maal'].includes(wordAt(tokens, from - 1)) &&
    ['elke', 'iedere'].includes(wordAt(tokens, from - 2));
  return (
    eachTime || EACH_BEFORE.has(wordAt(tokens, from - 1)) || EACH_AFTER.has(wordAt(tokens, to))
  );
}

/** Whether a length stands for each person: "telkens 10 min", "een half uur per persoon". */
export function saysForEach({ tokens, times }: VisitFacts, { from, to }: Span): boolean {
  return times.some((time) => {
    if (time.kind !== 'duration' || time.extra || time.from < from || time.to > to) return false;
    const perPerson =
      wordAt(tokens, time.to) === 'per' && wordAt(tokens, time.to + 1) === 'persoon';
    return perPerson || isOfEach(tokens, time);
  });
}

/** The names of one visit for each of the people. */
export function eachAlone(names: SettledNames): SettledNames[] {
  if (names.employees.length < 2) return [names];
  return names.employees.map((employee) => ({ ...names, employees: [employee] }));
}
