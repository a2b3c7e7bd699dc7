// Co-worker coaches as people: one name and address at one employer is one person, in however many files.
import type { Reader } from '../handle.ts';
import { plainName } from '../plainName.ts';
import { prepare, query } from '../query.ts';

export interface Coworker {
  /** Of the first of the rows. */
  id: string;
  /** Of all rows: one in each file. */
  ids: readonly string[];
  name: string;
  email: string | null;
  phone: string | null;
  employerName: string;
  references: readonly string[];
}

const rows = prepare()(() =>
  query
    .selectFrom('coworkerCoach as w')
    .innerJoin('agreement as a', 'a.id', 'w.agreementId')
    .innerJoin('employer', 'employer.id', 'a.employerId')
    .select(['w.id', 'w.name', 'w.email', 'w.phone', 'a.employerId', 'a.reference'])
    .select('employer.name as employerName')
    .orderBy('w.recordedAt')
    .orderBy('w.id'),
);

/** Every co-worker coach, each once for an employer. */
export function listCoworkers(db: Reader): Coworker[] {
  const keyOf = (row: { name: string; employerId: string; email: string | null }): string =>
    JSON.stringify([row.employerId, plainName(row.name), row.email?.toLowerCase() ?? null]);
  return [...Map.groupBy(db.all(rows, {}), keyOf).values()].map((same) => {
    const { id, name, email, employerName } = same[0]!;
    const phone = same.map((row) => row.phone).find((one) => one !== null) ?? null;
    const ids = same.map((row) => row.id);
    const references = same.map(({ reference }) => reference);
    return { id, ids, name, email, phone, employerName, references };
  });
}
