// Reads a database file without Maatje: is it whole, and which visits of the load are in it?
import BetterSqlite3 from 'better-sqlite3';

export interface KeptVisit {
  id: string;
  objectId: string;
  date: string;
  start: string;
  status: string;
}

/** Opens the file as the crash left it (SQLite takes up the log) and reads it. */
export function keptVisits(file: string): {
  integrity: unknown;
  brokenReferences: number;
  visits: KeptVisit[];
} {
  const db = new BetterSqlite3(file);
  try {
    return {
      integrity: db.pragma('integrity_check', { simple: true }),
      brokenReferences: (db.pragma('foreign_key_check') as unknown[]).length,
      visits: db
        .prepare(
          `SELECT visit.id, person.objectId, v.day AS date, v.startTime AS start, v.status
           FROM visit JOIN person ON person.id = visit.coachId
             JOIN visitVersion v ON v.visitId = visit.id AND v.version = visit.currentVersion
           WHERE person.objectId LIKE 'bench-%'`,
        )
        .all() as KeptVisit[],
    };
  } finally {
    db.close();
  }
}
