// Questions that got no answer: kept for a while, without what points at somebody.
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import type { StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';

export interface NewUnanswered {
  /** The same id again is the same question, delivered twice. */
  id: string;
  /** Names, numbers and addresses are taken out before it comes here. */
  text: string;
  audience: 'everyone' | 'staff';
  /** Ids of the closest answers, best first. */
  near: readonly string[];
}

export interface Unanswered extends NewUnanswered {
  /** Epoch ms. */
  at: number;
}

const insert = prepare<Record<'id' | 'text' | 'audience' | 'near', string> & { at: number }>()(
  (param) =>
    query
      .insertInto('unanswered')
      .values({
        id: param('id'),
        text: param('text'),
        audience: param('audience'),
        near: param('near'),
        at: param('at'),
        ...{ answerId: null, dismissalId: null },
      })
      .onConflict((conflict) => conflict.column('id').doNothing()),
);

/** Keeps a question; false when it was kept before. */
export function keepUnanswered(tx: Tx, question: NewUnanswered): boolean {
  const near = JSON.stringify(question.near);
  return tx.run(insert, { ...question, near, at: tx.now }) === 1;
}

const open = prepare<{ limit: number }>()((param) =>
  query
    .selectFrom('unanswered')
    .select(['id', 'text', 'audience', 'near', 'at', 'answerId'])
    .where('dismissalId', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(param('limit')),
);

/**
 * What nobody answered or dismissed, the newest first. A question for which an answer was written comes
 * back when that answer is gone.
 * @param isThere whether there is such an answer now
 */
export function openUnanswered(
  db: Reader,
  limit: number,
  isThere: (answerId: string) => boolean,
): Unanswered[] {
  return db.all(open, { limit }).flatMap(({ answerId, near, audience, ...row }) => {
    if (answerId !== null && isThere(answerId)) return [];
    const known = { near: JSON.parse(near) as string[] };
    return [{ ...row, ...known, audience: audience as Unanswered['audience'] }];
  });
}

const between = prepare<{ from: number; to: number }>()((param) =>
  query
    .selectFrom('unanswered')
    .select(sql<number>`count(*)`.as('count'))
    .where('at', '>=', param('from'))
    .where('at', '<', param('to')),
);

/** How many questions got no answer from one moment until before another (epoch ms). */
export function countUnanswered(db: Reader, from: number, to: number): number {
  return db.first(between, { from, to })?.count ?? 0;
}

type Ids = { ids: string };
const answered = prepare<Ids & { answerId: string }>()((param) =>
  query
    .updateTable('unanswered')
    .set({ answerId: param('answerId') })
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** Notes that an answer was written for these questions. */
export function markAnswered(tx: Tx, ids: readonly string[], answerId: string): void {
  tx.run(answered, { ids: JSON.stringify(ids), answerId });
}

const answeredBy = prepare<Ids>()((param) =>
  query
    .selectFrom('unanswered')
    .select('answerId')
    .distinct()
    .where('answerId', 'is not', null)
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** The answers that were written for these questions. */
export function answersWrittenFor(db: Reader, ids: readonly string[]): string[] {
  return db.all(answeredBy, { ids: JSON.stringify(ids) }).flatMap((row) => row.answerId ?? []);
}

const dismissed = prepare<Ids & { dismissalId: string }>()((param) =>
  query
    .updateTable('unanswered')
    .set({ dismissalId: param('dismissalId') })
    .where('dismissalId', 'is', null)
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** "Niet voor ons": these are no longer shown; why, by whom and when is kept as long as they are. */
export function dismissQuestions(
  tx: Tx,
  who: StaffPrincipal,
  questions: { ids: readonly string[]; text: string; reason: string },
): string {
  const id = randomUUID();
  const { ids, text, reason } = questions;
  const recorded = { recordedAt: tx.now, recordedBy: who.personId };
  const row = { id, text, reason, questions: ids.length, ...recorded };
  tx.run(query.insertInto('dismissal').values(row));
  tx.run(dismissed, { ids: JSON.stringify(ids), dismissalId: id });
  return id;
}

const old = prepare<{ before: number }>()((param) =>
  query.deleteFrom('unanswered').where('at', '<', param('before')),
);

const wordless = prepare()(() =>
  query
    .updateTable('dismissal')
    .set({ text: '' })
    .where('text', '!=', '')
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM unanswered WHERE dismissalId = dismissal.id AND text = dismissal.text)`,
    ),
);

const withoutQuestions = prepare()(() =>
  query
    .deleteFrom('dismissal')
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM unanswered WHERE dismissalId = dismissal.id)`),
);

/** Removes questions from before a moment (epoch ms), and what was said of them; returns how many questions. */
export function purgeUnanswered(tx: Tx, before: number): number {
  const removed = tx.run(old, { before });
  tx.run(wordless, {});
  tx.run(withoutQuestions, {});
  return removed;
}
