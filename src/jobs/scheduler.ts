// Runs each job when something falls due; what was missed while nobody ran is caught up once.
import type { Logger } from 'pino';
import { brusselsDay, brusselsInstant } from '../store/brusselsTime.ts';
import { keepRun, lastRunOf } from '../store/jobRuns.ts';
import type { Store } from '../store/store.ts';
import { AnswersNotRead } from '../../dialogs/faq/answersNotRead.ts';
import { noteFailure } from './failedJobs.ts';
import { NotNowError, type Job } from './job.ts';
import { jobCalendar } from './jobCalendar.ts';
import { Ticks } from './ticks.ts';

/** A job that failed is tried again after this long. */
const AGAIN_AFTER_MS = 5 * 60_000;
/** Who must wait for longer than this is in the way of something: that is a failure too. */
const LONGEST_WAIT_MS = 24 * 3_600_000;
/** Ticks looked at in one go: who was away for longer than a year goes on the next time. */
const MOST_TICKS = 10_000;
/** That a job looked and found nothing is written down at most this often. */
const NOTED_EVERY_MS = 24 * 3_600_000;

export interface SchedulerHouse {
  store: Store;
  jobs: readonly Job[];
  log: Pick<Logger, 'info' | 'error'>;
  /** Hears how each job ended that had something to do; one that must wait is no failure. */
  jobEnded?: (name: string, outcome: 'done' | 'failed') => void;
}

interface Planned {
  job: Job;
  ticks: Ticks;
  /** Up to when it has done its work, as kept and as known. */
  kept: number;
  done: number;
  /** The tick after `done`. */
  next: number;
  /** What fell due and is not done yet. */
  due: string[];
  notBefore: number;
  /** Since when it cannot do its work; null: it did not have to wait. */
  waitsSince: number | null;
  /** What takes long goes on between two looks. */
  isBusy: boolean;
}

/** Has no timer of its own: whoever has one calls `poll`, as often as it likes. */
export class Scheduler {
  readonly #house: SchedulerHouse;
  readonly #planned: Planned[];
  #working: Promise<unknown> = Promise.resolve();

  /** A job that never ran begins now: it has missed nothing. */
  constructor(house: SchedulerHouse) {
    this.#house = house;
    const { store, jobs } = house;
    this.#planned = jobs.map((job) => {
      const last = store.read((db) => lastRunOf(db, job.name));
      const kept = last ?? store.clock();
      if (last === null) store.write((tx) => keepRun(tx, job.name, kept));
      const ticks = new Ticks(job.pattern);
      const next = ticks.next(kept);
      const waits = { notBefore: 0, waitsSince: null, isBusy: false };
      return { job, ticks, kept, done: kept, next, due: [], ...waits };
    });
  }

  /** Does all that is due now and may be done now. */
  poll(): void {
    for (const planned of this.#planned) this.#look(planned);
  }

  /** The next moment (epoch ms) at which a job looks. */
  nextAt(): number {
    return Math.min(...this.#planned.map(({ next }) => next));
  }

  #look(planned: Planned): void {
    const { store } = this.#house;
    const { job } = planned;
    const now = store.clock();
    if (planned.isBusy || now < planned.notBefore) return;
    if (planned.due.length === 0 && planned.next > now) return;
    try {
      const calendar = store.read(jobCalendar);
      // What fell due in years that the calendar does not know is of no use to anybody; a look in its first weeks goes back.
      const known = brusselsInstant(`${Number(brusselsDay(now).slice(0, 4)) - 1}-03-01`, '00:00');
      if (planned.next < known) planned.next = planned.ticks.next(known);
      for (let count = 0; planned.next <= now && count < MOST_TICKS; count++) {
        const at = planned.next;
        const keys = job.dueAt({ at, before: planned.done }, calendar);
        planned.due.push(...keys.filter((key) => !planned.due.includes(key)));
        planned.done = at;
        planned.next = planned.ticks.next(at);
      }
      if (planned.due.length === 0) return this.#note(planned);
      if (!job.mayRunAt(now, calendar) || this.#isInTheWay(job)) return;
      const working = job.run(planned.due, now);
      if (working) this.#working = Promise.all([this.#working, this.#await(planned, working)]);
      else this.#finish(planned);
    } catch (error) {
      this.#fail(planned, error);
    }
  }

  #isInTheWay(job: Job): boolean {
    return job.alone === true && this.#planned.some((one) => one.isBusy && one.job.alone);
  }

  /** Resolves when what takes long and was begun has been done, or has failed. */
  async idle(): Promise<void> {
    await this.#working;
  }

  async #await(planned: Planned, working: Promise<void>): Promise<void> {
    planned.isBusy = true;
    try {
      await working;
      this.#finish(planned);
    } catch (error) {
      this.#fail(planned, error);
    } finally {
      planned.isBusy = false;
    }
  }

  #finish(planned: Planned): void {
    const { store, log } = this.#house;
    const { job } = planned;
    log.info({ job: job.name, due: planned.due.length }, 'job done');
    this.#house.jobEnded?.(job.name, 'done');
    planned.due = [];
    planned.waitsSince = null;
    store.join((tx) => keepRun(tx, job.name, planned.done));
    planned.kept = planned.done;
  }

  #fail(planned: Planned, error: unknown): void {
    const { log, store } = this.#house;
    const now = store.clock();
    planned.notBefore = now + AGAIN_AFTER_MS;
    const job = planned.job.name;
    if (error instanceof NotNowError || error instanceof AnswersNotRead) {
      planned.waitsSince ??= now;
      log.info({ job, reason: error.message }, 'job waits');
      if (now - planned.waitsSince <= LONGEST_WAIT_MS) return;
    }
    log.error({ err: error, job }, 'job failed');
    this.#house.jobEnded?.(job, 'failed');
    try {
      store.write((tx) => noteFailure(tx, job, error));
    } catch (unwritten) {
      // A full disk keeps nothing, not even this: the log and the metrics still say it.
      log.error({ err: unwritten, job }, 'failure not noted');
    }
  }

  #note(planned: Planned): void {
    if (planned.done - planned.kept < NOTED_EVERY_MS) return;
    this.#house.store.join((tx) => keepRun(tx, planned.job.name, planned.done));
    planned.kept = planned.done;
  }
}
