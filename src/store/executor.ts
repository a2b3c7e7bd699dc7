// Runs the SQL that Kysely wrote on a connection, synchronously, with every statement prepared once.
import type BetterSqlite3 from 'better-sqlite3';
import type { Compilable } from 'kysely';
import type { Prepared, SqlValue } from './query.ts';

export interface Executor {
  all<O>(query: Compilable<O>): O[];
  all<P extends object, O>(query: Prepared<P, O>, params: P): O[];
  first<O>(query: Compilable<O>): O | undefined;
  first<P extends object, O>(query: Prepared<P, O>, params: P): O | undefined;
  run(query: Compilable<unknown>): number;
  run<P extends object>(query: Prepared<P, unknown>, params: P): number;
  exec(sql: string): void;
}

type Either = Compilable<unknown> | Prepared<object, unknown>;

/** Statements made on the fly (with a varying number of values) are kept up to this number. */
const KEPT_STATEMENTS = 500;

/** An executor on one connection. */
export function createExecutor(connection: BetterSqlite3.Database): Executor {
  const bySql = new Map<string, BetterSqlite3.Statement>();
  const byQuery = new Map<object, BetterSqlite3.Statement>();

  function statementOf(sql: string): BetterSqlite3.Statement {
    let statement = bySql.get(sql);
    if (!statement) {
      if (bySql.size >= KEPT_STATEMENTS) bySql.clear();
      statement = connection.prepare(sql);
      bySql.set(sql, statement);
    }
    return statement;
  }

  function resolve(query: Either, params?: object): [BetterSqlite3.Statement, SqlValue[]] {
    if ('compile' in query) {
      const { sql, parameters } = query.compile();
      return [statementOf(sql), parameters as SqlValue[]];
    }
    let statement = byQuery.get(query);
    if (!statement) {
      statement = connection.prepare(query.sql);
      byQuery.set(query, statement);
    }
    return [statement, query.bind(params ?? {})];
  }

  return {
    all: (query: Either, params?: object) => {
      const [statement, values] = resolve(query, params);
      return statement.all(values) as never;
    },
    first: (query: Either, params?: object) => {
      const [statement, values] = resolve(query, params);
      return statement.get(values) as never;
    },
    run: (query: Either, params?: object) => {
      const [statement, values] = resolve(query, params);
      return statement.run(values).changes;
    },
    exec: (sql) => void statementOf(sql).run(),
  };
}
