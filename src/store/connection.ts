// Opens one connection to the database file and sets its pragmas.
import BetterSqlite3 from 'better-sqlite3';
import { makeClosedFile } from './closedFile.ts';
import { asStoreError, StoreError } from './storeError.ts';

/** Written in the file's header: "Maat" in ASCII. */
export const APPLICATION_ID = 0x4d616174;

/** Pages in the log before it is copied into the file: about 16 MB, so that few commits pay for it. */
const CHECKPOINT_PAGES = 4000;

/**
 * Opens `file`, makes it when absent; its folder is there.
 * A commit survives the end of the process; that of the machine once its log was synced (logFile.ts).
 * @throws StoreError in Dutch, with a remedy.
 */
export function openConnection(file: string): BetterSqlite3.Database {
  let connection: BetterSqlite3.Database | undefined;
  try {
    makeClosedFile(file);
    connection = new BetterSqlite3(file, { timeout: 5000 });
    recognise(connection, file);
    if (connection.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new StoreError('noWal', file);
    connection.pragma('synchronous = NORMAL');
    connection.pragma('foreign_keys = ON');
    // What a step may have to undo: in memory, neither slow nor readable in a file beside the database.
    connection.pragma('temp_store = MEMORY');
    connection.pragma('secure_delete = ON');
    connection.pragma('cache_size = -32000');
    connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    connection.pragma('journal_size_limit = 67108864');
    return connection;
  } catch (error) {
    connection?.close();
    throw asStoreError(error, file);
  }
}

function recognise(connection: BetterSqlite3.Database, file: string): void {
  const id = connection.pragma('application_id', { simple: true });
  if (id === APPLICATION_ID) return;
  const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (id !== 0 || tables !== 0) throw new StoreError('otherDatabase', file);
  connection.pragma(`application_id = ${APPLICATION_ID}`);
}
