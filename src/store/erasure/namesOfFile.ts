// Whom a file names: what has to be looked for in what stays.
import type { Reader } from '../handle.ts';
import { query } from '../query.ts';

export interface FileNames {
  employerId: string;
  employeeId: string;
  employeeName: string;
  /** Of the employee, the co-worker coaches and the contact persons of the file. */
  names: readonly string[];
}

/** @throws when there is no such agreement */
export function namesOfFile(db: Reader, agreementId: string): FileNames {
  const file = db.first(
    query
      .selectFrom('agreement')
      .innerJoin('employee', 'employee.id', 'agreement.employeeId')
      .select(['agreement.employerId', 'agreement.employeeId', 'employee.name as employeeName'])
      .where('agreement.id', '=', agreementId),
  );
  if (!file) throw new Error(`no agreement ${agreementId}`);
  const coworkers = db.all(
    query.selectFrom('coworkerCoach').select('name').where('agreementId', '=', agreementId),
  );
  const contacts = db.all(
    query
      .selectFrom('contactPerson')
      .innerJoin('agreementContact as l', 'l.contactPersonId', 'contactPerson.id')
      .select('contactPerson.name')
      .where('l.agreementId', '=', agreementId),
  );
  const names = [file.employeeName, ...[...coworkers, ...contacts].map(({ name }) => name)];
  return { ...file, names };
}
