// Adding people, their roles, and letting them go; only for administrators.
import { randomUUID } from 'node:crypto';
import { agreementsOfCoaches, assignmentsAfter } from './assignments.ts';
import { brusselsDay } from './brusselsTime.ts';
import { addBackup, coachesBackedUpBy } from './coachHours.ts';
import type { Reader, Tx } from './handle.ts';
import { findPerson } from './people.ts';
import { hasRole, principalId } from './principal.ts';
import type { Principal, Role } from './principal.ts';
import { query } from './query.ts';

export type PeopleRefusal =
  | 'notAdministrator'
  | 'unknownPerson'
  | 'retired'
  | 'noRole'
  | 'objectIdInUse'
  | 'emailInUse'
  | 'lastAdministrator'
  /** Nobody changes the account with which they sign in themselves. */
  | 'ownObjectId'
  /** Files must be transferred first; see `agreements`. */
  | 'hasFiles'
  | 'notACoach'
  | 'ownBackup'
  | 'sameCoach'
  | 'noFiles'
  | 'badHours';

export type PeopleOutcome =
  | {
      kind: 'done';
      personId: string;
      /** How many files moved. */
      files?: number;
      /** The days on which those come that the giver would only have had later. */
      later?: readonly string[];
    }
  | { kind: 'unchanged'; personId: string }
  | { kind: 'refused'; reason: PeopleRefusal; agreements?: number };

export interface NewPerson {
  name: string;
  objectId: string | null;
  tenantId: string | null;
  email: string | null;
  phone: string | null;
  roles: readonly Role[];
  demo?: boolean;
}

const no = (reason: PeopleRefusal): PeopleOutcome => ({ kind: 'refused', reason });

/** Adds a member of staff with at least one role. */
export function addPerson(tx: Tx, who: Principal, person: NewPerson): PeopleOutcome {
  if (!hasRole(who, 'administrator')) return no('notAdministrator');
  if (person.roles.length === 0) return no('noRole');
  const { name, objectId, tenantId, email, phone } = person;
  const taken = tx.all(query.selectFrom('person').select(['objectId', 'tenantId', 'email']));
  if (objectId && taken.some((row) => row.objectId === objectId)) return no('objectIdInUse');
  if (email && taken.some((row) => row.email?.toLowerCase() === email.toLowerCase()))
    return no('emailInUse');
  const personId = randomUUID();
  tx.run(
    query.insertInto('person').values({
      ...{ id: personId, name, objectId, tenantId, email, phone, retiredAt: null },
      ...{ demo: person.demo ? 1 : 0, recordedAt: tx.now, recordedBy: principalId(who) },
    }),
  );
  for (const role of new Set(person.roles)) insertRole(tx, who, personId, role);
  note(tx, who, personId, 'addPerson');
  return { kind: 'done', personId };
}

/** Lets somebody go: no access from now on. Files must have been transferred. */
export function retirePerson(tx: Tx, who: Principal, personId: string): PeopleOutcome {
  const refused = refusal(tx, who, personId);
  if (refused) return refused;
  if (isLastAdministrator(tx, personId)) return no('lastAdministrator');
  const agreements = openAgreements(tx, personId, brusselsDay(tx.now)).length;
  if (agreements > 0) return { kind: 'refused', reason: 'hasFiles', agreements };
  tx.run(query.updateTable('person').set({ retiredAt: tx.now }).where('id', '=', personId));
  // Whoever counted on this back-up has none now, and the lead's list shows it.
  const effectiveFrom = brusselsDay(tx.now);
  const fact = { backupId: null, effectiveFrom, recordedBy: principalId(who) };
  for (const coachId of coachesBackedUpBy(tx, personId, effectiveFrom))
    addBackup(tx, { ...fact, coachId });
  tx.run(query.deleteFrom('conversationReference').where('personId', '=', personId));
  note(tx, who, personId, 'retirePerson');
  return { kind: 'done', personId };
}

/** Gives a role, or takes it; the last administrator stays. */
export function changeRole(
  tx: Tx,
  who: Principal,
  change: { personId: string; role: Role; has: boolean },
): PeopleOutcome {
  const { personId, role, has } = change;
  const refused = refusal(tx, who, personId);
  if (refused) return refused;
  const roles = findPerson(tx, personId)!.roles;
  if (roles.includes(role) === has) return { kind: 'unchanged', personId };
  if (has) insertRole(tx, who, personId, role);
  else {
    if (role === 'administrator' && isLastAdministrator(tx, personId))
      return no('lastAdministrator');
    if (roles.length === 1) return no('noRole');
    const agreements = openAgreements(tx, personId, brusselsDay(tx.now)).length;
    if (role === 'coach' && agreements > 0)
      return { kind: 'refused', reason: 'hasFiles', agreements };
    tx.run(
      query
        .updateTable('personRole')
        .set({ revokedAt: tx.now, revokedBy: principalId(who) })
        .where('personId', '=', personId)
        .where('role', '=', role)
        .where('revokedAt', 'is', null),
    );
  }
  note(tx, who, personId, 'changeRole');
  return { kind: 'done', personId };
}

/** The agreements of a coach from a day on that have not ended; also those that come later. */
export function openAgreements(db: Reader, coachId: string, day: string): string[] {
  const ids = openAssignments(db, coachId, day).map((assignment) => assignment.agreementId);
  return [...new Set(ids)].sort();
}

/** Every time a coach has a file from a day on: at once, or from the later day on which it comes. */
export function openAssignments(
  db: Reader,
  coachId: string,
  day: string,
): { agreementId: string; from: string }[] {
  const now = agreementsOfCoaches(db, [coachId], day).map((row) => ({ ...row, from: day }));
  const later = assignmentsAfter(db, coachId, day).map(({ agreementId, effectiveFrom }) => ({
    ...{ agreementId, from: effectiveFrom },
  }));
  const all = [...now, ...later];
  if (all.length === 0) return [];
  const ids = all.map((assignment) => assignment.agreementId);
  const ends = db.all(
    query.selectFrom('agreement').select(['id', 'endDay']).where('id', 'in', ids),
  );
  const endOf = new Map(ends.map(({ id, endDay }) => [id, endDay]));
  return all
    .filter(({ agreementId, from }) => (endOf.get(agreementId) ?? from) >= from)
    .map(({ agreementId, from }) => ({ agreementId, from }));
}

/** Why nothing may be changed about somebody; null when it may. */
export function refusal(db: Reader, who: Principal, personId: string): PeopleOutcome | null {
  if (!hasRole(who, 'administrator')) return no('notAdministrator');
  const person = findPerson(db, personId);
  if (!person) return no('unknownPerson');
  return person.retiredAt === null ? null : no('retired');
}

/** Logs a change of somebody's record. */
export function note(tx: Tx, who: Principal, personId: string, why: string): void {
  tx.noteAccess({ who, action: 'write', subject: 'person', subjectId: personId, why });
}

function insertRole(tx: Tx, who: Principal, personId: string, role: Role): void {
  const recorded = { recordedAt: tx.now, recordedBy: principalId(who) };
  tx.run(query.insertInto('personRole').values({ personId, role, ...recorded }));
}

/** True when without this administrator nobody is left who administers and can sign in. */
export function isLastAdministrator(db: Reader, personId: string): boolean {
  const administrators = db.all(
    query
      .selectFrom('personRole')
      .innerJoin('person', 'person.id', 'personRole.personId')
      .select(['personId', 'objectId'])
      .where('role', '=', 'administrator')
      .where('revokedAt', 'is', null)
      .where('retiredAt', 'is', null),
  );
  const person = administrators.find((one) => one.personId === personId);
  const others = administrators.filter((one) => one.personId !== personId);
  const signsIn = (one: { objectId: string | null }): boolean => one.objectId !== null;
  return person !== undefined && !others.some((one) => signsIn(one) || !signsIn(person));
}
