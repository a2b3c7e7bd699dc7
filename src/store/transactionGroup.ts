// Writes of turns that run side by side share one transaction, hence one wait for the disk.
import type BetterSqlite3 from 'better-sqlite3';

/** A group waits this many rounds of the event loop at most for others that are on their way. */
const ROUNDS = 8;

interface Group {
  ended: Promise<void>;
  end(): void;
}

/**
 * Collects writes on one connection; they are committed together when no more come,
 * after a few rounds of the event loop, or at once by `flush`. A write that throws is undone by itself, the others stay. Whoever tells
 * somebody that something was kept waits for what `watch` gave first.
 */
export class TransactionGroup {
  readonly #connection: BetterSqlite3.Database;
  readonly #statements: Record<Step, BetterSqlite3.Statement>;
  readonly #onLost: () => void;
  #group: Group | null = null;
  #steps = 0;
  #losses: { count: number; last?: unknown } = { count: 0 };

  /** @param onLost called when work that seemed done is undone: what was cached of it is wrong. */
  constructor(connection: BetterSqlite3.Database, onLost: () => void = () => undefined) {
    this.#connection = connection;
    this.#onLost = onLost;
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
   * Gives a function that resolves when all that is joined from now on has been committed, and rejects
   * when any of it was lost.
   */
  watch(): () => Promise<void> {
    const before = this.#losses;
    return async () => {
      await this.#group?.ended;
      if (this.#losses.count !== before.count) throw this.#losses.last;
    };
  }

  /** Commits now what was joined; @throws what SQLite throws, everything joined is undone then. */
  flush(): void {
    const group = this.#group;
    if (!group) return;
    this.#group = null;
    try {
      this.#run('COMMIT');
    } catch (error) {
      if (this.#connection.inTransaction) this.#run('ROLLBACK');
      this.#lose(error);
      throw error;
    } finally {
      group.end();
    }
  }

  #begin(): Group {
    this.#run('BEGIN IMMEDIATE');
    const { promise, resolve } = Promise.withResolvers<void>();
    const group = { ended: promise, end: resolve };
    this.#flushLater(group, ROUNDS);
    return group;
  }

  /** Waits as long as every round brings another write: the more turns run, the more share a commit. */
  #flushLater(group: Group, rounds: number): void {
    const seen = this.#steps;
    setImmediate(() => {
      if (this.#group !== group) return;
      if (this.#steps > seen && rounds > 1) return this.#flushLater(group, rounds - 1);
      try {
        this.flush();
      } catch {
        // Told to those who watch.
      }
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
