// What a job is: when something falls due, when it may be done, and doing it, as often as it is asked.
import type { JobName } from '../content/jobsSchema.ts';
import type { CompiledCalendar } from '../rules/index.ts';

export interface Job {
  name: JobName;
  /** In Brussels time (see data/jobs.json). */
  pattern: string;
  /** Needs a whole database file for itself: never beside another such job. */
  alone?: true;
  /**
   * What falls due with a tick (epoch ms), by key: the day, a week; none on most ticks. `before` is the
   * tick before it. The calendar is the one known now.
   */
  dueAt(tick: { at: number; before: number }, calendar: CompiledCalendar): readonly string[];
  /** Messages wait for office hours; what is due stays due until then. */
  mayRunAt(now: number, calendar: CompiledCalendar): boolean;
  /**
   * Does what is due, each key once, the earliest first. May be done again after a crash: the outbox
   * takes nothing twice. What takes long is done in slices: the job is done when its promise is kept.
   */
  run(keys: readonly string[], now: number): void | Promise<void>;
}

/** Why a job failed, in Dutch, with what to do and without names: administrators read it. */
export class JobError extends Error {
  override name = 'JobError';
}

/** Thrown by a job that cannot do its work at this moment, and can soon: it is tried again, nothing is wrong. */
export class NotNowError extends Error {
  override name = 'NotNowError';
}
