// Opens the facts to look at them only: nothing is made, migrated or written. For who checks an installation.
import { statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { APPLICATION_ID } from './connection.ts';
import { createExecutor } from './executor.ts';
import type { Reader } from './handle.ts';
import { latestVersion } from './migrations/migrations.ts';
import { KeptOfRecords } from './ofRecords.ts';
import { cachedFacts, type SharedFactsReader } from './sharedFacts.ts';
import { asStoreError, StoreError } from './storeError.ts';

export interface ReadOnlyStore {
  /** Version of the file: at most `latestVersion`; only then the tables are those of this program. */
  version: number;
  read<T>(work: (db: Reader) => T): T;
  /** What SQLite finds broken, a line each; empty when the file is whole. */
  damage(): string[];
  close(): void;
}

/**
 * Null when there is no such file yet.
 * @throws StoreError in Dutch, with a remedy: no database, another program's, a newer version.
 */
export function openReadOnly(
  file: string,
  { clock, sharedFacts }: { clock: () => number; sharedFacts?: SharedFactsReader },
): ReadOnlyStore | null {
  if (!statSync(file, { throwIfNoEntry: false })) return null;
  let connection: BetterSqlite3.Database | undefined;
  try {
    connection = new BetterSqlite3(file, { readonly: true, timeout: 5000 });
    const opened = connection;
    const version = versionOf(opened, file);
    const executor = createExecutor(opened);
    const shared = cachedFacts(sharedFacts);
    const kept = new KeptOfRecords();
    const reader = (): Reader => {
      const db: Reader = {
        now: clock(),
        all: executor.all,
        first: executor.first,
        noteAccess: () => {
          throw new Error('A look at a file is noted: open the store with openStore.');
        },
        facts: () => shared.read(db),
        ofRecords: (make, day) => kept.of(db, make, day),
      };
      return db;
    };
    return {
      version,
      read: (work) => opened.transaction(() => work(reader()))(),
      damage: () => damageOf(opened),
      close: () => opened.close(),
    };
  } catch (error) {
    connection?.close();
    throw asStoreError(error, file);
  }
}

function versionOf(connection: BetterSqlite3.Database, file: string): number {
  if (connection.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new StoreError('otherDatabase', file);
  const version = Number(
    connection.prepare('SELECT max(version) FROM schemaVersion').pluck().get(),
  );
  if (version <= latestVersion) return version;
  const detail = `versie ${version}, dit programma kent er ${latestVersion}`;
  throw new StoreError('newerVersion', file, detail);
}

/** Broken pages, and rows that point at nothing. */
function damageOf(connection: BetterSqlite3.Database): string[] {
  const found = connection.pragma('quick_check(5)') as { quick_check: string }[];
  const broken = found.map((row) => row.quick_check).filter((line) => line !== 'ok');
  if (broken.length > 0) return broken;
  const loose = connection.pragma('foreign_key_check') as { table: string }[];
  return [...new Set(loose.map(({ table }) => `rows of ${table} point at nothing`))];
}
