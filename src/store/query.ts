// The Kysely query builder, without a connection: it only writes SQL. Whoever executes needs a
// handle (handle.ts), so a transaction can never wait for a connection that it holds itself.
import { createQueryId, Kysely } from 'kysely';
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { Compilable, Driver, OperationNodeSource, RootOperationNode } from 'kysely';
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

/**
 * Writes the SQL of a prepared query. Of a bare parameter SQLite looks at the value when it plans a join, and
 * then plans anew at every execution, which costs ten times the query itself; `likely(…)` is no operation,
 * and keeps the value from it. What is the same at each execution stands in the SQL.
 */
class PreparedCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    if (!(value instanceof Placeholder)) return this.appendImmediateValue(value);
    this.addParameter(value);
    this.append('likely(?)');
  }
}

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
  build: (param: Param<P>) => Compilable<O> & OperationNodeSource,
) => Prepared<P, O> {
  return (build) => {
    let compiled: { sql: string; names: readonly string[] } | undefined;
    const get = () => {
      if (!compiled) {
        const built = build((name) => new Placeholder(name) as never);
        const node = built.toOperationNode() as RootOperationNode;
        const { sql, parameters } = new PreparedCompiler().compileQuery(node, createQueryId());
        compiled = { sql, names: parameters.map((slot) => (slot as Placeholder).name) };
      }
      return compiled;
    };
    return {
      get sql() {
        return get().sql;
      },
      bind(values) {
        return get().names.map((name) => (values as Record<string, SqlValue>)[name]!);
      },
    };
  };
}
