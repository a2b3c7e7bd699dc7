// The Kysely query builder, without a connection: it only writes SQL. Whoever executes needs a
// handle (handle.ts), so a transaction can never wait for a connection that it holds itself.
import { Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Compilable, Driver } from 'kysely';
import type { Schema } from './schema.ts';

const refuse = (): Promise<never> =>
  Promise.reject(
    new Error('A query is run through a handle: store.read(db => db.all(…)), not .execute().'),
  );

const noDriver: Driver = {
  init: () => Promise.resolve(),
  acquireConnection: refuse,
  beginTransaction: refuse,
  commitTransaction: refuse,
  rollbackTransaction: refuse,
  releaseConnection: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
};

const kysely = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => noDriver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** Builds queries; they are executed by a Reader or a Tx. */
export const query: Pick<
  Kysely<Schema>,
  'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'with' | 'selectNoFrom'
> = kysely;

/** A value that is filled in at each execution of a prepared query. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type SqlValue = string | number | null;
export type Params = Record<string, SqlValue>;

/** A query compiled once; `slots` are its values in order, fixed or named. */
export interface Prepared<P extends object, O> {
  readonly sql: string;
  bind(values: P): SqlValue[];
  /** Only carries the row's type. */
  readonly row?: O;
}

/**
 * Compiles a query once, at its first use. `param('name')` stands where a value comes at each
 * execution; it has the value's own type for Kysely.
 */
export function prepare<P extends object, O = unknown>(
  build: (param: <K extends keyof P & string>(name: K) => P[K]) => Compilable<O>,
): Prepared<P, O> {
  let compiled: { sql: string; slots: readonly unknown[] } | undefined;
  const get = () => {
    if (!compiled) {
      const { sql, parameters } = build((name) => new Placeholder(name) as never).compile();
      compiled = { sql, slots: parameters };
    }
    return compiled;
  };
  return {
    get sql() {
      return get().sql;
    },
    bind(values) {
      return get().slots.map((slot) =>
        slot instanceof Placeholder
          ? (values as Record<string, SqlValue>)[slot.name]!
          : (slot as SqlValue),
      );
    },
  };
}
