// Writing one imported row: added, changed (only the columns that differ) or left as it was.
import { SYSTEM_ID } from '../principal.ts';
import type { Tx } from '../handle.ts';
import type { ImportKind } from './kinds.ts';
import type { ImportProblem } from './readTable.ts';

export type Change =
  | { kind: 'added' | 'unchanged' }
  /** What changed, in Dutch, for the person who imports. */
  | { kind: 'changed'; what: string[] };

export interface ImportContext {
  tx: Tx;
  /** Day of the import in Brussels. */
  today: string;
  /** Reports a bad cell; the row then counts for nothing and the import is rolled back. */
  problem(line: number, column: string, message: string): void;
  /** True when a row of this run has the key but is wrong itself: that was reported already. */
  isBad(kind: ImportKind, key: string): boolean;
}

export interface ImportResult {
  counts: Partial<Record<ImportKind, { added: number; changed: number; unchanged: number }>>;
  /** Every change to a record that existed, in Dutch. */
  changes: string[];
  problems: ImportProblem[];
  remarks: string[];
}

/** By and when, for a new or changed row. */
export function recorded(tx: Tx): { recordedAt: number; recordedBy: string } {
  return { recordedAt: tx.now, recordedBy: SYSTEM_ID };
}

/** The columns in which `wanted` differs from `stored`, as 'column: old → new'. */
export function changedColumns<T extends object>(stored: T, wanted: Partial<T>): string[] {
  return (Object.keys(wanted) as (keyof T & string)[])
    .filter((column) => stored[column] !== wanted[column])
    .map((column) => `${column}: ${show(stored[column])} → ${show(wanted[column])}`);
}

/** `changed` when there is something to tell, else `unchanged`. */
export function changeOf(what: string[]): Change {
  return what.length > 0 ? { kind: 'changed', what } : { kind: 'unchanged' };
}

function show(value: unknown): string {
  return value === null || value === undefined || value === '' ? '(leeg)' : String(value);
}
