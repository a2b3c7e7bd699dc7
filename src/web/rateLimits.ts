// How often somebody may do something: evenly refilled, with room for a burst of a whole window.

interface Window {
  /** So many… */
  count: number;
  /** …in so many milliseconds. */
  ms: number;
}

/** Keys that are remembered at most; beyond it, those that were used longest ago are let go. */
const MOST_KEYS = 50_000;

export interface RateLimit {
  /** Takes one; gives 0 when allowed, otherwise after how many seconds it is. */
  take(key: string): number;
}

/** @param clock epoch milliseconds */
export function rateLimit({ count, ms }: Window, clock: () => number): RateLimit {
  const each = ms / count;
  /** When all that was taken is refilled, epoch ms; in the order of use. */
  const refilled = new Map<string, number>();

  return {
    take(key) {
      const now = clock();
      const until = Math.max(refilled.get(key) ?? 0, now);
      const wait = until - now - (ms - each);
      if (wait > 0) return Math.ceil(wait / 1000);
      refilled.delete(key);
      refilled.set(key, until + each);
      if (refilled.size > MOST_KEYS) refilled.delete(refilled.keys().next().value!);
      return 0;
    },
  };
}
