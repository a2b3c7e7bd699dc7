// The soaked bot as its parent sees it: its port, its clock, its memory, and what stands in its tables.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { stateFileOf } from '../../src/store/stateFile.ts';

/** Bytes, after collecting garbage. */
export interface Memory {
  heapUsed: number;
  rss: number;
}

export interface SoakChild {
  port: number;
  /** Moves its clock, epoch ms; resolves when it is moved: who comes next meets no older one. */
  setClock(now: number): Promise<void>;
  memory(): Promise<Memory>;
  /** Rows of each table, in both files. */
  tables(): Record<string, number>;
  /** When the night's purge was done last, epoch ms; 0: never. */
  purgedAt(): number;
  stop(): Promise<void>;
}

export interface SoakOffice {
  file: string;
  now: number;
  coaches: number;
  files: number;
  endDay: string;
}

/** Starts it. @throws Error when it ends before it listens */
export async function startSoakChild(office: SoakOffice): Promise<SoakChild> {
  const child = fork(join(import.meta.dirname, 'soakBot.ts'), [], {
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    env: {
      ...process.env,
      ...{ MAATJE_DB: office.file, SOAK_NOW: String(office.now), SOAK_END: office.endDay },
      ...{ SOAK_COACHES: String(office.coaches), SOAK_FILES: String(office.files) },
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const leave = (): void => void child.kill('SIGKILL');
  process.once('exit', leave);
  const ended = once(child, 'exit').then(() => {
    throw new Error('the bot ended before it listened');
  });
  const [{ port }] = (await Promise.race([once(child, 'message'), ended])) as [{ port: number }];
  ended.catch(() => undefined);
  const counted = <T>(file: string, look: (db: BetterSqlite3.Database) => T): T => {
    // Opened for a moment only: the bot writes its files anew when nobody else has them open.
    const db = new BetterSqlite3(file, { readonly: true, timeout: 5000 });
    try {
      return look(db);
    } finally {
      db.close();
    }
  };
  const asked = async (what: object): Promise<unknown> => {
    const answered = once(child, 'message');
    child.send(what);
    const [answer] = (await answered) as [unknown];
    return answer;
  };
  return {
    port,
    async setClock(now) {
      await asked({ now });
    },
    memory: () => asked({ memory: true }) as Promise<Memory>,
    tables: () => ({
      ...counted(office.file, rowsOfTables),
      ...counted(stateFileOf(office.file), rowsOfTables),
    }),
    purgedAt: () =>
      counted(office.file, (db) => {
        const last = db.prepare("SELECT lastAt FROM jobRun WHERE name = 'purge'").pluck().get();
        return Number(last ?? 0);
      }),
    async stop() {
      process.off('exit', leave);
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function rowsOfTables(db: BetterSqlite3.Database): Record<string, number> {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, Number(db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())]),
  );
}
