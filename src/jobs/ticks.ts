// When a job looks whether there is something to do: a cron pattern in Brussels time.
import { Cron } from 'croner';

/** The moments (epoch ms) of a pattern. */
export class Ticks {
  readonly #cron: Cron;

  constructor(pattern: string) {
    this.#cron = new Cron(pattern, { timezone: 'Europe/Brussels', paused: true, mode: '5-part' });
  }

  /** The first moment strictly after another. */
  next(after: number): number {
    // Croner counts in whole seconds: a moment within a second lies before the next one.
    const next = this.#cron.nextRun(new Date(Math.floor(after / 1000) * 1000));
    return next ? next.getTime() : Infinity;
  }
}
