// When each day begins in Brussels: a table per span of years, compiled with @date-fns/tz.
import { tzOffset } from '@date-fns/tz/tzOffset';
import type { EpochDay, InstantMs, LocalDate } from '../core/localDate.ts';
import { MS_PER_DAY, MS_PER_MINUTE, toEpochDay, toLocalDate } from '../core/localDate.ts';

const ZONE = 'Europe/Brussels';

/** Days by index (0 = `firstDay`), the start of the day after the last one included. */
export interface BrusselsDays {
  readonly firstDay: EpochDay;
  readonly count: number;
  readonly starts: Float64Array;
  readonly dates: readonly LocalDate[];
}

const spans = new Map<string, BrusselsDays>();
const years = new Map<number, { starts: InstantMs[]; dates: LocalDate[] }>();

/** The table from 1 January of one year to 31 December of another (1970–2199); made once. */
export function brusselsDays(fromYear: number, toYear: number): BrusselsDays {
  if (!(fromYear >= 1970 && toYear <= 2199 && fromYear <= toYear)) {
    throw new RangeError(`A calendar can run from 1970 to 2199, not from ${fromYear} to ${toYear}`);
  }
  const key = `${fromYear}-${toYear}`;
  let span = spans.get(key);
  if (!span) spans.set(key, (span = compileSpan(fromYear, toYear)));
  return span;
}

/** The instant of a wall-clock time in Brussels; one skipped or repeated by the clock change counts by the offset before it. */
export function brusselsInstant(day: EpochDay, minutes: number): InstantMs {
  const wall = day * MS_PER_DAY + minutes * MS_PER_MINUTE;
  const before = wall - tzOffset(ZONE, new Date(wall - MS_PER_DAY)) * MS_PER_MINUTE;
  const settled = wall - tzOffset(ZONE, new Date(before)) * MS_PER_MINUTE;
  // Only a time that holds under the offset in force at that very instant is the right one.
  return tzOffset(ZONE, new Date(settled)) * MS_PER_MINUTE === wall - settled ? settled : before;
}

/** Index of the day of an instant, by search in the table: no rule of the clock stands here. Throws RangeError outside it. */
export function dayIndexAt(days: BrusselsDays, at: InstantMs): number {
  const { starts, count } = days;
  let index = Math.floor((at - starts[0]!) / MS_PER_DAY);
  if (index >= 0 && index <= count) {
    if (at >= starts[index + 1]!) index++;
    else if (at < starts[index]!) index--;
  }
  if (!(index >= 0 && index < count)) throw outsideDays(days, new Date(at).toJSON());
  return index;
}

/** Index of a day. Throws RangeError outside the table. */
export function dayIndexOf(days: BrusselsDays, date: LocalDate): number {
  const index = toEpochDay(date) - days.firstDay;
  if (index < 0 || index >= days.count) throw outsideDays(days, date);
  return index;
}

/** The error for a day that the table does not hold. */
export function outsideDays({ dates, count }: BrusselsDays, what: string | null): RangeError {
  return new RangeError(
    `The calendar runs from ${dates[0]} to ${dates[count - 1]}, without ${what}`,
  );
}

function compileSpan(fromYear: number, toYear: number): BrusselsDays {
  const firstDay = toEpochDay(`${fromYear}-01-01`);
  const count = toEpochDay(`${toYear}-12-31`) - firstDay + 1;
  const starts = new Float64Array(count + 1);
  const dates: LocalDate[] = [];
  for (let year = fromYear; year <= toYear; year++) {
    const table = yearTable(year);
    starts.set(table.starts, dates.length);
    dates.push(...table.dates);
  }
  starts[count] = brusselsInstant(firstDay + count, 0);
  return { firstDay, count, starts, dates };
}

function yearTable(year: number): { starts: InstantMs[]; dates: LocalDate[] } {
  let table = years.get(year);
  if (table) return table;
  table = { starts: [], dates: [] };
  const end = toEpochDay(`${year}-12-31`);
  for (let day = toEpochDay(`${year}-01-01`); day <= end; day++) {
    table.starts.push(brusselsInstant(day, 0));
    table.dates.push(toLocalDate(day));
  }
  years.set(year, table);
  return table;
}
