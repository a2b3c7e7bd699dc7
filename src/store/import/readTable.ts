// Reads one CSV file as the city's programs write it: semicolons or commas, UTF-8 or Excel's
// Windows-1252, with or without byte order mark.
import { csvRecords } from './csvRecords.ts';

export interface ImportProblem {
  file: string;
  /** Line in the file, from 1; 0 for the file as a whole. */
  line: number;
  column: string | null;
  /** What is wrong and what to do, in Dutch. */
  message: string;
}

export interface TableRow {
  line: number;
  /** By column name as normalised by `columnKey`; trimmed, '' when empty. */
  cells: ReadonlyMap<string, string>;
}

export interface Table {
  file: string;
  columns: readonly string[];
  rows: readonly TableRow[];
  /** Rows with more cells than columns: what they say is not certain. */
  spoiled: readonly TableRow[];
  /** What was noticed without being wrong, in Dutch. */
  remarks: readonly string[];
  problems: readonly ImportProblem[];
}

const UNREADABLE =
  'De regel kan niet gelezen worden. Controleer de aanhalingstekens op deze regel: een " binnen een veld wordt "".';

/** A column's name without capitals, accents and punctuation: 'Entra-ID ' is 'entra_id'. */
export function columnKey(name: string): string {
  return name
    .trim()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** Rows with their lines; what cannot be read becomes a problem, never a throw. */
export function readTable(file: string, bytes: Uint8Array): Table {
  const { text, remarks } = decode(bytes);
  const empty = { file, columns: [], rows: [], spoiled: [], remarks };
  const problem = (line: number, message: string): ImportProblem => ({
    ...{ file, line, column: null, message },
  });
  const { records, unreadable } = csvRecords(text);
  const quoteProblems = unreadable.map((line) => problem(line, UNREADABLE));
  const [header, ...body] = records;
  if (!header) {
    const message = 'Het bestand is leeg. De eerste regel moet de kolomnamen bevatten.';
    return { ...empty, problems: quoteProblems.length > 0 ? quoteProblems : [problem(0, message)] };
  }
  const columns = header.record.map(columnKey);
  const problems: ImportProblem[] = columns
    .filter((column, index) => column !== '' && columns.indexOf(column) !== index)
    .map((column) => problem(header.info.lines, `De kolom "${column}" staat er twee keer.`))
    .concat(quoteProblems);
  const rows: TableRow[] = [];
  const spoiled: TableRow[] = [];
  for (const { record, info } of body) {
    const cells = new Map(columns.map((column, index) => [column, record[index] ?? '']));
    const surplus = record.slice(columns.length).some((cell) => cell !== '');
    if (surplus) {
      const counts = `${record.length} velden in plaats van ${columns.length}`;
      const remedy = 'Zet een veld met een scheidingsteken erin tussen aanhalingstekens.';
      problems.push(problem(info.lines, `Deze regel heeft ${counts}. ${remedy}`));
    }
    (surplus ? spoiled : rows).push({ line: info.lines, cells });
  }
  return { file, columns, rows, spoiled, remarks, problems };
}

function decode(bytes: Uint8Array): { text: string; remarks: string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), remarks: ['Gelezen als UTF-16.'] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] };
  } catch {
    const remarks = ['Gelezen als Windows-1252, zoals Excel het bewaart. Kijk de accenten na.'];
    return { text: new TextDecoder('windows-1252').decode(bytes), remarks };
  }
}
