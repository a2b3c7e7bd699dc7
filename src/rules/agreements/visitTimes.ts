// Start, end and duration of a visit, derived from one another.
import type { ClockChange } from '../calendar/clockChange.ts';
import { elapsedAt, shownAfter } from '../calendar/clockChange.ts';
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
 * run past midnight. Malformed times and durations are refusals, not exceptions. On a day of which the
 * clock changes (`change`) minutes are those that passed; of a time that comes twice the shortest
 * visit is taken, unless the duration that was given tells otherwise.
 */
export function deriveVisitTimes(visit: VisitFacts, change: ClockChange | null = null): VisitTimes {
  const refusals: VisitRefusal[] = [];
  const given = [visit.start, visit.end].map((time) => (time === null ? null : toMinutes(time)));
  const [start, end] = given as [number | null, number | null];
  const { minutes } = visit;
  if (Number.isNaN(start) || Number.isNaN(end)) refusals.push('notATime');
  else if ([start, end].some((time) => time !== null && elapsedAt(change, time).length === 0)) {
    refusals.push('noSuchTime');
  }
  if (minutes !== null && !(Number.isInteger(minutes) && minutes > 0)) refusals.push('notAMinute');
  if (refusals.length > 0) return { start: null, end: null, minutes: null, refusals };
  if (start !== null && end !== null) return between(start, end, minutes, change);
  if (minutes === null) return { start, end, minutes, refusals };
  if (start !== null) {
    const until = elapsedAt(change, start)[0]! + minutes;
    return withinTheDay({ start, end: shownAfter(change, until), minutes, refusals });
  }
  if (end === null) return { start, end, minutes, refusals };
  const from = elapsedAt(change, end)[0]! - minutes;
  return withinTheDay({ start: shownAfter(change, from), end, minutes, refusals });
}

function between(
  start: number,
  end: number,
  said: number | null,
  change: ClockChange | null,
): VisitTimes {
  const lengths = elapsedAt(change, start)
    .flatMap((from) => elapsedAt(change, end).map((until) => until - from))
    .filter((length) => length > 0);
  if (lengths.length === 0) return notInThisOrder(start, end);
  const minutes = said !== null && lengths.includes(said) ? said : Math.min(...lengths);
  return { start, end, minutes, refusals: [] };
}

function withinTheDay(times: VisitTimes): VisitTimes {
  const { start, end } = times;
  return end! > 1440 || start! < 0 ? notInThisOrder(start, end) : times;
}

/** A duration that means nothing must not bring further refusals along. */
function notInThisOrder(start: number | null, end: number | null): VisitTimes {
  return { start, end, minutes: null, refusals: ['endBeforeStart'] };
}

/** 'HH:mm', or null. */
export function timeText(minutes: number | null): string | null {
  return minutes === null ? null : toTime(minutes);
}
