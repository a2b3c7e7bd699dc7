// The calendar as known at the moment of a reader, around its day.
import { calendarKnownAt } from '../rules/index.ts';
import type { CompiledCalendar } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Reader } from '../store/handle.ts';

/** From the year before to the one after. */
export function jobCalendar(db: Reader): CompiledCalendar {
  const year = Number(brusselsDay(db.now).slice(0, 4));
  return calendarKnownAt(db.facts(), db.now, { fromYear: year - 1, toYear: year + 1 });
}
