// The names and references that belong to cases, read for those that are shown only.
import { sql } from 'kysely';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { NamedCase } from './summaryRecord.ts';

export type FileNames = Pick<NamedCase, 'reference' | 'employerName' | 'employeeName'>;

const names = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('agreement')
    .innerJoin('employer', 'employer.id', 'agreement.employerId')
    .innerJoin('employee', 'employee.id', 'agreement.employeeId')
    .select(['agreement.id', 'agreement.reference'])
    .select(['employer.name as employerName', 'employee.name as employeeName'])
    .where('agreement.id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** Of each agreement its reference and names. */
export function fileNames(db: Reader, agreementIds: Iterable<string>): Map<string, FileNames> {
  const ids = JSON.stringify([...new Set(agreementIds)]);
  return new Map(db.all(names, { ids }).map(({ id, ...row }) => [id, row]));
}

const askers = prepare<{ id: string }>()((param) =>
  query.selectFrom('request').select(['employerName']).where('id', '=', param('id')),
);

/** Of a question without an agreement: the employer as it was typed. */
export function questionNames(db: Reader, commitmentId: string): FileNames {
  const id = commitmentId.split(':').slice(2).join(':');
  const employerName = db.first(askers, { id })?.employerName ?? '';
  return { reference: '', employerName, employeeName: '' };
}

const people = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** The names of people, also of those who left. */
export function peopleNames(db: Reader, ids: Iterable<string | null>): Map<string, string> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  const rows = db.all(people, { ids: JSON.stringify(known) });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
