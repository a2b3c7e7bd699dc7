// Fits the times of visits in one message to each other: a shared length, one after the other.
import type { TimeMention } from './mentions.ts';
import { asTime, type VisitTimes } from './visitTimes.ts';

const HOUR = 60;

/** The same times with a length, and the end that follows from it. */
export function withLength(times: VisitTimes, minutes: number): VisitTimes {
  if (times.start === null) return { ...times, minutes };
  return { ...times, minutes, end: asTime(minutesOf(times.start) + minutes) };
}

/** Times of which only the end was said, beginning where the visit before ended. */
export function startingAt(times: VisitTimes, start: string): VisitTimes {
  const minutes = times.end === null ? 0 : minutesOf(times.end) - minutesOf(start);
  return minutes > 0 ? { ...times, start, minutes } : times;
}

/** "maandag en dinsdag bij Jonas, 1u en 1u30", "… 2x 30 min": one length for each of `days`, null when not so. */
export function timesOfEach(mentions: readonly TimeMention[], days: number): VisitTimes[] | null {
  if (days < 2) return null;
  const [only] = mentions;
  if (mentions.length === 1 && only?.kind === 'duration' && only.times === days && !only.extra)
    return Array.from({ length: days }, () => lasting(only.minutes / days));
  if (mentions.length !== days) return null;
  const lengths = mentions.flatMap((mention) => {
    const isLength =
      mention.kind === 'either' ||
      (mention.kind === 'duration' && !mention.extra && !mention.total && !mention.open);
    return isLength ? [mention.minutes] : [];
  });
  if (lengths.length !== days) return null;
  return lengths.map(lasting);
}

function lasting(minutes: number): VisitTimes {
  return { start: null, end: null, minutes, extraMinutes: null };
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * HOUR + minute;
}
