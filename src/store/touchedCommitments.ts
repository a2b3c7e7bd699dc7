// Commitments of weeks that were told which something happened to since: triggers note them, the next summary settles them.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import { agreementsAnsweredBy } from './summaryCases.ts';

const touched = prepare()(() => query.selectFrom('summaryTouched').select('commitmentId'));

/**
 * Of those at least the ones that were told as somebody's, or that can be theirs now. Each way has its own index:
 * much may have been touched, and much was told.
 */
const touchedOf = prepare<{ agreementIds: string; answererId: string }>()((param) => {
  const ofFiles = query
    .selectFrom(sql<{ id: string }>`json_each(${param('agreementIds')})`.as('file'))
    // A cross join keeps the order: from few files to what was touched of them.
    .crossJoin('summaryTouched as t')
    .where('t.commitmentId', '>=', sql<string>`file.value || ':'`)
    .where('t.commitmentId', '<', sql<string>`file.value || ';'`)
    .select('t.commitmentId');
  const ofNoFile = query
    .selectFrom('summaryTouched')
    .select('commitmentId')
    .where('commitmentId', '>=', ':')
    .where('commitmentId', '<', ';');
  const toldAs = (table: string) =>
    query
      .selectFrom('summaryTouched')
      .select('commitmentId')
      .where(
        'commitmentId',
        'in',
        sql<string>`(SELECT commitmentId FROM ${sql.table(table)}
          WHERE answererId = ${param('answererId')})`,
      );
  return ofFiles.union(ofNoFile).union(toldAs('summaryCase')).union(toldAs('summaryCorrection'));
});

/** Their ids; of somebody at least those that were told as theirs, or can be theirs now. @param answererId null: all */
export function touchedIds(db: Reader, answererId: string | null): string[] {
  if (answererId === null) return db.all(touched, {}).map((row) => row.commitmentId);
  const agreementIds = JSON.stringify([...agreementsAnsweredBy(db, answererId)]);
  return db.all(touchedOf, { agreementIds, answererId }).map((row) => row.commitmentId);
}

const settle = prepare<{ commitmentId: string }>()((param) =>
  query.deleteFrom('summaryTouched').where('commitmentId', '=', param('commitmentId')),
);

/** It has been told as it is. */
export function settleCommitment(tx: Tx, commitmentId: string): void {
  tx.run(settle, { commitmentId });
}

const touch = prepare<{ commitmentId: string }>()((param) =>
  query
    .insertInto('summaryTouched')
    .values({ commitmentId: param('commitmentId') })
    .onConflict((conflict) => conflict.doNothing()),
);

/** Notes that a commitment of a week that is being told has changed since. */
export function touchCommitment(tx: Tx, commitmentId: string): void {
  tx.run(touch, { commitmentId });
}
