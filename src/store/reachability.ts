// Who could not be reached, or would have nobody, when something is owed: for who checks an installation.
import { sql } from 'kysely';
import { agreementsOfCoaches } from './assignments.ts';
import { brusselsDay } from './brusselsTime.ts';
import { backupOn, hoursOn } from './coachHours.ts';
import { personalConversation } from './conversations.ts';
import type { Reader } from './handle.ts';
import { listPeople, type PersonRecord } from './people.ts';
import { prepare, query } from './query.ts';

export interface Reachability {
  /** Names of those at work who have a role but no Entra object id: Maatje does not know them. */
  withoutObjectId: string[];
  /** Names of coaches and leads who never talked with Maatje: nothing can be sent to them. */
  withoutConversation: string[];
  /** Names of coaches with files and nobody who stands in for them. */
  withoutBackup: string[];
  /** Names of coaches with files whose hours nobody entered: no deadline of theirs can be counted. */
  withoutHours: string[];
  /** References of agreements in force that are nobody's, or of somebody who left. */
  agreementsWithoutCoach: string[];
  /** Names of employers with an agreement in force and no contact person. */
  employersWithoutContact: string[];
  /** Names of people of finance with two records: one human could approve the own proposal. */
  financeTwice: string[];
  /** Roles that nobody at work has. */
  rolesWithoutPeople: ('administrator' | 'teamLead')[];
}

const inForce = prepare<{ today: string }>()((param) =>
  query
    .selectFrom('agreement')
    .innerJoin('employer', 'employer.id', 'agreement.employerId')
    .select(['agreement.id', 'agreement.reference', 'employer.id as employerId', 'employer.name'])
    .where('agreement.startDay', '<=', param('today'))
    .where(sql<boolean>`ifnull(agreement.endDay, '9999') >= ${param('today')}`)
    .orderBy('agreement.reference'),
);

const withContact = prepare()(() =>
  query.selectFrom('contactPerson').select('employerId').distinct(),
);

/** As things stand today. */
export function reachability(db: Reader): Reachability {
  const today = brusselsDay(db.now);
  const people = listPeople(db).filter(({ roles }) => roles.length > 0);
  const coaches = people.filter(({ roles }) => roles.includes('coach'));
  const coachIds = coaches.map(({ id }) => id);
  const owned = agreementsOfCoaches(db, coachIds, today);
  const agreements = db.all(inForce, { today });
  const active = new Set(agreements.map(({ id }) => id));
  const busy = new Set(
    owned.filter(({ agreementId }) => active.has(agreementId)).map(({ coachId }) => coachId),
  );
  const withFiles = coaches.filter(({ id }) => busy.has(id));
  const hasCoach = new Set(owned.map(({ agreementId }) => agreementId));
  const hasContact = new Set(db.all(withContact, {}).map(({ employerId }) => employerId));
  const written = people.filter(
    ({ roles }) => roles.includes('coach') || roles.includes('teamLead'),
  );
  const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);
  return {
    withoutObjectId: names(people.filter(({ objectId }) => objectId === null)),
    withoutConversation: names(written.filter(({ id }) => personalConversation(db, id) === null)),
    withoutBackup: names(withFiles.filter(({ id }) => backupOn(db, id, today) === null)),
    withoutHours: names(withFiles.filter(({ id }) => hoursOn(db, id, today) === null)),
    agreementsWithoutCoach: agreements
      .filter(({ id }) => !hasCoach.has(id))
      .map(({ reference }) => reference),
    employersWithoutContact: [
      ...new Set(names(agreements.filter(({ employerId }) => !hasContact.has(employerId)))),
    ],
    financeTwice: twiceIn(people.filter(({ roles }) => roles.includes('finance'))),
    rolesWithoutPeople: (['administrator', 'teamLead'] as const).filter(
      (role) => !people.some(({ roles }) => roles.includes(role)),
    ),
  };
}

/** Who seems to stand there twice: the same Entra object id, mailbox or name. */
function twiceIn(people: readonly PersonRecord[]): string[] {
  const marks = people.map(({ name, objectId, email }) => ({
    name,
    marks: [objectId, mailboxOf(email), foldedName(name)].map((one) => one?.toLowerCase() ?? null),
  }));
  const isTwice = (one: (typeof marks)[number]): boolean =>
    marks.some(
      (other) =>
        other !== one && one.marks.some((mark, at) => mark !== null && mark === other.marks[at]),
    );
  return [...new Set(marks.filter(isTwice).map(({ name }) => name))];
}

/** "an.peeters+2@gent.be" is read by An Peeters too. */
function mailboxOf(email: string | null): string | null {
  return email?.replace(/\+[^@]*(?=@)/, '') ?? null;
}

function foldedName(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .split(/[^a-z]+/)
    .toSorted()
    .join(' ')
    .trim();
}
