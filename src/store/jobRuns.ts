// When each job last ran, so that what was missed is caught up once.
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

const byName = prepare<{ name: string }>()((param) =>
  query.selectFrom('jobRun').select('lastAt').where('name', '=', param('name')),
);

/** The moment (epoch ms) up to which a job has done its work; null when it never ran. */
export function lastRunOf(db: Reader, name: string): number | null {
  return db.first(byName, { name })?.lastAt ?? null;
}

/** A job has done its work up to a moment (epoch ms). */
export function keepRun(tx: Tx, name: string, lastAt: number): void {
  const row = { name, lastAt, finishedAt: tx.now };
  tx.run(
    query
      .insertInto('jobRun')
      .values(row)
      .onConflict((conflict) => conflict.column('name').doUpdateSet(row)),
  );
}
