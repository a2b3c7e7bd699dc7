// The names that somebody may mean: employers, workplaces and employees of one's own files.
import { sql } from 'kysely';
import type { Reader } from './handle.ts';
import { visibleAgreementIds } from './agreements.ts';
import { brusselsDay } from './brusselsTime.ts';
import { ownAgreementIds } from './ownFiles.ts';
import { hasRole } from './principal.ts';
import { findStaff, searchPeople } from './people.ts';
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
  /** Coaches at work, without who asks. */
  colleagues: { id: string; name: string }[];
  /** Others on the staff: who names one of them hears that they are no coach. */
  otherStaff: { id: string; name: string }[];
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

const employeesOf = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('agreement')
    .innerJoin('employer', 'employer.id', 'agreement.employerId')
    .innerJoin('employee', 'employee.id', 'agreement.employeeId')
    .select(['agreement.id as agreementId', 'agreement.employerId', 'employee.id', 'employee.name'])
    .where('agreement.id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .orderBy('employer.name')
    .orderBy('employee.name')
    .orderBy('agreement.id'),
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

const otherStaff = prepare()(() =>
  query
    .selectFrom('person')
    .select(['id', 'name'])
    .where('retiredAt', 'is', null)
    .where(
      'id',
      'in',
      sql<string>`(SELECT personId FROM personRole WHERE revokedAt IS NULL
        EXCEPT SELECT personId FROM personRole WHERE revokedAt IS NULL AND role = 'coach')`,
    )
    .orderBy('name'),
);

/** Everybody on the staff: the same for whoever asks. */
export interface StaffNames {
  coaches: { id: string; name: string }[];
  others: { id: string; name: string }[];
}

/** All who work here, by name. */
export function staffNames(db: Reader): StaffNames {
  return { coaches: db.all(coaches, {}), others: db.all(otherStaff, {}) };
}

/**
 * The names against which a sentence is matched. A coach's own files (assigned, or as back-up on a
 * day from `since` to `today`); a team lead has all, with `own` on one's own; a contact person those of
 * the agreements on which they are one. An employee with two agreements stands there twice.
 * @param options.staff when it was read already: in a large team it is most of the work
 * @param options.ids what `visibleAgreementIds` gave for that period, when it was asked already
 */
export function readRoster(
  db: Reader,
  who: Principal,
  options: { today: string; since?: string; staff?: StaffNames; ids?: readonly string[] },
): StaffRoster {
  if (who.kind === 'visitor')
    return { employers: [], employees: [], colleagues: [], otherStaff: [] };
  const { today, since = today } = options;
  const period = { from: since, to: today };
  const ids = options.ids ?? visibleAgreementIds(db, who, period);
  const seesAll = who.kind === 'staff' && hasRole(who, 'teamLead');
  const own = new Set(seesAll ? ownAgreementIds(db, who.personId, period) : ids);
  const employees = db
    .all(employeesOf, { ids: JSON.stringify(ids) })
    .map((row) => ({ ...row, own: own.has(row.agreementId) }));
  const ownEmployers = new Set(employees.filter((one) => one.own).map((one) => one.employerId));
  const employerIds = [...new Set(employees.map((one) => one.employerId))];
  // Who works at the city is nobody's business outside.
  const asker = who.kind === 'staff' ? who.personId : null;
  const staff = asker === null ? null : (options.staff ?? staffNames(db));
  const othersIn = (people: StaffNames['coaches'] = []): StaffNames['coaches'] =>
    people.filter(({ id }) => id !== asker);
  return {
    employers: db.all(employersById, { ids: JSON.stringify(employerIds) }).map((row) => ({
      ...row,
      aliases: JSON.parse(row.aliases) as string[],
      workplaces: JSON.parse(row.workplaces) as { id: string; name: string }[],
      own: ownEmployers.has(row.id),
    })),
    employees,
    colleagues: othersIn(staff?.coaches),
    otherStaff: othersIn(staff?.others),
  };
}

/** The roster of a member of staff by object id, in whatever tenant; null when nobody has it. */
export function rosterOfStaff(db: Reader, objectId: string): StaffRoster | null {
  const person = searchPeople(db, objectId).find((found) => found.objectId === objectId);
  if (!person) return null;
  const who = findStaff(db, { tenantId: person.tenantId ?? '', objectId });
  return who ? readRoster(db, who, { today: brusselsDay(db.now) }) : null;
}
