// The names that somebody may mean: employers, workplaces and employees of one's own files.
import { sql } from 'kysely';
import type { Reader } from './handle.ts';
import { listAgreements } from './agreements.ts';
import { ownAgreementIds } from './ownFiles.ts';
import type { Principal } from './principal.ts';
import { prepare, query } from './query.ts';

export interface RosterEmployer {
  id: string;
  name: string;
  aliases: string[];
  workplaces: { id: string; name: string }[];
  own: boolean;
}
export interface RosterEmployee {
  id: string;
  name: string;
  employerId: string;
  agreementId: string;
  own: boolean;
}
export interface StaffRoster {
  employers: RosterEmployer[];
  employees: RosterEmployee[];
  colleagues: { id: string; name: string }[];
}

const employersById = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('employer')
    .select([
      'id',
      'name',
      'aliases',
      sql<string>`(
        SELECT json_group_array(json_object('id', workplace.id, 'name', workplace.name))
        FROM workplace WHERE workplace.employerId = employer.id)`.as('workplaces'),
    ])
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .orderBy('name'),
);

const coaches = prepare()(() =>
  query
    .selectFrom('person')
    .innerJoin('personRole', 'personRole.personId', 'person.id')
    .select(['person.id', 'person.name'])
    .where('person.retiredAt', 'is', null)
    .where('personRole.revokedAt', 'is', null)
    .where('personRole.role', '=', 'coach')
    .orderBy('person.name'),
);

/**
 * The names against which a sentence is matched. A coach's own files (assigned, or as back-up on a
 * day from `since` to `today`); a team lead has all, with `own` on one's own. An employee with two
 * agreements stands there twice.
 */
export function readRoster(
  db: Reader,
  who: Principal,
  options: { today: string; since?: string },
): StaffRoster {
  if (who.kind !== 'staff') return { employers: [], employees: [], colleagues: [] };
  const { today, since = today } = options;
  const agreements = listAgreements(db, who, { today, since });
  const own = new Set(ownAgreementIds(db, who.personId, { from: since, to: today }));
  const ownEmployers = new Set(agreements.filter(({ id }) => own.has(id)).map((a) => a.employerId));
  const employerIds = [...new Set(agreements.map((agreement) => agreement.employerId))];
  return {
    employers: db.all(employersById, { ids: JSON.stringify(employerIds) }).map((row) => ({
      ...row,
      aliases: JSON.parse(row.aliases) as string[],
      workplaces: JSON.parse(row.workplaces) as { id: string; name: string }[],
      own: ownEmployers.has(row.id),
    })),
    employees: agreements.map((agreement) => ({
      id: agreement.employeeId,
      name: agreement.employeeName,
      employerId: agreement.employerId,
      agreementId: agreement.id,
      own: own.has(agreement.id),
    })),
    colleagues: db.all(coaches, {}).filter((person) => person.id !== who.personId),
  };
}
