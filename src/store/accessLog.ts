// The access log: who looked at which file, when, and why. Rows can only be added (by trigger). It is a table of
// its own beside the facts, in their file: a change and the line that tells of it are one commit (DECISIONS 21).
import type { Principal } from './principal.ts';
import { principalId } from './principal.ts';
import { prepare, query } from './query.ts';
import { whileErasing } from './erasure/erasing.ts';
import type { Reader, Tx } from './handle.ts';

export type AccessSubject =
  | 'agreement'
  | 'visit'
  | 'request'
  | 'appointment'
  | 'employer'
  | 'person'
  | 'team'
  // Of these three everything is looked at, corrected or erased at once (store/personal).
  | 'employee'
  | 'contactPerson'
  | 'coworkerCoach';

export interface AccessEntry {
  who: Principal;
  action: 'read' | 'write' | 'refused';
  subject: AccessSubject;
  subjectId: string;
  /** The command or dialog that looked, e.g. 'registerVisit'. */
  why: string;
}

export interface AccessRow {
  at: number;
  who: string;
  whoKind: string;
  action: string;
  subject: string;
  subjectId: string;
  why: string;
}

/** The insert of one look at a file. */
export const insertAccess = prepare<AccessRow>()((param) =>
  query.insertInto('accessLog').values({
    at: param('at'),
    who: param('who'),
    whoKind: param('whoKind'),
    action: param('action'),
    subject: param('subject'),
    subjectId: param('subjectId'),
    why: param('why'),
  }),
);

/** The row that stands for an entry at a moment (epoch ms). */
export function accessRow(entry: AccessEntry, at: number): AccessRow {
  const { who, action, subject, subjectId, why } = entry;
  return { at, who: principalId(who), whoKind: who.kind, action, subject, subjectId, why };
}

const old = prepare<{ before: number }>()((param) =>
  query.deleteFrom('accessLog').where('at', '<', param('before')),
);

/** Removes looks from before a moment (epoch ms); returns how many. */
export function purgeAccessLog(tx: Tx, before: number): number {
  return whileErasing(tx, () => tx.run(old, { before }));
}

/** Who looked at a file, most recent first; for the team lead and the data protection officer. */
export function listAccess(
  db: Reader,
  about: { subject: AccessSubject; subjectId: string },
  limit = 100,
): AccessRow[] {
  return db.all(
    query
      .selectFrom('accessLog')
      .select(['at', 'who', 'whoKind', 'action', 'subject', 'subjectId', 'why'])
      .where('subject', '=', about.subject)
      .where('subjectId', '=', about.subjectId)
      .orderBy('seq', 'desc')
      .limit(limit),
  );
}
