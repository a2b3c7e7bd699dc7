// A wrong row is tried all the same, with stand-ins for its bad cells: so that all that is wrong is told in one run.
import * as field from './fields.ts';
import type { FieldReader } from './fields.ts';
import { KINDS } from './kinds.ts';
import type { ImportKind, ImportRecord } from './kinds.ts';

/** A row that is wrong; nothing is kept of the run in which it stands. */
export interface TrialRecord<K extends ImportKind> {
  record: ImportRecord<K>;
  /** Columns that hold a stand-in: what is said of them was said already, or means nothing. */
  standIns: ReadonlySet<string>;
}

/** Kinds of which the rows refer to other rows, beside their key. */
const REFERRING: ReadonlySet<ImportKind> = new Set([
  ...(['workplaces', 'agreements', 'premiums', 'coworkerCoaches', 'contactPersons'] as const),
]);

/** The row with stand-ins for the columns in `bad`; null when nothing more can be known about it. */
export function trialRecord<K extends ImportKind>(
  kind: K,
  line: number,
  values: Readonly<Record<string, unknown>>,
  bad: ReadonlySet<string>,
): TrialRecord<K> | null {
  const columns: Record<string, FieldReader<unknown>> = KINDS[kind].columns;
  const isKeyBad = KINDS[kind].key.some((column) => bad.has(column));
  if (isKeyBad && !REFERRING.has(kind)) return null;
  const record: Record<string, unknown> = { ...values, line };
  for (const column of bad) record[column] = standIn(columns[column]!, line);
  return { record: record as ImportRecord<K>, standIns: bad };
}

function standIn(read: FieldReader<unknown>, line: number): unknown {
  if (read === field.hours) return ['09:00', '17:00'];
  if (read === field.day) return '1980-01-01';
  if (read === field.enterpriseNumber) return '';
  const empty = read('');
  return empty.ok ? empty.value : `?${line}`;
}
