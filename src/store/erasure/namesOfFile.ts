// Whom a file names: what has to be looked for in what stays.
import { sql } from 'kysely';
import type { Reader } from '../handle.ts';
import { query } from '../query.ts';

export interface FileNames {
  employerId: string;
  employeeId: string;
  /** That of today, and those that were corrected. */
  employeeNames: readonly string[];
  /** Of the employee, the co-worker coaches and the contact persons of the file, also as they were called before. */
  names: readonly string[];
}

/** @throws when there is no such agreement */
export function namesOfFile(db: Reader, agreementId: string): FileNames {
  const file = db.first(
    query
      .selectFrom('agreement')
      .innerJoin('employee', 'employee.id', 'agreement.employeeId')
      .select(['agreement.employerId', 'agreement.employeeId', 'employee.name'])
      .where('agreement.id', '=', agreementId),
  );
  if (!file) throw new Error(`no agreement ${agreementId}`);
  const coworkers = db.all(
    query.selectFrom('coworkerCoach').select(['id', 'name']).where('agreementId', '=', agreementId),
  );
  const contacts = db.all(
    query
      .selectFrom('contactPerson')
      .innerJoin('agreementContact as l', 'l.contactPersonId', 'contactPerson.id')
      .select(['contactPerson.id', 'contactPerson.name'])
      .where('l.agreementId', '=', agreementId),
  );
  const { employerId, employeeId, name } = file;
  const others = [...coworkers, ...contacts];
  const ids = others.map(({ id }) => id);
  const employeeNames = [name, ...formerNames(db, [employeeId])];
  const names = [...employeeNames, ...others.map((one) => one.name), ...formerNames(db, ids)];
  return { employerId, employeeId, employeeNames, names };
}

/** What people or callers were called before their name was corrected: that may stand in notes too. */
export function formerNames(db: Reader, ids: readonly string[]): string[] {
  const corrected = query
    .selectFrom('correction')
    .select(['oldValue', 'newValue'])
    .where('field', '=', 'name')
    .where(sql<boolean>`subjectId IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  const values = db.all(corrected).flatMap(({ oldValue, newValue }) => [oldValue, newValue]);
  return [...new Set(values.filter((value): value is string => value !== null))];
}
