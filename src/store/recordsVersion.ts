// Which state of people and dossiers is current: kept results that were made of another one are old.
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

const current = prepare()(() => query.selectFrom('recordsVersion').select('version'));

/**
 * Rises with every change of people, roles, employers, workplaces, employees, agreements, assignments,
 * back-ups and absences, by whatever program (triggers of migration 3).
 */
export function recordsVersion(db: Reader): number {
  return db.first(current, {})!.version;
}
