// Whether a database has fictional records, without loading them.
import type { Reader } from '../../store/handle.ts';
import { query } from '../../store/query.ts';

/** True when a database has fictional records: production refuses to start on it. */
export function hasDemoRows(db: Reader): boolean {
  return (['person', 'employer', 'agreement'] as const).some(
    (table) =>
      db.first(query.selectFrom(table).select('id').where('demo', '=', 1).limit(1)) !== undefined,
  );
}
