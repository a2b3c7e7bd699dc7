// Settles whether an hour of the clock is in the morning or the afternoon.
import type { PartOfDay } from './languageData.ts';
import type { Clock, PartMention } from './mentions.ts';

const HOUR = 60;
const HALF_DAY = 12 * HOUR;
const LAST_AFTERNOON = 6;
/** The hours of the shifts, first and last: the early one, the day's, the late one, that of the night. */
const SHIFTS: Partial<Record<PartOfDay, readonly [number, number]>> = {
  morning: [4 * HOUR, 14 * HOUR],
  evening: [13 * HOUR, 24 * HOUR],
  night: [0, 7 * HOUR],
};

/** A moment, and the index after its last token. */
export interface PlacedClock {
  clock: Clock;
  to: number;
}

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
      return onClock > LAST_AFTERNOON ? morning : afternoon;
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

/** A part of the day right behind a moment is its own; else the first one counts for both. */
export function partsFor(
  starting: PlacedClock | undefined,
  stopping: PlacedClock | undefined,
  named: readonly PartMention[],
): { start: PartOfDay | null; end: PartOfDay | null } {
  const clock = (starting ?? stopping)?.clock;
  const parts = named.filter((part) => !part.isShift || isWithinShift(clock, part.part));
  const behind = (placed: PlacedClock | undefined) =>
    parts.find(
      (part) => placed !== undefined && part.from >= placed.to && part.from <= placed.to + 1,
    );
  const ofEnd = behind(stopping);
  const rest = parts.filter((part) => part !== ofEnd);
  const ofStart = rest.length > 0 ? (behind(starting) ?? rest[0]) : ofEnd;
  return { start: ofStart?.part ?? null, end: ofEnd?.part ?? null };
}

/** "van 2 tot 3, hij staat in de vroege shift": at two in the afternoon all the same. */
function isWithinShift(clock: Clock | undefined, part: PartOfDay): boolean {
  const span = SHIFTS[part];
  if (clock === undefined || span === undefined) return true;
  const minutes = minuteOfDay(clock, part);
  return minutes >= span[0] && minutes < span[1];
}
