// Takes what was deleted out of a database file. SQLite leaves it in free pages, and (even with secure_delete)
// in pages that were rearranged; only writing the file anew leaves nothing, and only emptying the log its copies.
import type BetterSqlite3 from 'better-sqlite3';

/**
 * Writes the file anew and empties its log; false when another reader or a transaction is in the way.
 * @throws what SQLite throws, as for a full disk: the file is as it was then
 */
export function compactFile(connection: BetterSqlite3.Database): boolean {
  if (connection.inTransaction) return false;
  // Whoever reads it, as a backup does, keeps it from that for seconds: nobody waits for them here.
  const patience = connection.pragma('busy_timeout', { simple: true }) as number;
  connection.pragma('busy_timeout = 0');
  try {
    return emptiesLog(connection) && isWrittenAnew(connection) && emptiesLog(connection);
  } finally {
    connection.pragma(`busy_timeout = ${patience}`);
  }
}

function isWrittenAnew(connection: BetterSqlite3.Database): boolean {
  try {
    connection.exec('VACUUM');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

/** False while somebody reads a state of the file that stands in its log. */
function emptiesLog(connection: BetterSqlite3.Database): boolean {
  const [row] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return row?.busy === 0;
}

function isBusy(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED');
}
