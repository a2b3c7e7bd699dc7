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
  /** One transaction, one commit, one fdatasync; a throw rolls everything back. */
  write<T>(work: (tx: Tx) => Settled<T>): T;
  /** The second connection (synchronous=NORMAL), for the bot state only. */
  readonly stateConnection: BetterSqlite3.Database;
  close(): void;
}
