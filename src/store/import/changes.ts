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
  /** Tells something that is no problem: the row counts. */
  remark(line: number, message: string): void;
  /** The row is wrong: it is only looked at, to find what else is. */
  isTrial: boolean;
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

/** The stored columns that an import changes, by the names that they have in the files. */
const IN_FILES = {
  name: 'naam',
  aliases: 'aliassen',
  address: 'adres',
  userCompany: 'gebruiker',
  objectId: 'entra_id',
  email: 'email',
  phone: 'telefoon',
  startDay: 'start',
  employmentStart: 'start_tewerkstelling',
  endDay: 'einde',
  modelVersion: 'modelversie',
} as const;

type Columns = Partial<Record<keyof typeof IN_FILES, string | null>>;

/** The columns in which `wanted` differs from `stored`, as 'kolom: oud → nieuw'. */
export function changedColumns<T extends Columns>(stored: T, wanted: T): string[] {
  return (Object.keys(wanted) as (keyof typeof IN_FILES)[])
    .filter((column) => stored[column] !== wanted[column])
    .map((column) => {
      const [before, after] = [stored, wanted].map((row) => show(column, row[column]));
      return `${IN_FILES[column]}: ${before} → ${after}`;
    });
}

/** `changed` when there is something to tell, else `unchanged`. */
export function changeOf(what: string[]): Change {
  return what.length > 0 ? { kind: 'changed', what } : { kind: 'unchanged' };
}

/** A list is kept as JSON and written with '|', as in the files. */
function show(column: keyof typeof IN_FILES, value: string | null | undefined): string {
  const text = column === 'aliases' && value ? (JSON.parse(value) as string[]).join('|') : value;
  return text || '(leeg)';
}
