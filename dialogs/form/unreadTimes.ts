// What was said as a moment or a length and cannot be one: it stays beside the draft until it is put right.
import type { RichSlots } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';

export interface UnreadTimes {
  /** As typed: "14u75". */
  unreadTimes: string[];
}

export const ALL_TIMES_READ: UnreadTimes = { unreadTimes: [] };

/** Beside the draft after a sentence: a new moment or length takes the place of one that cannot be. */
export function unreadAfter({ unreadTimes }: UnreadTimes, slots: RichSlots): UnreadTimes {
  const { start, end, minutes } = slots;
  const isSaid = start !== null || end !== null || minutes !== null;
  return { unreadTimes: isSaid || slots.unreadTimes.length > 0 ? slots.unreadTimes : unreadTimes };
}

/** One line for each of them on the draft's card. */
export function unreadLines(
  { unreadTimes }: UnreadTimes,
  deps: Pick<DialogDeps, 'text'>,
): string[] {
  return unreadTimes.map((typed) => deps.text('warning.unreadTime', { typed }));
}
