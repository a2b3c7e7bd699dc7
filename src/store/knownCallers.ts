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

/** Contact persons stand with all files of their employer; `linked`: with those for which they were named. */
const callers = prepare<{ ids: string }>()((param) => {
  const given = sql<string>`(SELECT value FROM json_each(${param('ids')}))`;
  return query
    .selectFrom('contactPerson as c')
    .innerJoin('agreement', 'agreement.employerId', 'c.employerId')
    .leftJoin('agreementContact as linked', (join) =>
      join
        .onRef('linked.contactPersonId', '=', 'c.id')
        .onRef('linked.agreementId', '=', 'agreement.id'),
    )
    .select([
      'c.name',
      sql<KnownCaller['role']>`'employer'`.as('role'),
      'agreement.id as fileId',
      sql<number>`linked.agreementId IS NOT NULL`.as('linked'),
    ])
    .where('agreement.id', 'in', given)
    .unionAll((unified) =>
      unified
        .selectFrom('coworkerCoach as w')
        .select([
          'w.name',
          sql<KnownCaller['role']>`'coworkerCoach'`.as('role'),
          'w.agreementId as fileId',
          sql<number>`1`.as('linked'),
        ])
        .where('w.agreementId', 'in', given),
    )
    .orderBy('name')
    .orderBy('fileId');
});

/**
 * Those of some files, one for each name and role; a contact person of the employer who was named for none
 * of these files may speak about all of them.
 */
export function knownCallersOf(db: Reader, agreementIds: readonly string[]): KnownCaller[] {
  const rows = db.all(callers, { ids: JSON.stringify(agreementIds) });
  const people = Map.groupBy(rows, ({ role, name }) => `${role}:${name}`);
  return [...people.values()].map((files): KnownCaller => {
    const linked = files.filter((one) => one.linked === 1);
    const { name, role } = files[0]!;
    const meant = linked.length > 0 ? linked : files;
    return { name, role, agreementIds: [...new Set(meant.map(({ fileId }) => fileId))] };
  });
}
