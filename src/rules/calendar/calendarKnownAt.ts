// Calendars are compiled once per set of closing lists and hours, not once per replay.
import type { CompiledCalendar } from './compileCalendar.ts';
import { compileCalendar } from './compileCalendar.ts';
import type { InstantMs } from '../core/localDate.ts';
import { inRecordedOrder } from '../core/timeOfKnowing.ts';
import type { ClosingListFact, OfficeHoursFact } from './calendarFacts.ts';

interface Lists {
  closingLists: readonly ClosingListFact[];
  officeHours: readonly OfficeHoursFact[];
}
interface Kept {
  officeHours: Lists['officeHours'];
  calendars: Map<string, CompiledCalendar>;
}

const keptFor = new WeakMap<Lists['closingLists'], Kept>();

/**
 * The calendar as known at a moment (epoch ms) for a span of years. Lists that are the same objects as
 * before give the same calendar again, so they must not be changed after they were given.
 */
export function calendarKnownAt(
  lists: Lists,
  knownAt: InstantMs,
  span: { fromYear: number; toYear: number },
): CompiledCalendar {
  const { closingLists, officeHours } = lists;
  let kept = keptFor.get(closingLists);
  if (kept?.officeHours !== officeHours) {
    kept = { officeHours, calendars: new Map() };
    keptFor.set(closingLists, kept);
  }
  let newest = -Infinity;
  for (const { recordedAt } of [...closingLists, ...officeHours])
    if (recordedAt <= knownAt && recordedAt > newest) newest = recordedAt;
  const key = `${span.fromYear} ${span.toYear} ${newest}`;
  let calendar = kept.calendars.get(key);
  if (!calendar) {
    calendar = compileCalendar({
      closingLists: inRecordedOrder(closingLists),
      officeHours: inRecordedOrder(officeHours),
      knownAt,
      ...span,
    });
    kept.calendars.set(key, calendar);
  }
  return calendar;
}
