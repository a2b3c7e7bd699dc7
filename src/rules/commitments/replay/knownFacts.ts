// What was known at a moment: calendar, policy, coach, hours and suspensions of one agreement.
import type { BrusselsDays } from '../../calendar/brusselsDays.ts';
import { calendarKnownAt } from '../../calendar/calendarKnownAt.ts';
import { brusselsDays } from '../../calendar/brusselsDays.ts';
import type { CoachWeeks } from '../../calendar/coachPattern.ts';
import { coachWeeks } from '../../calendar/coachPattern.ts';
import type { CompiledCalendar } from '../../calendar/compileCalendar.ts';
import type { InstantMs, LocalDate } from '../../core/localDate.ts';
import type { Known } from '../../core/timeOfKnowing.ts';
import {
  factInForce,
  factInForceOrFirst,
  factsKnownAt,
  inRecordedOrder,
} from '../../core/timeOfKnowing.ts';
import type {
  AssignmentFact,
  CommitmentFacts,
  PolicyFact,
  SuspensionFact,
} from '../commitmentFacts.ts';

export interface KnownFacts {
  days: BrusselsDays;
  calendarAt(knownAt: InstantMs): CompiledCalendar;
  policyOn(day: LocalDate, knownAt: InstantMs): PolicyFact;
  weeksOf(coachId: string, knownAt: InstantMs): CoachWeeks;
  /** The coach on a day, as known at a moment. */
  coachOn(agreementId: string, day: LocalDate, knownAt: InstantMs): string | null;
  /** Assignments recorded after one moment and up to another, in the order of recording. */
  assignedBetween(agreementId: string, after: InstantMs, upTo: InstantMs): AssignmentFact[];
  /** Whether anything that can move a deadline was recorded after one moment and up to another. */
  isMovedBetween(agreementId: string, after: InstantMs, upTo: InstantMs): boolean;
  /** Suspensions that stood at a moment: each in its last record, without those withdrawn. */
  suspensionsAt(agreementId: string, knownAt: InstantMs): SuspensionFact[];
}

/** Answers from the facts for a span of years. */
export function knownFacts(facts: CommitmentFacts, fromYear: number, toYear: number): KnownFacts {
  const policies = inRecordedOrder(facts.policies);
  const patternsOf = grouped(facts.patterns, (fact) => fact.coachId);
  const assignmentsOf = grouped(facts.assignments, (fact) => fact.agreementId);
  const suspensionsOf = grouped(facts.suspensions, (fact) => fact.agreementId);
  const within = (after: InstantMs, upTo: InstantMs) => (fact: Known) =>
    fact.recordedAt > after && fact.recordedAt <= upTo;
  return {
    days: brusselsDays(fromYear, toYear),
    calendarAt: (knownAt) => calendarKnownAt(facts, knownAt, { fromYear, toYear }),
    policyOn(day, knownAt) {
      const policy = factInForceOrFirst(policies, day, knownAt);
      if (!policy) throw new Error('No policy is given: data/policy.json has it.');
      return policy;
    },
    weeksOf: (coachId, knownAt) => coachWeeks(patternsOf(coachId), coachId, knownAt),
    coachOn: (agreementId, day, knownAt) =>
      coachIn(factsKnownAt(assignmentsOf(agreementId), knownAt), day),
    assignedBetween: (agreementId, after, upTo) =>
      assignmentsOf(agreementId).filter(within(after, upTo)),
    isMovedBetween: (agreementId, after, upTo) =>
      assignmentsOf(agreementId).some(within(after, upTo)) ||
      suspensionsOf(agreementId).some(within(after, upTo)),
    suspensionsAt: (agreementId, knownAt) => standing(suspensionsOf(agreementId), knownAt),
  };
}

/** The coach on a day; before the first assignment the first coach. */
function coachIn(known: readonly AssignmentFact[], day: LocalDate): string | null {
  const first = known.reduce<AssignmentFact | undefined>(
    (found, one) => (found && found.effectiveFrom <= one.effectiveFrom ? found : one),
    undefined,
  );
  return (factInForce(known, day, Infinity) ?? first)?.coachId ?? null;
}

/** Facts by key, each group in order; sorted only when it is asked for. */
function grouped<T extends Known>(
  facts: readonly T[],
  keyOf: (fact: T) => string,
): (key: string) => readonly T[] {
  const groups = new Map<string, readonly T[]>();
  return (key) => {
    let group = groups.get(key);
    if (!group)
      groups.set(key, (group = inRecordedOrder(facts.filter((fact) => keyOf(fact) === key))));
    return group;
  };
}

function standing(facts: readonly SuspensionFact[], knownAt: InstantMs): SuspensionFact[] {
  const current = new Map<string, SuspensionFact>();
  for (const fact of factsKnownAt(facts, knownAt)) {
    current.set(fact.suspensionId ?? `${fact.from}/${fact.to}/${fact.reason}`, fact);
  }
  return [...current.values()].filter((fact) => !fact.withdrawn);
}
