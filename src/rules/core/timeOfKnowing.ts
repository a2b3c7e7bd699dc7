// Which facts count: those in force on a day, as far as they were recorded at a moment.
import type { InstantMs, LocalDate } from './localDate.ts';

/** Every input fact says from which day it holds and when it was recorded. */
export interface Known {
  effectiveFrom: LocalDate;
  recordedAt: InstantMs;
}

/** The facts that had been recorded at that moment (the moment itself included). */
export function factsKnownAt<T extends Known>(facts: readonly T[], at: InstantMs): T[] {
  return facts.filter((fact) => fact.recordedAt <= at);
}

/**
 * The fact that holds on a day, as known at a moment: the latest `effectiveFrom` up to that day,
 * and of those the latest recorded; of equals the last in the list.
 */
export function factInForce<T extends Known>(
  facts: readonly T[],
  day: LocalDate,
  knownAt: InstantMs,
): T | undefined {
  let found: T | undefined;
  for (const fact of facts) {
    if (fact.recordedAt > knownAt || fact.effectiveFrom > day) continue;
    if (!found || !isBefore(fact, found)) found = fact;
  }
  return found;
}

/**
 * Like factInForce, for facts of which there must always be one. What was recorded before the
 * first fact was known, or lies before its start, counts by the fact that was recorded first: a
 * later record never changes that one, so what was promised stays.
 */
export function factInForceOrFirst<T extends Known>(
  facts: readonly T[],
  day: LocalDate,
  knownAt: InstantMs,
): T | undefined {
  return factInForce(facts, day, knownAt) ?? firstRecorded(facts);
}

/** The fact recorded first (of equals the earliest start). */
export function firstRecorded<T extends Known>(facts: readonly T[]): T | undefined {
  let first: T | undefined;
  for (const fact of facts) {
    const earlier =
      !first ||
      fact.recordedAt < first.recordedAt ||
      (fact.recordedAt === first.recordedAt && fact.effectiveFrom < first.effectiveFrom);
    if (earlier) first = fact;
  }
  return first;
}

function isBefore(a: Known, b: Known): boolean {
  return a.effectiveFrom === b.effectiveFrom
    ? a.recordedAt < b.recordedAt
    : a.effectiveFrom < b.effectiveFrom;
}

/** In the order of recording; of equals in an order that only their content decides. */
export function inRecordedOrder<T extends Known>(facts: readonly T[]): T[] {
  const text = (fact: T): string => JSON.stringify(fact, Object.keys(fact).sort());
  return [...facts].sort((a, b) => a.recordedAt - b.recordedAt || (text(a) < text(b) ? -1 : 1));
}
