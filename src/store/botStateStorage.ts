// The bot's own state (botbuilder Storage) in SQLite: eTags, all or nothing, odd keys welcome.
import type BetterSqlite3 from 'better-sqlite3';
import type { Storage, StoreItems } from 'botbuilder';
import type { Store } from './store.ts';
import { TransactionGroup } from './transactionGroup.ts';

/** Longest value in characters of JSON; a dialog that needs more has a leak. */
const DEFAULT_LIMIT = 1_000_000;

export class BotStateError extends Error {
  override readonly name = 'BotStateError';
  readonly code: 'conflict' | 'tooLarge' | 'notAnObject';

  constructor(code: 'conflict' | 'tooLarge' | 'notAnObject', message: string) {
    super(message);
    this.code = code;
  }
}

export class BotStateStorage implements Storage {
  readonly #select: BetterSqlite3.Statement;
  readonly #upsert: BetterSqlite3.Statement;
  readonly #remove: BetterSqlite3.Statement;
  readonly #group: TransactionGroup;
  readonly #clock: () => number;
  readonly #limit: number;
  #lastTag: number;

  constructor(store: Store, options: { limit?: number } = {}) {
    const db = store.stateConnection;
    this.#clock = store.clock;
    this.#limit = options.limit ?? DEFAULT_LIMIT;
    this.#lastTag = db.prepare('SELECT ifnull(max(etag), 0) FROM botState').pluck().get() as number;
    this.#select = db.prepare('SELECT value, etag FROM botState WHERE key = ?');
    this.#upsert = db.prepare(
      `INSERT INTO botState (key, value, etag, updatedAt) VALUES (?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, etag = excluded.etag,
         updatedAt = excluded.updatedAt`,
    );
    this.#remove = db.prepare('DELETE FROM botState WHERE key = ?');
    this.#group = new TransactionGroup(db);
  }

  /** The items that exist, each a copy of its own with its eTag. */
  read(keys: string[]): Promise<StoreItems> {
    return settled(() => {
      if (!keys) throw new ReferenceError('Keys are required when reading.');
      const items: StoreItems = {};
      for (const key of keys) {
        const row = this.#select.get(storedKey(key)) as { value: string; etag: number } | undefined;
        if (!row) continue;
        const value = JSON.parse(row.value) as Record<string, unknown>;
        value['eTag'] = String(row.etag);
        // Not by assignment: the key may be '__proto__'.
        Object.defineProperty(items, key, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      }
      return items;
    });
  }

  /**
   * Writes all items or none. No eTag or '*' overwrites; another eTag than the stored one rejects
   * with `conflict`.
   */
  write(changes: StoreItems): Promise<void> {
    return settled(() => {
      if (!changes) throw new ReferenceError('Changes are required when writing.');
      const items = Object.entries(changes) as [string, unknown][];
      return this.#together(items, ([key, item]) => this.#saveOne(key, item));
    });
  }

  /** Removes items; unknown keys are no error. */
  delete(keys: string[]): Promise<void> {
    return settled(() => {
      if (!keys) throw new ReferenceError('Keys are required when deleting.');
      return this.#together(keys, (key) => this.#remove.run(storedKey(key)));
    });
  }

  /** All or none, together with what other turns write at this moment. */
  #together<T>(things: readonly T[], work: (thing: T) => void): Promise<void> {
    if (things.length === 0) return Promise.resolve();
    const kept = this.#group.watch();
    this.#group.join(() => things.forEach(work));
    return kept();
  }

  #saveOne(key: string, item: unknown): void {
    if (typeof item !== 'object' || item === null || Array.isArray(item))
      throw new BotStateError('notAnObject', `Bot state "${key}" is not an object.`);
    const { eTag, ...rest } = item as Record<string, unknown>;
    const stored = storedKey(key);
    if (typeof eTag === 'string' && eTag !== '' && eTag !== '*') {
      const row = this.#select.get(stored) as { etag: number } | undefined;
      if (row && String(row.etag) !== eTag)
        throw new BotStateError('conflict', `Bot state "${key}" was changed: eTag conflict.`);
    }
    const value = JSON.stringify(rest);
    if (value.length > this.#limit)
      throw new BotStateError(
        'tooLarge',
        `Bot state "${key}" has ${value.length} characters; the limit is ${this.#limit}.`,
      );
    this.#upsert.run(stored, value, this.#nextTag(), this.#clock());
  }

  /** Never the same twice, also after a restart, a deletion or a clock that stepped back. */
  #nextTag(): number {
    this.#lastTag = Math.max(this.#lastTag + 1, Math.floor(this.#clock()) * 1000);
    return this.#lastTag;
  }
}

/** SQLite keeps UTF-8: a key with half a surrogate pair is written out to stay distinct. */
function storedKey(key: string): string {
  return key.isWellFormed() ? key : `\u0000${JSON.stringify(key)}`;
}

function settled<T>(work: () => T | Promise<T>): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}
