// What is known already when a new agreement is entered: its employer, its employee, their other agreements.
import type { Reader } from './handle.ts';
import { query } from './query.ts';

/** The employer with an enterprise number of ten digits. */
export function employerWith(
  db: Reader,
  enterpriseNumber: string,
): { id: string; name: string } | undefined {
  const all = query.selectFrom('employer').select(['id', 'name']);
  return db.first(all.where('enterpriseNumber', '=', enterpriseNumber));
}

/** The employee with a reference of the service. */
export function employeeWith(
  db: Reader,
  reference: string,
): { id: string; name: string } | undefined {
  const all = query.selectFrom('employee').select(['id', 'name']);
  return db.first(all.where('reference', '=', reference));
}

/** The days of the agreements of an employee with an employer. */
export function spansOf(
  db: Reader,
  employerId: string,
  employeeId: string,
): { start: string; end: string | null }[] {
  return db.all(
    query
      .selectFrom('agreement')
      .select(['startDay as start', 'endDay as end'])
      .where('employerId', '=', employerId)
      .where('employeeId', '=', employeeId),
  );
}

/** Whether an agreement has this reference. */
export function isReferenceTaken(db: Reader, reference: string): boolean {
  const all = query.selectFrom('agreement').select('id');
  return db.first(all.where('reference', '=', reference)) !== undefined;
}

/** The next reference of the year of a day: 'SO-2026-014'. */
export function nextReference(db: Reader, day: string): string {
  const prefix = `SO-${day.slice(0, 4)}-`;
  const taken = db
    .all(query.selectFrom('agreement').select('reference').where('reference', 'like', `${prefix}%`))
    .map(({ reference }) => Number(reference.slice(prefix.length)))
    .filter(Number.isInteger);
  return `${prefix}${String(Math.max(0, ...taken) + 1).padStart(3, '0')}`;
}
