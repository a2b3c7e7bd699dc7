// What an attack changed: triggers on every table of a running bot's file note each row that is written.
import { setImmediate as nextRound } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';

export interface TouchedTables {
  /** "insert visit", "delete request"…: what was written since the last time this was asked, without repeats. */
  touched(): Promise<string[]>;
  close(): void;
}

/** Puts a trigger on every table. @param file of a store that is open elsewhere in this process */
export async function watchTables(file: string): Promise<TouchedTables> {
  const db = new BetterSqlite3(file, { timeout: 0 });
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  const triggers = tables.flatMap((table) =>
    ['insert', 'update', 'delete'].map(
      (how) => `CREATE TRIGGER "attack_${how}_${table}" AFTER ${how} ON "${table}"
        BEGIN INSERT OR IGNORE INTO attackTouched VALUES ('${how} ${table}'); END;`,
    ),
  );
  const make = `BEGIN IMMEDIATE; CREATE TABLE attackTouched (what TEXT PRIMARY KEY);
    ${triggers.join('\n')} COMMIT;`;
  await afterOthers(() => db.exec(make));
  const take = db.prepare('DELETE FROM attackTouched RETURNING what').pluck();
  return {
    touched: () => afterOthers(() => (take.all() as string[]).sort()),
    close: () => void db.close(),
  };
}

/** What the bot is writing is committed within some rounds of the event loop, which is ours too. */
export async function afterOthers<T>(work: () => T): Promise<T> {
  for (;;) {
    try {
      return work();
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
      await nextRound();
    }
  }
}
