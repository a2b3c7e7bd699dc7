// Whose a request is, as far as the records say: the employee of its file, a person around it, or a caller alone.
import { sql } from 'kysely';
import type { Reader } from '../handle.ts';
import { plainName } from '../plainName.ts';
import { prepare, query } from '../query.ts';
import type { SubjectKind } from './subject.ts';

/** `key`: of a caller the name and company; of all others the id of the person's record. */
export interface OwnedRequest {
  requestId: string;
  owner: SubjectKind;
  key: string;
  name: string;
  employerName: string | null;
  reference: string | null;
  email: string | null;
}

const requests = prepare()(() =>
  query
    .selectFrom('request as r')
    .leftJoin('request as goesOn', 'goesOn.id', 'r.tiedToId')
    .leftJoin('agreement as a', (join) =>
      join.on('a.id', '=', sql<string>`ifnull(r.agreementId, goesOn.agreementId)`),
    )
    .leftJoin('employee as e', 'e.id', 'a.employeeId')
    .leftJoin('employer', 'employer.id', 'a.employerId')
    .select([
      'r.id',
      'r.callerRole',
      'r.callerName',
      'r.callerEmail',
      'r.reference',
      'r.verifiedContactId',
      'a.employeeId',
      'e.name as employeeName',
      sql<string | null>`ifnull(employer.name, r.employerName)`.as('employerName'),
      sql<string>`(SELECT json_group_array(json_object('id', c.id, 'name', c.name))
        FROM contactPerson c WHERE c.employerId = a.employerId)`.as('contacts'),
      sql<string>`(SELECT json_group_array(json_object('id', w.id, 'name', w.name))
        FROM coworkerCoach w WHERE w.agreementId = a.id)`.as('coworkers'),
    ])
    .orderBy('r.recordedAt')
    .orderBy('r.id'),
);

type Row = NonNullable<(typeof requests)['row']>;

/** Every request that says who asked, or in whose file; the first recorded comes first. */
export function ownedRequests(db: Reader): OwnedRequest[] {
  return db.all(requests, {}).flatMap((row) => {
    const owner = ownerOf(row);
    if (!owner) return [];
    const { id, callerName, employeeName, employerName, reference, callerEmail } = row;
    const name = callerName ?? employeeName ?? '';
    return [{ ...owner, requestId: id, name, employerName, reference, email: callerEmail }];
  });
}

function ownerOf(row: Row): { owner: SubjectKind; key: string } | null {
  const { callerRole, callerName, employeeId, verifiedContactId } = row;
  if (verifiedContactId !== null) return { owner: 'contactPerson', key: verifiedContactId };
  if (callerRole === 'employee' && employeeId !== null)
    return { owner: 'employee', key: employeeId };
  const name = plainName(callerName);
  if (name === '') return null;
  const around = peopleAround(row).filter((one) => plainName(one.name) === name);
  if (around.length === 1) {
    const owner = callerRole === 'employer' ? 'contactPerson' : 'coworkerCoach';
    return { owner, key: around[0]!.id };
  }
  return { owner: 'caller', key: `${name} / ${plainName(row.employerName)}` };
}

/** Those who may have called in that role. */
function peopleAround(row: Row): { id: string; name: string }[] {
  const { callerRole, contacts, coworkers } = row;
  const known = callerRole === 'employer' ? contacts : coworkers;
  if (callerRole !== 'employer' && callerRole !== 'coworkerCoach') return [];
  return JSON.parse(known) as { id: string; name: string }[];
}
