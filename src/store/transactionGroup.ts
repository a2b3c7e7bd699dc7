// Writes of turns that run side by side share one transaction, hence one wait for the disk.
import type BetterSqlite3 from 'better-sqlite3';
import type { LogSync } from './logFile.ts';

/** A group waits this many rounds of the event loop at most for others that are on their way. */
const ROUNDS = 8;

/** The same for a group that waited for the disk already. */
const LAST_ROUNDS = 2;

interface Group {
  ended: Promise<void>;
  end(): void;
  /** The count of changes when it began. */
  changes: unknown;
}

/**
 * Collects writes on one connection; they are committed together when no more come, after a few rounds of
 * the event loop, or at once by `flush`; as long as the disk is busy with those before, more may come. A write
 * that throws is undone by itself, the others stay. Whoever tells somebody that something was kept waits for
 * what `watch` gave first.
 */
export class TransactionGroup {
  readonly #connection: BetterSqlite3.Database;
  readonly #statements: Record<Step, BetterSqlite3.Statement>;
  readonly #changes: BetterSqlite3.Statement;
  readonly #onLost: () => void;
  readonly #log: LogSync | null;
  #group: Group | null = null;
  /** What was committed is on its way to the disk; never rejects. */
  #syncing: Promise<void> | null = null;
  /** What can be read may not be on the disk: of a process before this one, or after a sync that failed. */
  #isUnsynced = true;
  #steps = 0;
  #losses: { count: number; last?: unknown } = { count: 0 };

  /**
   * @param onLost called when work that seemed done is undone: what was cached of it is wrong
   * @param log brings a commit to the disk; null: the connection does, or nobody needs it there
   */
  constructor(
    connection: BetterSqlite3.Database,
    onLost: () => void = () => undefined,
    log: LogSync | null = null,
  ) {
    this.#connection = connection;
    this.#onLost = onLost;
    this.#log = log;
    this.#changes = connection.prepare('SELECT total_changes()').pluck();
    this.#statements = Object.fromEntries(
      STEPS.map((sql) => [sql, connection.prepare(sql)]),
    ) as Record<Step, BetterSqlite3.Statement>;
  }

  /** Whether a transaction is open that waits for its commit. */
  get isOpen(): boolean {
    return this.#group !== null;
  }

  /** Does work that writes; @throws what it throws, after undoing what it did. */
  join<T>(work: () => T): T {
    this.#group ??= this.#begin();
    this.#steps += 1;
    this.#run('SAVEPOINT step');
    try {
      const result = work();
      this.#run('RELEASE step');
      return result;
    } catch (error) {
      this.#undo(error);
      throw error;
    }
  }

  /**
   * Gives a function that resolves when all that is joined from now on has been committed and is on the disk,
   * and rejects when any of it was lost.
   */
  watch(): () => Promise<void> {
    const before = this.#losses;
    return async () => {
      await (this.#group?.ended ?? this.#syncing);
      if (this.#losses.count !== before.count) throw this.#losses.last;
    };
  }

  /**
   * Commits now what was joined; it is on the disk when this returns. @throws what SQLite throws, everything
   * joined is undone then
   */
  flush(): void {
    const group = this.#group;
    if (!group) return;
    this.#group = null;
    try {
      if (this.#commit(group)) {
        this.#isUnsynced = true;
        this.#log?.now();
        this.#isUnsynced = false;
      }
    } catch (error) {
      this.#lose(error);
      throw error;
    } finally {
      group.end();
    }
  }

  /** The same without waiting for the disk: those who watch hear when it is there. */
  #flushBeside(group: Group): void {
    this.#group = null;
    let disk: Promise<void> | undefined;
    try {
      if (this.#commit(group)) {
        this.#isUnsynced = true;
        disk = this.#log?.beside();
      }
    } catch (error) {
      this.#lose(error);
    }
    if (!disk) return group.end();
    const syncing = disk
      .then(
        () => void (this.#isUnsynced = false),
        (error: unknown) => {
          this.#isUnsynced = true;
          this.#lose(error);
        },
      )
      .then(() => {
        if (this.#syncing === syncing) this.#syncing = null;
        group.end();
      });
    this.#syncing = syncing;
  }

  /** True when something has to be brought to the disk. */
  #commit({ changes }: Group): boolean {
    const isChanged = this.#isUnsynced || this.#changes.get() !== changes;
    try {
      this.#run('COMMIT');
    } catch (error) {
      if (this.#connection.inTransaction) this.#run('ROLLBACK');
      throw error;
    }
    return isChanged;
  }

  #begin(): Group {
    this.#run('BEGIN IMMEDIATE');
    const { promise, resolve } = Promise.withResolvers<void>();
    const group = { ended: promise, end: resolve, changes: this.#changes.get() };
    this.#flushLater(group, ROUNDS);
    return group;
  }

  /** Waits as long as every round brings another write: the more turns run, the more share a commit. */
  #flushLater(group: Group, rounds: number): void {
    const seen = this.#steps;
    setImmediate(() => {
      if (this.#group !== group) return;
      if (this.#syncing) return void this.#syncing.then(() => this.#flushLater(group, LAST_ROUNDS));
      if (this.#steps > seen && rounds > 1) return this.#flushLater(group, rounds - 1);
      this.#flushBeside(group);
    });
  }

  /** After a full disk or a like error SQLite itself has undone the whole transaction. */
  #undo(error: unknown): void {
    if (this.#connection.inTransaction) {
      this.#onLost();
      this.#run('ROLLBACK TO step');
      this.#run('RELEASE step');
      return;
    }
    this.#lose(error);
    this.#group?.end();
    this.#group = null;
  }

  #lose(error: unknown): void {
    this.#losses = { count: this.#losses.count + 1, last: error };
    this.#onLost();
  }

  #run(step: Step): void {
    this.#statements[step].run();
  }
}

const STEPS = [
  'BEGIN IMMEDIATE',
  'SAVEPOINT step',
  'RELEASE step',
  'ROLLBACK TO step',
  'COMMIT',
  'ROLLBACK',
] as const;
type Step = (typeof STEPS)[number];
