// Turns the rows of a table into valid records of its kind, and finds every bad cell.
import { KINDS, requiredColumns } from './kinds.ts';
import type { ImportKind, ImportRecord } from './kinds.ts';
import type { FieldReader } from './fields.ts';
import type { ImportProblem, Table } from './readTable.ts';
import { trialRecord } from './trialRecord.ts';
import type { TrialRecord } from './trialRecord.ts';

export interface Records<K extends ImportKind> {
  records: ImportRecord<K>[];
  problems: ImportProblem[];
  /** Rows that are wrong, to find what else is. */
  trials: TrialRecord<K>[];
  /** Keys of rows that are wrong: what refers to them is not reported a second time. */
  badKeys: Set<string>;
}

/** The text by which other rows refer to this one. */
export function keyOf(kind: ImportKind, values: Readonly<Record<string, unknown>>): string {
  return KINDS[kind].key.map((column) => String(values[column] ?? '')).join(' / ');
}

/** Reads all rows of a table of a known kind. */
export function readRecords<K extends ImportKind>(kind: K, table: Table): Records<K> {
  const columns: Record<string, FieldReader<unknown>> = KINDS[kind].columns;
  const problems: ImportProblem[] = [...table.problems, ...columnProblems(kind, table)];
  const badKeys = new Set<string>();
  const records: ImportRecord<K>[] = [];
  const trials: TrialRecord<K>[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const values: Record<string, unknown> = { line };
    const bad = new Set<string>();
    for (const [column, read] of Object.entries(columns)) {
      const field = read(cells.get(column) ?? '');
      if (field.ok) values[column] = field.value;
      else {
        bad.add(column);
        values[column] = cells.get(column);
        // A column that is missing altogether is reported once, not on every line.
        if (table.columns.includes(column))
          problems.push({ file: table.file, line, column, message: field.message });
      }
    }
    const key = keyOf(kind, values);
    const [firstKey] = KINDS[kind].key;
    const isNamed = KINDS[kind].key.every((column) => !bad.has(column));
    const earlier = isNamed ? lines.get(key) : undefined;
    if (earlier !== undefined) {
      const message = `"${key}" staat ook al op regel ${earlier}. Verwijder een van beide.`;
      problems.push({ file: table.file, line, column: firstKey, message });
    } else if (isNamed) lines.set(key, line);
    if (earlier === undefined && bad.size === 0) records.push(values as ImportRecord<K>);
    else {
      if (bad.size > 0) badKeys.add(key);
      // A second row of one key is tried under another, so that it does not change the first.
      if (earlier !== undefined) bad.add(KINDS[kind].key.at(-1)!);
      const trial = trialRecord(kind, line, values, bad);
      if (trial) trials.push(trial);
    }
  }
  for (const { cells } of table.spoiled) badKeys.add(spoiledKey(kind, cells));
  return { records, trials, problems, badKeys };
}

/** The key of a row with too many cells: its first ones are most likely right. */
function spoiledKey(kind: ImportKind, cells: ReadonlyMap<string, string>): string {
  const columns: Record<string, FieldReader<unknown>> = KINDS[kind].columns;
  const read = KINDS[kind].key.map((column): [string, unknown] => {
    const cell = columns[column]!(cells.get(column) ?? '');
    return [column, cell.ok ? cell.value : cells.get(column)];
  });
  return keyOf(kind, Object.fromEntries(read));
}

function columnProblems(kind: ImportKind, table: Table): ImportProblem[] {
  if (table.columns.length === 0) return [];
  const known = Object.keys(KINDS[kind].columns);
  const problem = (column: string, message: string): ImportProblem => ({
    ...{ file: table.file, line: 1, column, message },
  });
  const missing = requiredColumns(kind)
    .filter((column) => !table.columns.includes(column))
    .map((column) => problem(column, `De kolom "${column}" ontbreekt. Voeg ze toe.`));
  const unknown = table.columns
    .filter((column) => column !== '' && !known.includes(column))
    .map((column) =>
      problem(
        column,
        `De kolom "${column}" bestaat niet voor ${KINDS[kind].dutch}. Verwijder of hernoem ze (${known.join(', ')}).`,
      ),
    );
  return [...missing, ...unknown];
}
