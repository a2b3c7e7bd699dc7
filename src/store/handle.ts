// Handles on the database: a Reader reads, a Tx (only handed out inside store.write) also writes.
import type { Compilable } from 'kysely';
import type { Prepared } from './query.ts';
import type { AccessEntry } from './accessLog.ts';
import type { MadeOfRecords } from './ofRecords.ts';
import type { SharedFacts } from './sharedFacts.ts';

export interface Reader {
  /** The moment at which this reading or transaction began (epoch ms). */
  readonly now: number;
  all<O>(query: Compilable<O>): O[];
  all<P extends object, O>(query: Prepared<P, O>, params: P): O[];
  first<O>(query: Compilable<O>): O | undefined;
  first<P extends object, O>(query: Prepared<P, O>, params: P): O | undefined;
  /** Notes a look at a file; within a transaction in that same transaction. */
  noteAccess(entry: AccessEntry): void;
  /** Closing lists, office hours and policies: shipped data merged with decisions. */
  facts(): SharedFacts;
  /** What `make` reads from people, dossiers and hours on a day: kept until one of those changes. */
  ofRecords<T>(make: MadeOfRecords<T>, day: string): T;
}

declare const transaction: unique symbol;

/** Everything done through one Tx is committed together, or not at all. */
export interface Tx extends Reader {
  readonly [transaction]: true;
  /** Executes a write; returns the number of changed rows. */
  run(query: Compilable<unknown>): number;
  run<P extends object>(query: Prepared<P, unknown>, params: P): number;
  /** Says that a fact of the rules changed (decision, hours, absence…): cached facts are read anew. */
  factsChanged(): void;
  /** This same transaction, recorded at another moment (epoch ms): only for the demo's history. */
  at(moment: number): Tx;
}
