// What was corrected about a person: rows that are only added, and go with the person's record.
import type { Reader, Tx } from '../handle.ts';
import { principalId } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { query } from '../query.ts';
import type { Subject } from './subject.ts';

type Fields = Readonly<Record<string, string | null | undefined>>;

/** Adds a row for each field that differs. */
export function keepCorrections(
  tx: Tx,
  who: Principal,
  made: {
    subject: Pick<Subject, 'kind' | 'id'>;
    before: Fields;
    wanted: Fields;
    reason: string;
    submissionKey: string;
  },
): void {
  const { subject, before, wanted, reason, submissionKey } = made;
  for (const field of Object.keys(before)) {
    const [oldValue = null, newValue = null] = [before[field], wanted[field]];
    if (oldValue === newValue) continue;
    tx.run(
      query.insertInto('correction').values({
        ...{ submissionKey, kind: subject.kind, subjectId: subject.id, field, oldValue, newValue },
        ...{ reason, recordedAt: tx.now, recordedBy: principalId(who) },
      }),
    );
  }
}

export interface KeptCorrection {
  field: string;
  oldValue: string | null;
  newValue: string | null;
  reason: string;
  /** Epoch ms. */
  recordedAt: number;
  byName: string | null;
}

/** The latest first. */
export function correctionsOf(db: Reader, subjectId: string, limit: number): KeptCorrection[] {
  return db.all(
    query
      .selectFrom('correction as c')
      .leftJoin('person as p', 'p.id', 'c.recordedBy')
      .select(['c.field', 'c.oldValue', 'c.newValue', 'c.reason', 'c.recordedAt'])
      .select('p.name as byName')
      .where('c.subjectId', '=', subjectId)
      .orderBy('c.id', 'desc')
      .limit(limit),
  );
}
