// "Was dit nuttig?": one judgement per card, of nobody in particular.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

export interface AnswerRating {
  /** Of the card: a second click with it changes nothing. */
  submissionKey: string;
  answerId: string;
  version: string;
  useful: boolean;
  audience: 'everyone' | 'staff';
}

export interface RatedAnswer {
  answerId: string;
  useful: number;
  notUseful: number;
}

const insert = prepare<Omit<AnswerRating, 'useful'> & { useful: number; at: number }>()((param) =>
  query
    .insertInto('answerRating')
    .values({
      submissionKey: param('submissionKey'),
      answerId: param('answerId'),
      version: param('version'),
      useful: sql<0 | 1>`${param('useful')}`,
      audience: param('audience'),
      at: param('at'),
    })
    .onConflict((conflict) => conflict.column('submissionKey').doNothing()),
);

/** Keeps a judgement; false when this card was judged before. */
export function keepRating(tx: Tx, rating: AnswerRating): boolean {
  return tx.run(insert, { ...rating, useful: rating.useful ? 1 : 0, at: tx.now }) === 1;
}

const counted = prepare<{ since: number; limit: number }>()((param) =>
  query
    .selectFrom('answerRating')
    .select([
      'answerId',
      sql<number>`sum(useful)`.as('useful'),
      sql<number>`sum(1 - useful)`.as('notUseful'),
    ])
    .where('at', '>=', param('since'))
    .groupBy('answerId')
    .having(sql<number>`sum(1 - useful)`, '>', 0)
    .orderBy(sql`sum(1 - useful)`, 'desc')
    .orderBy('answerId')
    .limit(param('limit')),
);

/** Answers that were judged not useful since a moment (epoch ms), the most often first. */
export function notUsefulAnswers(db: Reader, since: number, limit: number): RatedAnswer[] {
  return db.all(counted, { since, limit });
}

const between = prepare<{ from: number; to: number }>()((param) =>
  query
    .selectFrom('answerRating')
    .select(sql<number>`count(*)`.as('count'))
    .where('useful', '=', 0)
    .where('at', '>=', param('from'))
    .where('at', '<', param('to')),
);

/** How often an answer was judged not useful from one moment until before another (epoch ms). */
export function countNotUseful(db: Reader, from: number, to: number): number {
  return db.first(between, { from, to })?.count ?? 0;
}

const old = prepare<{ before: number }>()((param) =>
  query.deleteFrom('answerRating').where('at', '<', param('before')),
);

/** Removes what was judged before a moment (epoch ms); returns how much. */
export function purgeRatings(tx: Tx, before: number): number {
  return tx.run(old, { before });
}
