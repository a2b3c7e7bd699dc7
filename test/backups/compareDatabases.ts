// Compares a database that was put back with the one that it was copied from, row for row.
import BetterSqlite3 from 'better-sqlite3';

/** Tables in which a row never changes once it is there. */
const APPEND_ONLY = ['event', 'visitVersion', 'visitVersionAgreement', 'accessLog'];

export interface Comparison {
  /** Rows that were compared. */
  rows: number;
  /** Rows that stand in the restored one only, or differ. */
  changed: number;
  /** Rows that were recorded before a moment and are not in the restored one. */
  missing: number;
}

/**
 * @param restored what was put back
 * @param source as it was left later, with all that was written meanwhile
 * @param before epoch ms: what was recorded before it has to be there
 */
export function compareDatabases(restored: string, source: string, before: number): Comparison {
  const db = new BetterSqlite3(restored);
  try {
    db.prepare('ATTACH ? AS source').run(source);
    const count = (sql: string, ...values: number[]): number =>
      db.prepare(`SELECT count(*) FROM (${sql})`).pluck().get(values) as number;
    const sum = (of: (table: string) => number): number =>
      APPEND_ONLY.reduce((total, table) => total + of(table), 0);
    return {
      rows: sum((table) => count(`SELECT 1 FROM main.${table}`)),
      changed: sum((table) =>
        count(`SELECT * FROM main.${table} EXCEPT SELECT * FROM source.${table}`),
      ),
      missing:
        count(
          `SELECT * FROM source.visitVersion WHERE recordedAt < ?
           EXCEPT SELECT * FROM main.visitVersion`,
          before,
        ) +
        count(
          `SELECT * FROM source.event WHERE recordedAt < ? EXCEPT SELECT * FROM main.event`,
          before,
        ) +
        count(
          `SELECT * FROM source.accessLog WHERE at < ? EXCEPT SELECT * FROM main.accessLog`,
          before,
        ),
    };
  } finally {
    db.close();
  }
}
