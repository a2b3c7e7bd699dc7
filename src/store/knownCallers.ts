// People around one's own files who may call: whom employers named as contacts, and co-worker coaches.
import { sql } from 'kysely';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

export interface KnownCaller {
  name: string;
  role: 'employer' | 'coworkerCoach';
  /** The files for which they are known, among those that were asked about. */
  agreementIds: string[];
}

/** A contact person without files of their own speaks for all of the employer's. */
const callers = prepare<{ ids: string }>()((param) => {
  const given = sql<string>`(SELECT value FROM json_each(${param('ids')}))`;
  return query
    .selectFrom('contactPerson as c')
    .innerJoin('agreement', 'agreement.employerId', 'c.employerId')
    .select(['c.name', sql<KnownCaller['role']>`'employer'`.as('role'), 'agreement.id as fileId'])
    .where('agreement.id', 'in', given)
    .where(
      sql<boolean>`(agreement.id IN (SELECT agreementId FROM agreementContact
          WHERE contactPersonId = c.id)
        OR NOT EXISTS (SELECT 1 FROM agreementContact WHERE contactPersonId = c.id))`,
    )
    .unionAll((unified) =>
      unified
        .selectFrom('coworkerCoach as w')
        .select([
          'w.name',
          sql<KnownCaller['role']>`'coworkerCoach'`.as('role'),
          'w.agreementId as fileId',
        ])
        .where('w.agreementId', 'in', given),
    )
    .orderBy('name')
    .orderBy('fileId');
});

/** Those of some files, one for each name and role. */
export function knownCallersOf(db: Reader, agreementIds: readonly string[]): KnownCaller[] {
  const found = new Map<string, KnownCaller>();
  for (const { name, role, fileId } of db.all(callers, { ids: JSON.stringify(agreementIds) })) {
    const key = `${role}:${name}`;
    const known = found.get(key) ?? { name, role, agreementIds: [] };
    found.set(key, { ...known, agreementIds: [...new Set([...known.agreementIds, fileId])] });
  }
  return [...found.values()];
}
