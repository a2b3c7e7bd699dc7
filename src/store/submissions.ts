// Submissions that were handled: a card carries a key of its own, and the same key has one effect.
// (A visit keeps its key in its own version; everything else people change in chat stands here.)
import type { Reader, Tx } from './handle.ts';
import { principalId } from './principal.ts';
import type { Principal } from './principal.ts';
import { prepare, query } from './query.ts';

export interface HandledSubmission {
  submissionKey: string;
  /** What was done, e.g. 'savePerson'. */
  what: string;
  /** What it was done to: the id of a person, a year. */
  subjectId: string;
  /** What was told, as far as a second click needs it. */
  result: unknown;
  recordedAt: number;
  recordedBy: string;
}

const byKey = prepare<{ submissionKey: string }>()((param) =>
  query
    .selectFrom('submission')
    .select(['submissionKey', 'what', 'subjectId', 'result', 'recordedAt', 'recordedBy'])
    .where('submissionKey', '=', param('submissionKey')),
);

/** What a submission did, when it was handled before. */
export function findSubmission(db: Reader, submissionKey: string): HandledSubmission | null {
  const row = db.first(byKey, { submissionKey });
  return row ? { ...row, result: JSON.parse(row.result) as unknown } : null;
}

const byPrefix = prepare<{ from: string; to: string }>()((param) =>
  query
    .selectFrom('submission')
    .select('subjectId')
    .where('submissionKey', '>=', param('from'))
    .where('submissionKey', '<', param('to')),
);

/** What was done under keys of our own making that begin with these words and a colon. */
export function subjectsHandled(db: Reader, words: string): string[] {
  return db.all(byPrefix, { from: `${words}:`, to: `${words};` }).map((row) => row.subjectId);
}

/** The same submission of the same person for the same thing; 'keyUsed' when it was something else. */
export function handledBefore(
  db: Reader,
  who: Principal,
  submissionKey: string,
  what: string,
): HandledSubmission | 'keyUsed' | null {
  const done = findSubmission(db, submissionKey);
  if (!done) return null;
  return done.what === what && done.recordedBy === principalId(who) ? done : 'keyUsed';
}

const old = prepare<{ before: number }>()((param) =>
  query.deleteFrom('submission').where('recordedAt', '<', param('before')),
);

/** Forgets which cards were handled before a moment (epoch ms): nobody clicks them twice by then. */
export function purgeSubmissions(tx: Tx, before: number): number {
  return tx.run(old, { before });
}

/** Keeps that a submission was handled; to be called in the transaction of what it did. */
export function keepSubmission(
  tx: Tx,
  who: Principal,
  done: { submissionKey: string; what: string; subjectId: string; result: unknown },
): void {
  const result = JSON.stringify(done.result);
  const recorded = { recordedAt: tx.now, recordedBy: principalId(who) };
  tx.run(query.insertInto('submission').values({ ...done, ...recorded, result }));
}
