// Which commitments are due when, for the jobs: all files, ids and days only.
import { sql } from 'kysely';
import { coachIdOn } from './assignments.ts';
import { commitmentColumns, commitmentOf, type StoredCommitment } from './commitmentRows.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

export interface DueCommitment {
  commitment: StoredCommitment;
  /** Whose file it is today; without an agreement whoever took the request; null: nobody. */
  coachId: string | null;
}

const between = prepare<{ from: number; to: number; today: string }>()((param) =>
  query
    .selectFrom('commitment as c')
    .leftJoin('agreement', 'agreement.id', 'c.agreementId')
    .leftJoin('request', (join) =>
      join.onRef('request.id', '=', 'c.openerId').on('c.agreementId', 'is', null),
    )
    .select(commitmentColumns.map((column) => `c.${column}` as const))
    .select(
      sql<string | null>`ifnull(
        ${coachIdOn(sql.ref('c.agreementId'), param('today'))}, request.takenBy)`.as('coachId'),
    )
    .where('c.closedAs', 'is', null)
    .where('c.dueAt', '>=', param('from'))
    .where('c.dueAt', '<', param('to'))
    .where(sql<boolean>`ifnull(agreement.endDay, '9999') >= c.dueDate`)
    .orderBy('c.dueAt')
    .orderBy('c.id'),
);

/** Open commitments whose deadline lies in a span (epoch ms, the end not included), by deadline. */
export function openDueBetween(db: Reader, from: number, to: number): DueCommitment[] {
  const today = brusselsDay(db.now);
  return db.all(between, { from, to, today }).map(({ coachId, ...row }) => ({
    commitment: commitmentOf(row),
    coachId,
  }));
}
