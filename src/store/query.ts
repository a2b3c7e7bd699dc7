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
  | 'selectFrom'
  | 'insertInto'
  | 'replaceInto'
  | 'updateTable'
  | 'deleteFrom'
  | 'with'
  | 'selectNoFrom'
> = kysely;

/** A value that is filled in at each execution of a prepared query. */
class Placeholder {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export type SqlValue = string | number | null;

/** A query compiled once, to be executed by a handle with the values of its parameters. */
export interface Prepared<P extends object, O> {
  readonly sql: string;
  bind(values: P): SqlValue[];
  /** Only carries the row's type. */
  readonly row?: O;
}

/** Names a value that comes at each execution. */
export type Param<P> = <K extends keyof P & string>(name: K) => P[K];

/**
 * Compiles a query once, at its first use: `prepare<{ id: string }>()((param) => …)`, where
 * `param('id')` stands for a value that comes at each execution and has that value's type.
 */
export function prepare<P extends object = object>(): <O>(
  build: (param: Param<P>) => Compilable<O>,
) => Prepared<P, O> {
  return (build) => {
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
  };
}
