// One Maatje at a time on a database: a lock that the system itself lets go of when its process ends, however it ends.
import { existsSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { makeClosedFile, makeClosedFolder } from './closedFile.ts';
import { asStoreError, StoreError } from './storeError.ts';

/** Who holds a lock, as they wrote it down. */
export interface Holder {
  pid: number;
  host: string;
  /** Epoch ms. */
  since: number;
}

export interface InstanceLock {
  release(): void;
}

/** Whoever takes the lock waits so long for one who only looks. */
const PATIENCE_MS = 500;
const MOST_TRIES = 5;

/** "data/maatje.sqlite" → "data/maatje.lock.sqlite" */
export function lockFileOf(file: string): string {
  return file.replace(/(\.[^./\\]*)?$/, '.lock$1');
}

/**
 * Takes the database `file` for this process: SQLite's own lock on a file beside it, which is gone with the
 * process, also after SIGKILL. No file may be opened and closed beside SQLite on that path: on Linux that
 * would let the lock go.
 * @param since epoch milliseconds, for who asks
 * @throws StoreError `inUse` naming process and machine of the holder, in Dutch, with a remedy.
 */
export function holdInstanceLock(file: string, since: number): InstanceLock {
  const me: Holder = { pid: process.pid, host: hostname(), since };
  let connection: BetterSqlite3.Database | undefined;
  try {
    makeClosedFolder(dirname(file));
    makeClosedFile(lockFileOf(file));
    connection = new BetterSqlite3(lockFileOf(file), { timeout: PATIENCE_MS });
    take(connection, me);
    const held = connection;
    return { release: () => held.close() };
  } catch (error) {
    const holder = isBusy(error) && connection ? readHolder(connection) : null;
    connection?.close();
    if (!isBusy(error)) throw asLockError(error, lockFileOf(file));
    throw new StoreError('inUse', file, holder ? holderInWords(holder) : '', error);
  }
}

/** Who serves the database now; null when nobody does. Writes nothing. @throws StoreError when that cannot be seen */
export function instanceHolder(file: string): Holder | null {
  if (!existsSync(lockFileOf(file))) return null;
  let connection: BetterSqlite3.Database | undefined;
  try {
    connection = new BetterSqlite3(lockFileOf(file), { timeout: 0 });
    connection.exec('BEGIN IMMEDIATE; ROLLBACK');
    return null;
  } catch (error) {
    if (!isBusy(error)) throw asLockError(error, lockFileOf(file));
    return connection ? readHolder(connection) : null;
  } finally {
    connection?.close();
  }
}

/** "proces 4711 op srv-maatje, sinds 2026-11-21T09:00:00.000Z" */
export function holderInWords({ pid, host, since }: Holder): string {
  return `proces ${pid} op ${host}, sinds ${new Date(since).toISOString()}`;
}

/**
 * The name is committed first, then the lock is taken again and kept without a change: SQLite then lets
 * others read the name. Who came in between wrote their own name there.
 */
function take(connection: BetterSqlite3.Database, me: Holder): void {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    connection.exec('BEGIN IMMEDIATE');
    connection.exec(`CREATE TABLE IF NOT EXISTS holder (
      one INTEGER PRIMARY KEY CHECK (one = 1), pid INTEGER, host TEXT, since INTEGER) STRICT`);
    connection.prepare('REPLACE INTO holder VALUES (1, @pid, @host, @since)').run(me);
    connection.exec('COMMIT');
    connection.exec('BEGIN IMMEDIATE');
    const now = readHolder(connection);
    if (now?.pid === me.pid && now.host === me.host) return;
    connection.exec('ROLLBACK');
  }
  throw new Error('The lock changed hands too often.');
}

function readHolder(connection: BetterSqlite3.Database): Holder | null {
  try {
    const row = connection.prepare('SELECT pid, host, since FROM holder').get();
    return (row as Holder | undefined) ?? null;
  } catch {
    return null;
  }
}

/** What is wrong with the lock costs no facts: the remedy is another than that of the database. */
function asLockError(error: unknown, lockFile: string): StoreError {
  const found = asStoreError(error, lockFile);
  const isOther = found.code === 'notADatabase' || found.code === 'corrupt';
  return isOther ? new StoreError('badLock', lockFile, found.code, error) : found;
}

function isBusy(error: unknown): boolean {
  return String((error as { code?: unknown }).code ?? '').startsWith('SQLITE_BUSY');
}
