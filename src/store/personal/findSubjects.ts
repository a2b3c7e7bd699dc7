// Who may be meant by a name, address, number or reference: all of them, never a guess.
import { distance } from 'fastest-levenshtein';
import { sql } from 'kysely';
import { ERASED_EMPLOYEE_ID } from '../erasure/erasing.ts';
import type { Reader } from '../handle.ts';
import { listPeople } from '../people.ts';
import { nationalDigits, plainName } from '../plainName.ts';
import { prepare, query } from '../query.ts';
import { listCoworkers } from './coworkers.ts';
import { ownedRequests } from './requestOwners.ts';
import type { FoundSubject } from './subject.ts';

interface Known extends FoundSubject {
  /** By which somebody is meant without a doubt: ids, addresses, numbers of telephone. */
  marks: readonly string[];
}

const employees = prepare()(() =>
  query
    .selectFrom('employee as e')
    .where('e.id', '<>', ERASED_EMPLOYEE_ID)
    .select([
      ...(['e.id', 'e.name', 'e.reference'] as const),
      sql<string>`(SELECT json_group_array(a.reference) FROM agreement a
      WHERE a.employeeId = e.id)`.as('references'),
      sql<string>`(SELECT json_group_array(DISTINCT m.name) FROM agreement a
      JOIN employer m ON m.id = a.employerId WHERE a.employeeId = e.id)`.as('employers'),
    ]),
);

const contacts = prepare()(() =>
  query
    .selectFrom('contactPerson as c')
    .innerJoin('employer', 'employer.id', 'c.employerId')
    .select(['c.id', 'c.name', 'c.email', 'c.phone', 'employer.name as employerName']),
);

/**
 * Those whom a text names: by id, reference, address or telephone number, else by the full name, else by
 * every word of the text, else the employees of an employer; "Jonas bij De Smet" is one of those only.
 * `near`: nobody is called so, these have a word that is alike.
 */
export function findSubjects(
  db: Reader,
  text: string,
): { found: FoundSubject[]; near: FoundSubject[] } {
  const [wanted = '', employer = ''] = text.trim().split(/\s+bij\s+/iu);
  const plain = plainName(wanted);
  if (plain === '') return { found: [], near: [] };
  const at = plainName(employer);
  const everybody = allSubjects(db).filter((one) => at === '' || isAt(one, at));
  const mark = markOf(wanted);
  const words = plain.split(' ');
  const nameWords = (one: Known): string[] => plainName(one.name).split(' ');
  const tests: ((one: Known) => boolean)[] = [
    (one) => one.marks.some((known) => markOf(known) === mark),
    (one) => plainName(one.name) === plain,
    (one) => words.every((word) => nameWords(one).some((part) => part.startsWith(word))),
    // All files of an employer.
    (one) => one.kind === 'employee' && isAt(one, plain),
  ];
  for (const test of tests) {
    const found = everybody.filter(test);
    if (found.length > 0) return { found: found.map(shown), near: [] };
  }
  const isNear = (one: Known): boolean =>
    words.some((word) => nameWords(one).some((part) => areAlike(word, part)));
  return { found: [], near: everybody.filter(isNear).map(shown) };
}

/** One subject by kind and id; null when unknown. */
export function findSubject(
  db: Reader,
  { kind, id }: Pick<FoundSubject, 'kind' | 'id'>,
): FoundSubject | null {
  const one = allSubjects(db).find((known) => known.kind === kind && known.id === id);
  return one ? shown(one) : null;
}

function allSubjects(db: Reader): Known[] {
  const none = { employers: [], references: [], email: null, left: false };
  return [
    ...db.all(employees, {}).map((row): Known => {
      const references = JSON.parse(row.references) as string[];
      return {
        ...{ ...none, kind: 'employee', id: row.id, name: row.name, references },
        employers: JSON.parse(row.employers) as string[],
        marks: [row.id, row.reference, ...references],
      };
    }),
    ...db.all(contacts, {}).map((row): Known => {
      const { id, name, email, phone } = row;
      const marks = [id, email ?? '', phone ?? ''];
      const employers = [row.employerName];
      return { ...none, kind: 'contactPerson', id, name, email, employers, marks };
    }),
    ...listCoworkers(db).map((one): Known => {
      const { id, name, email, references } = one;
      const marks = [...one.ids, email ?? '', one.phone ?? ''];
      const employers = [one.employerName];
      return { ...none, kind: 'coworkerCoach', id, name, email, employers, references, marks };
    }),
    ...listPeople(db, { retired: true }).map((one): Known => {
      const { id, name, email, phone, objectId, retiredAt } = one;
      const marks = [id, objectId ?? '', email ?? '', phone ?? ''];
      return { ...none, kind: 'staff', id, name, email, left: retiredAt !== null, marks };
    }),
    ...callers(db),
  ];
}

/** Requests under one name and company are one caller's, as far as anybody can tell. */
function callers(db: Reader): Known[] {
  const asked = ownedRequests(db).filter(({ owner }) => owner === 'caller');
  return [...Map.groupBy(asked, ({ key }) => key).values()].map((same): Known => {
    const { requestId, name, employerName } = same[0]!;
    const references = same.flatMap(({ reference }) => reference ?? []);
    const email = same.map((one) => one.email).find((one) => one !== null) ?? null;
    return {
      ...{ kind: 'caller', id: requestId, name, email, references, left: false },
      employers: employerName === null ? [] : [employerName],
      marks: [...same.map((one) => one.requestId), ...references, email ?? ''],
    };
  });
}

/** Whether an employer around this person is called so, in whole words. */
function isAt({ employers }: Known, plain: string): boolean {
  return employers.some((name) => ` ${plainName(name)} `.includes(` ${plain} `));
}

/** The same word, or one with a slip in it. */
function areAlike(word: string, part: string): boolean {
  if (word.length < 3) return false;
  const slips = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  return distance(word, part) <= slips;
}

function shown({ marks: _, ...found }: Known): FoundSubject {
  return found;
}

/** An address or id as it is; a number of telephone without its spaces and country. */
function markOf(text: string): string {
  const isPhone = /^[+\d][\d\s./()-]{5,}$/.test(text);
  return isPhone ? nationalDigits(text) : text.trim().toLowerCase();
}
