// The bot's own state has a file of its own beside the facts: it is written at every turn, and a write in
// the same file would make every reader of the facts read its pages again.
import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { openConnection } from './connection.ts';
import { quickCheck } from './quickCheck.ts';
import { asStoreError, StoreError } from './storeError.ts';

/** "data/maatje.sqlite" → "data/maatje.state.sqlite" */
export function stateFileOf(file: string): string {
  return file.replace(/(\.[^./\\]*)?$/, '.state$1');
}

/**
 * Opens the file with the bot's state, makes it when absent. Losing it costs dialogs and links that
 * were under way, no facts.
 * @param quickCheckMs for how long its content is looked at first; 0: not
 * @throws StoreError in Dutch, with a remedy.
 */
export function openStateFile(file: string, quickCheckMs = 0): BetterSqlite3.Database {
  const stateFile = stateFileOf(file);
  let connection: BetterSqlite3.Database | undefined;
  try {
    connection = openConnection(stateFile);
    if (quickCheckMs > 0) quickCheck(connection, stateFile, quickCheckMs);
    connection.exec(`CREATE TABLE IF NOT EXISTS botState (
      key TEXT PRIMARY KEY, value TEXT NOT NULL, etag INTEGER NOT NULL, updatedAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT`);
    return connection;
  } catch (error) {
    connection?.close();
    throw asStateError(asStoreError(error, stateFile), stateFile);
  }
}

/** Tables of others in the state of a database; none when there is no such file. Writes nothing. @throws StoreError */
export function looseTablesOfState(file: string): string[] {
  const stateFile = stateFileOf(file);
  if (!existsSync(stateFile)) return [];
  let connection: BetterSqlite3.Database | undefined;
  try {
    connection = new BetterSqlite3(stateFile, { readonly: true });
    const tables = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[];
    return tables.filter((name) => name !== 'botState' && name !== 'secret');
  } catch (error) {
    throw asStateError(asStoreError(error, stateFile), stateFile);
  } finally {
    connection?.close();
  }
}

/**
 * Forgets conversations in which nothing was said since a moment (epoch ms): the last question and what was
 * being filled in stand there in the person's own words. Returns how many.
 */
export function purgeBotState(connection: BetterSqlite3.Database, before: number): number {
  return connection.prepare('DELETE FROM botState WHERE updatedAt < ?').run(before).changes;
}

/** Forgets conversations that name one of these people: they end, nothing else is lost. Returns how many. */
export function forgetStatesNaming(
  connection: BetterSqlite3.Database,
  names: readonly string[],
): number {
  const gone = connection.prepare('DELETE FROM botState WHERE instr(lower(value), lower(?)) > 0');
  return names.reduce((sum, name) => sum + gone.run(JSON.stringify(name).slice(1, -1)).changes, 0);
}

/** How many conversations that are under way hold a name. */
export function statesNaming(connection: BetterSqlite3.Database, name: string): number {
  const count = 'SELECT count(*) FROM botState WHERE instr(value, ?) > 0';
  return connection.prepare(count).pluck().get(JSON.stringify(name).slice(1, -1)) as number;
}

/** What is wrong with it costs no facts: the remedy is another than that of the facts. */
function asStateError(error: StoreError, stateFile: string): StoreError {
  const isDamaged = error.code === 'corrupt' || error.code === 'notADatabase';
  return isDamaged ? new StoreError('corruptState', stateFile, error.code, error) : error;
}
