// Brings a database file to the version of this program: forward only, each step a transaction.
import type BetterSqlite3 from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';
import { StoreError } from './storeError.ts';

const VERSION_TABLE = `CREATE TABLE IF NOT EXISTS schemaVersion (
  version INTEGER PRIMARY KEY, name TEXT NOT NULL, appliedAt INTEGER NOT NULL
) STRICT`;

/**
 * Applies what is missing and returns the versions applied.
 * @param now epoch milliseconds
 * @throws StoreError `newerVersion` when the file is ahead of this program.
 */
export function migrate(
  connection: BetterSqlite3.Database,
  migrations: readonly Migration[],
  now: number,
): number[] {
  const latest = migrations.at(-1)?.version ?? 0;
  const applied: number[] = [];
  for (;;) {
    // The version is read inside the transaction: two programs may start at the same time.
    const step = connection.transaction(() => {
      const current = readVersion(connection);
      if (current > latest)
        throw new StoreError(
          'newerVersion',
          connection.name,
          `versie ${current}, dit programma kent er ${latest}`,
        );
      const next = migrations.find((migration) => migration.version === current + 1);
      if (!next) return 0;
      connection.exec(next.sql);
      connection
        .prepare('INSERT INTO schemaVersion (version, name, appliedAt) VALUES (?, ?, ?)')
        .run(next.version, next.name, now);
      return next.version;
    });
    const version = isCurrent(connection, latest) ? 0 : step.immediate();
    if (version === 0) return applied;
    applied.push(version);
  }
}

/** Version of the file; 0 when it is new. */
export function readVersion(connection: BetterSqlite3.Database): number {
  connection.exec(VERSION_TABLE);
  const version: unknown = connection
    .prepare('SELECT max(version) FROM schemaVersion')
    .pluck()
    .get();
  return typeof version === 'number' ? version : 0;
}

function isCurrent(connection: BetterSqlite3.Database, latest: number): boolean {
  const exists = connection
    .prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schemaVersion'")
    .get();
  return exists !== undefined && readVersion(connection) === latest;
}
