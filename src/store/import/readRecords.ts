// Turns the rows of a table into valid records of its kind, and finds every bad cell.
import { KINDS, requiredColumns } from './kinds.ts';
import type { ImportKind, ImportRecord } from './kinds.ts';
import type { FieldReader } from './fields.ts';
import type { ImportProblem, Table } from './readTable.ts';

export interface Records<K extends ImportKind> {
  records: ImportRecord<K>[];
  problems: ImportProblem[];
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
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const values: Record<string, unknown> = { line };
    let sound = true;
    for (const [column, read] of Object.entries(columns)) {
      const field = read(cells.get(column) ?? '');
      if (field.ok) values[column] = field.value;
      else {
        sound = false;
        values[column] = cells.get(column);
        // A column that is missing altogether is reported once, not on every line.
        if (table.columns.includes(column))
          problems.push({ file: table.file, line, column, message: field.message });
      }
    }
    const key = keyOf(kind, values);
    const earlier = lines.get(key);
    if (sound && earlier !== undefined) {
      const message = `"${key}" staat ook al op regel ${earlier}. Verwijder een van beide.`;
      problems.push({ file: table.file, line, column: KINDS[kind].key[0], message });
    } else if (sound) {
      lines.set(key, line);
      records.push(values as ImportRecord<K>);
    } else badKeys.add(key);
  }
  return { records, problems, badKeys };
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
