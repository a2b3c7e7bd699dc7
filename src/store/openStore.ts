// Opens the store: a file with the facts and beside it one with the bot's state, a connection for each.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { accessRow, insertAccess } from './accessLog.ts';
import type { AccessEntry } from './accessLog.ts';
import { compactFile } from './compactFile.ts';
import { openConnection } from './connection.ts';
import { createExecutor } from './executor.ts';
import { machineDisk, refuseLostFacts, refuseUnfitPlace, type Disk } from './fitPlace.ts';
import { cachedFacts } from './sharedFacts.ts';
import type { SharedFactsReader } from './sharedFacts.ts';
import type { Reader, Tx } from './handle.ts';
import { KeptOfRecords, type MadeOfRecords } from './ofRecords.ts';
import { logFile } from './logFile.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { quickCheck } from './quickCheck.ts';
import { openStateFile } from './stateFile.ts';
import type { Settled, Store } from './store.ts';
import { asStoreError } from './storeError.ts';
import { TransactionGroup } from './transactionGroup.ts';

/** A clock that is put back by less than this is waited out. */
const CLOCK_STEP_MS = 1000;

export interface StoreOptions {
  file: string;
  /** Epoch milliseconds; the machine's clock when absent. */
  clock?: () => number;
  /** Merges shipped data with decisions; without it, nothing that needs the rules can be written. */
  sharedFacts?: SharedFactsReader;
  /** Opens a file on a share of the network all the same, at one's own risk. */
  allowNetworkDisk?: boolean;
  /** For how long (ms) the content of each file is looked at before it is used; 0: not. */
  quickCheckMs?: number;
  /** The machine's own when absent. */
  disk?: Disk;
}

/**
 * Opens `file` and brings it to the current version.
 * @throws StoreError (Dutch, with a remedy) for a file that is newer, foreign, lost, damaged or unreadable,
 *   and for a place where none can be kept.
 */
export function openStore(options: StoreOptions): Store {
  const { file, clock = Date.now, sharedFacts, quickCheckMs = 0 } = options;
  refuseUnfitPlace(file, { disk: machineDisk, allowNetworkDisk: false, ...options });
  refuseLostFacts(file);
  const facts = openConnection(file);
  try {
    if (quickCheckMs > 0) quickCheck(facts, file, quickCheckMs);
    migrate(facts, migrations, clock());
  } catch (error) {
    facts.close();
    throw asStoreError(error, file);
  }
  const stateConnection = openState(file, quickCheckMs, facts);
  const executor = createExecutor(facts);
  const shared = cachedFacts(sharedFacts);
  const kept = new KeptOfRecords();
  const log = logFile(file);
  // After a rollback the same version number may come to stand for other facts.
  const forget = (): void => {
    shared.forget();
    kept.forget();
  };
  const group = new TransactionGroup(facts, forget, log);
  let busy = false;
  let last = -Infinity;

  /** Two transactions within a millisecond (or a clock put back a little) keep their order. */
  function nextMoment(): number {
    const now = clock();
    last = now <= last && last - now < CLOCK_STEP_MS ? last + 1 : now;
    return last;
  }

  /** Synchronous from begin to end: nothing else can come in between on this connection. */
  function alone<T>(work: () => Settled<T>): T {
    if (busy) throw new Error('A transaction is running: use the handle that it was given.');
    busy = true;
    try {
      return settled(work()) as T;
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
      ofRecords: (make, day) => kept.of(db, make, day),
    };
    const result = alone(() => (group.isOpen ? work(db) : inOneState(() => work(db))));
    if (looks.length > 0)
      group.join(() => {
        for (const look of looks) executor.run(insertAccess, accessRow(look, now));
      });
    return result as T;
  }

  /** All that the work reads is from one state of the database. */
  function inOneState<T>(work: () => T): T {
    executor.exec('BEGIN');
    try {
      return work();
    } finally {
      if (facts.inTransaction) executor.exec('COMMIT');
    }
  }

  function transaction(now: number): Tx {
    const tx = {
      now,
      all: executor.all,
      first: executor.first,
      run: executor.run,
      noteAccess: (entry: AccessEntry) => executor.run(insertAccess, accessRow(entry, now)),
      facts: () => shared.read(tx),
      ofRecords: <T>(make: MadeOfRecords<T>, day: string) => kept.of(tx, make, day),
      factsChanged: () => executor.exec('UPDATE factVersion SET version = version + 1'),
      at: transaction,
    } as unknown as Tx;
    return tx;
  }

  function join<T>(work: (tx: Tx) => Settled<T>): T {
    return alone(() => group.join(() => settled(work(transaction(nextMoment()))))) as T;
  }

  function write<T>(work: (tx: Tx) => Settled<T>): T {
    const result = join(work);
    group.flush();
    return result;
  }

  function compact(): boolean {
    group.flush();
    return [facts, stateConnection].map(compactFile).every(Boolean);
  }

  function close(): void {
    group.flush();
    log.close();
    stateConnection.close();
    facts.close();
  }

  const watch = (): (() => Promise<void>) => group.watch();
  return { file, clock, read, write, join, watch, stateConnection, compact, close };
}

function openState(
  file: string,
  quickCheckMs: number,
  facts: BetterSqlite3.Database,
): BetterSqlite3.Database {
  try {
    return openStateFile(file, quickCheckMs);
  } catch (error) {
    facts.close();
    throw error;
  }
}

function settled<T>(result: T): T {
  if (result instanceof Promise)
    throw new Error('A transaction is synchronous; it was given an asynchronous function.');
  return result;
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
