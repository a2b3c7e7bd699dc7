// Cuts long work into slices: after each, whatever else waits on the event loop has its turn.
import { setImmediate as nextRound } from 'node:timers/promises';

/** For so long at most nothing else is done, in milliseconds. */
const SLICE_MS = 10;
/** So many steps are made before the clock is asked. */
const STEPS = 20;

export class Slices {
  #steps = 0;
  #ends = performance.now() + SLICE_MS;

  /** To be awaited before each step. */
  async breathe(): Promise<void> {
    this.#steps += 1;
    if (this.#steps % STEPS !== 0 || performance.now() < this.#ends) return;
    await nextRound();
    this.#ends = performance.now() + SLICE_MS;
  }
}
