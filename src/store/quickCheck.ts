// Looks whether the content of a database is whole before it is used, for a bounded time.
import type BetterSqlite3 from 'better-sqlite3';
import { StoreError } from './storeError.ts';

/** Rows that a slow machine looks at in a millisecond, with their indexes. */
const ROWS_PER_MS = 500;

/**
 * Checks table after table, the small ones first, as long as there is time for them. The backup checks all of
 * it, whatever that takes.
 * @param forMs what it may take about, in milliseconds
 * @returns whether all was looked at
 * @throws StoreError `corrupt`
 */
export function quickCheck(
  connection: BetterSqlite3.Database,
  file: string,
  forMs: number,
  clock: () => number = () => performance.now(),
): boolean {
  const until = clock() + forMs;
  for (const { name, rows } of tablesBySize(connection, forMs * ROWS_PER_MS)) {
    if (rows / ROWS_PER_MS > until - clock()) return false;
    const [found] = connection
      .prepare('SELECT * FROM pragma_quick_check(?) LIMIT 1')
      .pluck()
      .all(name) as string[];
    if (found !== 'ok') throw new StoreError('corrupt', file, `${name}: ${found}`);
  }
  return true;
}

interface Table {
  name: string;
  /** About how many: more than there are where rows were removed. */
  rows: number;
}

function tablesBySize(connection: BetterSqlite3.Database, most: number): Table[] {
  const names = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  return names
    .map((name) => ({ name, rows: rowsOf(connection, name, most) }))
    .toSorted((one, other) => one.rows - other.rows);
}

/** The last row's number; where rows have none they are counted, to `most` and one. A broken table has none. */
function rowsOf(connection: BetterSqlite3.Database, name: string, most: number): number {
  const number = (sql: string): number => Number(connection.prepare(sql).pluck().get() ?? 0);
  try {
    return number(`SELECT max(rowid) FROM "${name}"`);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'SQLITE_ERROR') return 0;
    return number(`SELECT count(*) FROM (SELECT 1 FROM "${name}" LIMIT ${most + 1})`);
  }
}
