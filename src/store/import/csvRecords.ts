// Reads the records of a CSV text, also when the quotes of some lines do not add up.
import { parse } from 'csv-parse/sync';

/** More lines than this with wrong quotes: another kind of file. */
const MOST_UNREADABLE = 50;

export interface CsvRecord {
  record: string[];
  info: { lines: number };
}

/** The records of a CSV text, without the lines whose quotes do not add up: those are named. */
export function csvRecords(text: string): { records: CsvRecord[]; unreadable: number[] } {
  const lines = text.split(/(?<=\n)/);
  const unreadable: number[] = [];
  for (;;) {
    const { records, failedAt } = tryParse(lines.join(''), delimiterOf(text));
    const line = records ? 0 : quoteOpenedAt(lines, failedAt, delimiterOf(text));
    const isHopeless =
      line === 1 || unreadable.includes(line) || unreadable.length >= MOST_UNREADABLE;
    if (records) return { records, unreadable };
    unreadable.push(line);
    if (isHopeless) return { records: [], unreadable };
    lines[line - 1] = '\n';
  }
}

function tryParse(
  text: string,
  delimiter: string,
): { records: CsvRecord[] | null; failedAt: number } {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      trim: true,
    }) as unknown as CsvRecord[];
    return { records, failedAt: 0 };
  } catch (error) {
    return { records: null, failedAt: (error as { lines?: number }).lines ?? 1 };
  }
}

/** The line without which the rest can be read: an open quote is only noticed at the end of the file. */
function quoteOpenedAt(lines: readonly string[], failedAt: number, delimiter: string): number {
  const odd = lines.flatMap((line, index) => (line.split('"').length % 2 === 0 ? [index] : []));
  const culprit = odd.slice(0, MOST_UNREADABLE).find((index) => {
    const without = lines.with(index, '\n').join('');
    return tryParse(without, delimiter).records !== null;
  });
  return culprit === undefined ? failedAt : culprit + 1;
}

function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\r|\n|$/));
  const count = (sign: string): number => header.split(sign).length;
  return [';', ',', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
