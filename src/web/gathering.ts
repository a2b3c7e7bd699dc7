// On a busy server turns begin together: what one of them uses is still at hand for the next, and they share a commit.
import { setTimeout as wait } from 'node:timers/promises';

/** Busy: so many in so many milliseconds. */
const BUSY_COUNT = 4;
const WINDOW_MS = 8;
const GATHER_MS = 5;

/** Who comes while many others do waits a few milliseconds for them; on a quiet server nobody waits. */
export class Gathering {
  #since = -Infinity;
  #count = 0;
  #before = 0;
  #together: Promise<void> | null = null;

  /** Resolves when to begin; undefined: at once. */
  next(): Promise<void> | undefined {
    const now = performance.now();
    const age = now - this.#since;
    if (age >= WINDOW_MS) {
      this.#before = age < 2 * WINDOW_MS ? this.#count : 0;
      this.#count = 0;
      this.#since = now;
    }
    this.#count += 1;
    // Whoever waits goes first.
    if (this.#together) return this.#together;
    if (Math.max(this.#before, this.#count) < BUSY_COUNT) return undefined;
    return (this.#together = this.#gathered());
  }

  async #gathered(): Promise<void> {
    await wait(GATHER_MS);
    this.#together = null;
  }
}
