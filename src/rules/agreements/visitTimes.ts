// Start, end and duration of a visit, derived from one another.
import { toMinutes, toTime } from '../core/localDate.ts';
import type { VisitFacts, VisitRefusal } from './visitFacts.ts';

/** Minutes since midnight and a duration, as far as they follow from what is known. */
export interface VisitTimes {
  start: number | null;
  end: number | null;
  minutes: number | null;
  refusals: VisitRefusal[];
}

/**
 * Two of start, end and minutes give the third; all three: start and end decide. A visit does not
 * run past midnight. Malformed times and durations are refusals, not exceptions.
 */
export function deriveVisitTimes(visit: VisitFacts): VisitTimes {
  const refusals: VisitRefusal[] = [];
  const given = [visit.start, visit.end].map((time) => (time === null ? null : toMinutes(time)));
  let [start, end] = given as [number | null, number | null];
  let minutes = visit.minutes;
  if (Number.isNaN(start) || Number.isNaN(end)) refusals.push('notATime');
  if (minutes !== null && !(Number.isInteger(minutes) && minutes > 0)) refusals.push('notAMinute');
  if (refusals.length > 0) return { start: null, end: null, minutes: null, refusals };
  if (start !== null && end !== null) minutes = end - start;
  else if (minutes !== null && start !== null) end = start + minutes;
  else if (minutes !== null && end !== null) start = end - minutes;
  const pastMidnight = (end ?? 0) > 1440 || (start ?? 0) < 0;
  if (!pastMidnight && !(start !== null && end !== null && end <= start)) {
    return { start, end, minutes, refusals };
  }
  // A duration that means nothing must not bring further refusals along.
  return { start, end, minutes: null, refusals: ['endBeforeStart'] };
}

/** 'HH:mm', or null. */
export function timeText(minutes: number | null): string | null {
  return minutes === null ? null : toTime(minutes);
}
