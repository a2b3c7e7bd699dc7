// Copies a database while others write in it: SQLite's online backup of one state of the file.
import { existsSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { APPLICATION_ID } from '../connection.ts';
import { BackupError } from './backupError.ts';

export interface DatabaseFigures {
  /** Of its schema; 0 for one that has no versions. */
  version: number;
  /** How many rows each table has. */
  tables: Record<string, number>;
}

/** Copied between two tellings of how far it is: 8 MB. */
const PAGES_AT_A_TIME = 2000;
const BUSY_MS = 10_000;

/**
 * Copies `source` as it is now. The reading transaction that is held meanwhile keeps the copy to one
 * state: whoever writes goes on writing, and never makes it begin again.
 * @param onProgress told from 0 to 1; may throw to stop
 * @returns how long the copy is, in bytes, and the figures of that state
 * @throws BackupError, or what SQLite throws.
 */
export async function copyDatabase(
  source: string,
  target: string,
  onProgress: (done: number) => void,
): Promise<DatabaseFigures & { bytes: number }> {
  if (!existsSync(source)) throw new BackupError('noDatabase', source);
  const db = new BetterSqlite3(source, { fileMustExist: true, timeout: BUSY_MS });
  try {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new BackupError('otherDatabase', source);
    db.exec('BEGIN');
    const figures = figuresOf(db);
    await db.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(1 - remainingPages / totalPages);
        return PAGES_AT_A_TIME;
      },
    });
    return { ...figures, bytes: statSync(target).size };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    const isDamaged = /^SQLITE_(CORRUPT|NOTADB)/.test(String(code));
    throw isDamaged ? new BackupError('copyIsWrong', source, message, error) : error;
  } finally {
    db.close();
  }
}

/**
 * What does not hold in a copy, in Dutch; empty when SQLite finds it whole, every reference points at a
 * row, and every table has as many rows as expected.
 */
export function checkDatabase(file: string, expected: DatabaseFigures): string[] {
  const db = new BetterSqlite3(file, { fileMustExist: true });
  try {
    db.pragma(`mmap_size = ${statSync(file).size}`);
    const integrity = db.pragma('integrity_check(3)') as { integrity_check: string }[];
    const damage = integrity.map((row) => row.integrity_check).filter((text) => text !== 'ok');
    if (damage.length > 0) return damage.map((text) => `integrity_check: ${text}`);
    const broken = (db.pragma('foreign_key_check') as unknown[]).length;
    const found = figuresOf(db);
    return [
      ...(broken > 0 ? [`${broken} verwijzingen naar rijen die er niet zijn`] : []),
      ...(found.version === expected.version
        ? []
        : [`versie ${found.version} in plaats van ${expected.version}`]),
      ...differences(found.tables, expected.tables),
    ];
  } catch (error) {
    return [(error as Error).message];
  } finally {
    db.close();
  }
}

function differences(found: Record<string, number>, expected: Record<string, number>): string[] {
  const names = new Set([...Object.keys(found), ...Object.keys(expected)]);
  return [...names]
    .filter((name) => found[name] !== expected[name])
    .map((name) => `${name}: ${found[name] ?? 'geen'} rijen in plaats van ${expected[name] ?? 0}`);
}

function figuresOf(db: BetterSqlite3.Database): DatabaseFigures {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const count = (name: string): number =>
    db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number;
  const version = names.includes('schemaVersion')
    ? (db.prepare('SELECT max(version) FROM schemaVersion').pluck().get() as number | null)
    : 0;
  return {
    version: version ?? 0,
    tables: Object.fromEntries(names.map((name) => [name, count(name)])),
  };
}
