// Settles whether an hour of the clock is in the morning or the afternoon.
import type { PartOfDay } from './languageData.ts';
import type { Clock } from './mentions.ts';

const HOUR = 60;
const HALF_DAY = 12 * HOUR;
const LAST_AFTERNOON = 6;

/** Minutes since midnight of a moment by itself: hours 1 to 6 are in the afternoon, unless said. */
export function minuteOfDay(clock: Clock, part: PartOfDay | null): number {
  const { hour, minute, exact } = clock;
  if (exact) return hour * HOUR + minute;
  const onClock = hour % 12;
  const morning = onClock * HOUR + minute;
  const afternoon = morning + HALF_DAY;
  switch (part) {
    case 'morning':
      return onClock === 0 ? afternoon : morning;
    case 'noon':
      return onClock >= 10 ? morning : afternoon;
    case 'afternoon':
      return onClock <= 7 ? afternoon : morning;
    case 'evening':
      return onClock === 0 ? morning : afternoon;
    case 'night':
      return onClock >= 9 ? afternoon : morning;
    case null:
      return onClock <= LAST_AFTERNOON ? afternoon : morning;
  }
}

/** The same moment with its part of the day settled. */
export function inPart(clock: Clock, part: PartOfDay | null): Clock {
  if (part === null) return clock;
  const minutes = minuteOfDay(clock, part);
  return { hour: Math.floor(minutes / HOUR) % 24, minute: minutes % HOUR, exact: true };
}
