// Staff: who is asking (by Entra object id) and who works here.
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { Role, StaffPrincipal } from './principal.ts';
import { sql } from 'kysely';

export interface PersonRecord {
  id: string;
  name: string;
  tenantId: string | null;
  objectId: string | null;
  email: string | null;
  phone: string | null;
  roles: readonly Role[];
  /** Epoch ms; null while at work. */
  retiredAt: number | null;
  demo: boolean;
}

const rolesOf = sql<string | null>`(
  SELECT group_concat(role) FROM personRole
  WHERE personRole.personId = person.id AND personRole.revokedAt IS NULL)`;

const columns = [
  'person.id',
  'person.name',
  'person.tenantId',
  'person.objectId',
  'person.email',
  'person.phone',
  'person.retiredAt',
  'person.demo',
] as const;

const staffByObject = prepare<{ tenantId: string; objectId: string }>()((param) =>
  query
    .selectFrom('person')
    .select(['id', 'name', 'objectId', rolesOf.as('roles')])
    .where('objectId', '=', param('objectId'))
    .where((eb) => eb.or([eb('tenantId', '=', param('tenantId')), eb('tenantId', 'is', null)]))
    .where('retiredAt', 'is', null),
);

/** Who is asking, by the ids of a verified token; null when unknown, retired or without a role. */
export function findStaff(
  db: Reader,
  ids: { tenantId: string; objectId: string },
): StaffPrincipal | null {
  return staffOf(db.first(staffByObject, ids));
}

const staffById = prepare<{ id: string }>()((param) =>
  query
    .selectFrom('person')
    .select(['id', 'name', 'objectId', rolesOf.as('roles')])
    .where('id', '=', param('id'))
    .where('retiredAt', 'is', null),
);

/** A member of staff by the store's own id, for what was promised to them; null as in findStaff. */
export function findStaffById(db: Reader, personId: string): StaffPrincipal | null {
  return staffOf(db.first(staffById, { id: personId }));
}

function staffOf(
  row: { id: string; name: string; objectId: string | null; roles: string | null } | undefined,
): StaffPrincipal | null {
  if (!row?.roles) return null;
  const { id: personId, name, objectId } = row;
  return {
    kind: 'staff',
    personId,
    name,
    roles: new Set(rolesIn(row.roles)),
    objectId: objectId ?? '',
  };
}

const roleHolders = prepare<{ role: string }>()((param) =>
  query
    .selectFrom('person')
    .innerJoin('personRole', 'personRole.personId', 'person.id')
    .select('person.id')
    .where('person.retiredAt', 'is', null)
    .where('personRole.revokedAt', 'is', null)
    .where('personRole.role', '=', param('role'))
    .orderBy('person.id'),
);

/** The ids of those at work who have a role. */
export function peopleWithRole(db: Reader, role: Role): string[] {
  return db.all(roleHolders, { role }).map((row) => row.id);
}

const personById = prepare<{ id: string }>()((param) =>
  query
    .selectFrom('person')
    .select([...columns, rolesOf.as('roles')])
    .where('id', '=', param('id')),
);

/** A person by the store's own id, also when retired. */
export function findPerson(db: Reader, personId: string): PersonRecord | null {
  const row = db.first(personById, { id: personId });
  return row ? personOf(row) : null;
}

/** Everybody, by name; those who left only when asked for. */
export function listPeople(db: Reader, options: { retired?: boolean } = {}): PersonRecord[] {
  let people = query.selectFrom('person').select([...columns, rolesOf.as('roles')]);
  if (!options.retired) people = people.where('retiredAt', 'is', null);
  return db.all(people.orderBy('name').orderBy('id')).map(personOf);
}

/** People by object id, e-mail, id or (part of the) name, for whoever types one. */
export function searchPeople(db: Reader, text: string): PersonRecord[] {
  const wanted = text.trim().toLocaleLowerCase('nl');
  if (wanted === '') return [];
  const people = listPeople(db);
  const exact = people.filter((person) =>
    [person.id, person.objectId, person.email, person.name].some(
      (value) => value?.toLocaleLowerCase('nl') === wanted,
    ),
  );
  if (exact.length > 0) return exact;
  return people.filter((person) => person.name.toLocaleLowerCase('nl').includes(wanted));
}

function personOf(
  row: Omit<PersonRecord, 'roles' | 'demo'> & { roles: string | null; demo: number },
): PersonRecord {
  return { ...row, roles: rolesIn(row.roles), demo: row.demo === 1 };
}

function rolesIn(list: string | null): Role[] {
  return list ? (list.split(',') as Role[]) : [];
}
