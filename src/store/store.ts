// What an opened database offers: reading, writing in one transaction, and closing.
import type BetterSqlite3 from 'better-sqlite3';
import type { Reader, Tx } from './handle.ts';

/** A transaction is synchronous: what returns a promise would be committed before it is done. */
export type Settled<T> = T extends PromiseLike<unknown> ? never : T;

export interface Store {
  readonly file: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Reads from one consistent state; looks at files that were noted are logged at its end. */
  read<T>(work: (db: Reader) => Settled<T>): T;
  /** One transaction, committed and on the disk when it returns; a throw rolls everything back. */
  write<T>(work: (tx: Tx) => Settled<T>): T;
  /**
   * Like `write`, but committed a moment later together with what other turns write: one wait for the
   * disk for all of them. Readers see it at once; nobody is told of it before what `watch` gave resolves.
   */
  join<T>(work: (tx: Tx) => Settled<T>): T;
  /**
   * Gives a function that resolves when all that is joined from now on is on the disk; it rejects when
   * some of it could not be kept.
   */
  watch(): () => Promise<void>;
  /** The connection (synchronous=NORMAL) to the file of the bot's state. */
  readonly stateConnection: BetterSqlite3.Database;
  /**
   * Leaves nothing of what was deleted in the files: they are written anew and their logs emptied. False when
   * somebody is reading or writing at this moment; then it is not done yet.
   */
  compact(): boolean;
  /** Commits what was joined, then closes both files. */
  close(): void;
}
