// Looks whether the content of a database is whole before it is used, for a bounded time.
import type BetterSqlite3 from 'better-sqlite3';
import { StoreError } from './storeError.ts';

/**
 * Checks table after table, the small ones first, until all were looked at or the time is over. The backup
 * checks all of it, whatever it takes.
 * @param forMs begins no other table after so many milliseconds
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
  for (const table of tablesBySize(connection)) {
    if (clock() >= until) return false;
    const [found] = connection
      .prepare('SELECT * FROM pragma_quick_check(?) LIMIT 1')
      .pluck()
      .all(table) as string[];
    if (found !== 'ok') throw new StoreError('corrupt', file, `${table}: ${found}`);
  }
  return true;
}

function tablesBySize(connection: BetterSqlite3.Database): string[] {
  const names = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .pluck()
    .all() as string[];
  const sized = names.map((name) => ({ name, rows: lastRow(connection, name) }));
  return sized.toSorted((one, other) => one.rows - other.rows).map(({ name }) => name);
}

/**
 * About how many rows a table has, without reading them. Those without row numbers come last, those of
 * which not even this can be read first.
 */
function lastRow(connection: BetterSqlite3.Database, name: string): number {
  try {
    const last = connection.prepare(`SELECT max(rowid) FROM "${name}"`).pluck().get();
    return typeof last === 'number' ? last : 0;
  } catch (error) {
    return (error as { code?: unknown }).code === 'SQLITE_ERROR' ? Infinity : -1;
  }
}
