// A coach's weekly hours through time: which week holds on which day.
import type { EpochDay, InstantMs } from '../core/localDate.ts';
import { toEpochDay } from '../core/localDate.ts';
import { factsKnownAt } from '../core/timeOfKnowing.ts';
import type { CoachPatternFact, WeekHours } from './calendarFacts.ts';

/** Weeks with the day from which each holds, earliest first. */
export type CoachWeeks = readonly { fromDay: EpochDay; weekdays: WeekHours }[];

/**
 * The weeks of a coach as known at a moment. Nothing known yet: the pattern recorded first, so
 * that a request entered before the coach's hours has a deadline that later records do not move.
 * Empty for a coach without any pattern.
 */
export function coachWeeks(
  facts: readonly CoachPatternFact[],
  coachId: string,
  knownAt: InstantMs,
): CoachWeeks {
  const own = facts
    .filter((fact) => fact.coachId === coachId)
    .sort((a, b) => a.recordedAt - b.recordedAt);
  const known = factsKnownAt(own, knownAt);
  const byStart = new Map<EpochDay, WeekHours>();
  for (const fact of known.length > 0 ? known : own.slice(0, 1)) {
    byStart.set(toEpochDay(fact.effectiveFrom), fact.weekdays);
  }
  return [...byStart]
    .map(([fromDay, weekdays]) => ({ fromDay, weekdays }))
    .sort((a, b) => a.fromDay - b.fromDay);
}

/** The week that holds on a day; before the first start the first week holds. */
export function weekOn(pattern: WeekHours | CoachWeeks, day: EpochDay): WeekHours {
  if (!isCoachWeeks(pattern)) return pattern;
  let week = pattern[0]?.weekdays ?? {};
  for (const entry of pattern) {
    if (entry.fromDay > day) break;
    week = entry.weekdays;
  }
  return week;
}

function isCoachWeeks(pattern: WeekHours | CoachWeeks): pattern is CoachWeeks {
  return Array.isArray(pattern);
}
