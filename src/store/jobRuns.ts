// When each job last ran, so that what was missed is caught up once; and since when one fails.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

const byName = prepare<{ name: string }>()((param) =>
  query.selectFrom('jobRun').select('lastAt').where('name', '=', param('name')),
);

/** The moment (epoch ms) up to which a job has done its work; null when it never ran. */
export function lastRunOf(db: Reader, name: string): number | null {
  return db.first(byName, { name })?.lastAt ?? null;
}

/** A job has done its work up to a moment (epoch ms): whatever was wrong is over. */
export function keepRun(tx: Tx, name: string, lastAt: number): void {
  const row = { name, lastAt, finishedAt: tx.now, failingSince: null, problem: null };
  tx.run(
    query
      .insertInto('jobRun')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row)),
  );
}

const failure = prepare<{ name: string; problem: string; now: number }>()((param) =>
  query
    .updateTable('jobRun')
    .set({
      failingSince: sql<number>`coalesce(failingSince, ${param('now')})`,
      problem: param('problem'),
    })
    .where('name', '=', param('name')),
);

/**
 * A job failed. Returns since when (epoch ms) it has, without having worked in between.
 * @param problem in Dutch, with what to do and without names; or a code
 */
export function keepFailure(tx: Tx, name: string, problem: string): number {
  tx.run(failure, { name, problem, now: tx.now });
  return failingJobs(tx).find((job) => job.name === name)?.failingSince ?? tx.now;
}

export interface FailingJob {
  name: string;
  /** Epoch ms. */
  failingSince: number;
  /** What to do, in Dutch; or a code. */
  problem: string;
}

const failing = prepare()(() =>
  query
    .selectFrom('jobRun')
    .select(['name', 'failingSince', 'problem'])
    .where('failingSince', 'is not', null)
    .orderBy('failingSince'),
);

/** The jobs that did not work when they were last tried, the longest first. */
export function failingJobs(db: Reader): FailingJob[] {
  return db.all(failing, {}).map(({ name, failingSince, problem }) => ({
    ...{ name, failingSince: failingSince ?? 0, problem: problem ?? '' },
  }));
}
