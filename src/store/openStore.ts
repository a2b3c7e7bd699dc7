// Opens the store: one file, a connection for facts and one for the bot state.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessRow, insertAccess } from './accessLog.ts';
import type { AccessEntry } from './accessLog.ts';
import { openConnection } from './connection.ts';
import { createExecutor } from './executor.ts';
import { cachedFacts } from './sharedFacts.ts';
import type { SharedFactsReader } from './sharedFacts.ts';
import type { Reader, Tx } from './handle.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import type { Settled, Store } from './store.ts';
import { asStoreError } from './storeError.ts';

/** A clock that is put back by less than this is waited out. */
const CLOCK_STEP_MS = 1000;

export interface StoreOptions {
  file: string;
  /** Epoch milliseconds; the machine's clock when absent. */
  clock?: () => number;
  /** Merges shipped data with decisions; without it, nothing that needs the rules can be written. */
  sharedFacts?: SharedFactsReader;
}

/**
 * Opens `file` and brings it to the current version.
 * @throws StoreError (Dutch, with a remedy) for a file that is newer, foreign or unreadable.
 */
export function openStore({ file, clock = Date.now, sharedFacts }: StoreOptions): Store {
  const facts = openConnection(file, 'FULL');
  try {
    migrate(facts, migrations, clock());
  } catch (error) {
    facts.close();
    throw asStoreError(error, file);
  }
  const stateConnection = openConnection(file, 'NORMAL');
  const executor = createExecutor(facts);
  const log = createExecutor(stateConnection);
  const shared = cachedFacts(sharedFacts);
  let busy = false;
  let last = -Infinity;

  /** Two transactions within a millisecond (or a clock put back a little) keep their order. */
  function nextMoment(): number {
    const now = clock();
    last = now <= last && last - now < CLOCK_STEP_MS ? last + 1 : now;
    return last;
  }

  /** Synchronous from begin to commit: nothing else can come in between on this connection. */
  function transact<T>(kind: 'DEFERRED' | 'IMMEDIATE', work: () => Settled<T>): T {
    if (busy) throw new Error('A transaction is running: use the handle that it was given.');
    executor.exec(`BEGIN ${kind}`);
    busy = true;
    try {
      const result = work();
      if (result instanceof Promise)
        throw new Error('A transaction is synchronous; it was given an asynchronous function.');
      executor.exec('COMMIT');
      return result as T;
    } catch (error) {
      if (facts.inTransaction) executor.exec('ROLLBACK');
      shared.forget();
      throw error;
    } finally {
      busy = false;
    }
  }

  function read<T>(work: (db: Reader) => Settled<T>): T {
    const now = clock();
    const looks: AccessEntry[] = [];
    const db: Reader = {
      now,
      all: executor.all,
      first: executor.first,
      noteAccess: (entry) => looks.push(entry),
      facts: () => shared.read(db),
    };
    const result = transact<T>('DEFERRED', () => work(db));
    // A look alone is not worth a wait for the disk: it is logged on the NORMAL connection.
    if (looks.length > 0)
      stateConnection.transaction(() => {
        for (const look of looks) log.run(insertAccess, accessRow(look, now));
      })();
    return result;
  }

  function transaction(now: number): Tx {
    const tx = {
      now,
      all: executor.all,
      first: executor.first,
      run: executor.run,
      noteAccess: (entry: AccessEntry) => executor.run(insertAccess, accessRow(entry, now)),
      facts: () => shared.read(tx),
      factsChanged: () => executor.exec('UPDATE factVersion SET version = version + 1'),
      at: transaction,
    } as unknown as Tx;
    return tx;
  }

  function write<T>(work: (tx: Tx) => Settled<T>): T {
    return transact<T>('IMMEDIATE', () => work(transaction(nextMoment())));
  }

  function close(): void {
    stateConnection.close();
    facts.close();
  }

  return { file, clock, read, write, stateConnection, close };
}

/** A store in a folder of its own that disappears when it is closed. */
export function openTemporaryStore(options: Omit<StoreOptions, 'file'> = {}): Store {
  const folder = mkdtempSync(join(tmpdir(), 'maatje-'));
  const store = openStore({ ...options, file: join(folder, 'maatje.sqlite') });
  const close = (): void => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...store, close };
}
