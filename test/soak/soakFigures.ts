// What a soak says: whether memory stays flat, which tables the retention empties, and which keep growing.
import { resolve } from 'node:path';
import { loadContent } from '../../src/content/loadContent.ts';
import type { SoakDay, SoakResult } from './soakRun.ts';

const MB = 1024 * 1024;
/** Kept for good without persons, or as long as somebody works here. */
const STAYS: ReadonlySet<string> = new Set(['figures', 'always', 'staffYears']);
/** Beyond what a short soak sees. */
const LONG_TERMS: ReadonlySet<string> = new Set(['agreementYears', 'accessLogDays', 'invoiceYears', 'withoutAgreementDays']); // prettier-ignore
/** Of what the load left: what the demo's own files, which never end, still give each year. */
const LEFT = 0.02;
/** Rows that those files give a table that the load hardly fills. */
const FEW = 300;
/** One row for each colleague who talked with Maatje: as many as there are colleagues. */
const OF_COLLEAGUES = 'conversationReference';

/** Megabytes per simulated day, by least squares. */
export function slope(days: readonly SoakDay[], of: 'heapUsed' | 'rss'): number {
  const n = days.length;
  if (n < 2) return 0;
  const ys = days.map(({ memory }) => memory[of] / MB);
  const meanX = (n - 1) / 2;
  const meanY = ys.reduce((sum, y) => sum + y, 0) / n;
  let above = 0;
  let below = 0;
  for (const [x, y] of ys.entries()) {
    above += (x - meanX) * (y - meanY);
    below += (x - meanX) ** 2;
  }
  return above / below;
}

export interface GrownTable {
  table: string;
  begin: number;
  /** After the days of load, and after all terms. */
  loaded: number;
  later: number;
  /** Why it may stay larger than it began; null: nothing says so. */
  staysBy: string | null;
}

/** Every table that grew, during the load or after it. */
export function grownTables({ begin, days, later, isLong }: Grown): GrownTable[] {
  const loaded = days.at(-1)?.tables ?? begin;
  const after = later.at(-1)?.tables ?? loaded;
  const of = (tables: Record<string, number>, table: string): number => tables[table] ?? 0;
  return Object.keys(after)
    .filter((table) => Math.max(of(loaded, table), of(after, table)) > of(begin, table))
    .sort()
    .map((table) => ({
      ...{ table, begin: of(begin, table), loaded: of(loaded, table), later: of(after, table) },
      staysBy: staysBy(table, isLong),
    }));
}

/** What of a result is looked at. */
type Grown = Pick<SoakResult, 'begin' | 'days' | 'later' | 'isLong'>;

/** Why a table that grew is as it is at the end; null: nothing empties it. */
export function fateOf({ begin, loaded, later, staysBy }: GrownTable): string | null {
  if (later <= begin) return 'emptied';
  if (staysBy !== null) return `stays: ${staysBy}`;
  return later <= begin + Math.max(FEW, LEFT * (loaded - begin))
    ? 'emptied but for the demo'
    : null;
}

/** Those that neither the retention empties nor the data map lets stay. */
export function growingForEver(result: Grown): GrownTable[] {
  return grownTables(result).filter((one) => fateOf(one) === null);
}

const { dataMap } = loadContent(resolve(import.meta.dirname, '../../data'));

/** The terms of the data map that keep a table's rows, when one of them never ends here. */
function staysBy(table: string, isLong: boolean): string | null {
  if (table === OF_COLLEAGUES) return 'one for each colleague';
  const topics = Object.values(dataMap.files).flatMap((file) => Object.keys(file[table] ?? {}));
  const terms = topics.flatMap((name) => {
    const about = dataMap.topics[name]?.about ?? {};
    return Object.values(about).map((one) => (one as { kept: string }).kept);
  });
  return terms.find((term) => STAYS.has(term) || (!isLong && LONG_TERMS.has(term))) ?? null;
}
