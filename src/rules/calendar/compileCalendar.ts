// Turns closing lists and office hours, as known at a moment, into tables that answer at once.
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import { WEEKDAYS, toEpochDay, toMinutes, weekdayIndex } from '../core/localDate.ts';
import { factInForceOrFirst, factsKnownAt, firstRecorded } from '../core/timeOfKnowing.ts';
import type { BrusselsDays } from './brusselsDays.ts';
import { brusselsDays } from './brusselsDays.ts';
import type { ClosingListFact, OfficeHoursFact, WeekHours } from './calendarFacts.ts';
import { calendarContent } from './calendarContent.ts';
import { legalHolidays } from './legalHolidays.ts';

/** Why the office is closed on a day; the index is what the table keeps. */
export const DAY_STATUS = [
  'office',
  'weekend',
  'officeClosed',
  'legalHoliday',
  'closingDay',
] as const;
const WEEKEND = 1;
const OFFICE_CLOSED = 2;

/** A calendar for a span of years. Make it with compileCalendar; treat the tables as read-only. */
export interface CompiledCalendar {
  /** Names the facts from which it was made, whatever the span of years. */
  readonly version: string;
  readonly days: BrusselsDays;
  /** By day index: index in DAY_STATUS. */
  readonly status: Uint8Array;
  /** By day index: the office opens and closes at these minutes of the day; -1 when it is closed all day. */
  readonly opensAt: Int16Array;
  readonly closesAt: Int16Array;
  /** Names of holidays and closing days by day index. */
  readonly names: ReadonlyMap<number, string>;
}

export interface CalendarInput {
  closingLists: readonly ClosingListFact[];
  officeHours: readonly OfficeHoursFact[];
  knownAt: InstantMs;
  fromYear: number;
  toYear: number;
}

/**
 * Compiles the calendar as known at `knownAt`: of each year the confirmed closing list recorded
 * last (a list that is not confirmed closes no day), the ten legal holidays, and the office hours
 * in force on each day. Throws Error without any office hours, RangeError outside 1970–2199.
 */
export function compileCalendar(input: CalendarInput): CompiledCalendar {
  const hours = knownOfficeHours(input.officeHours, input.knownAt);
  const lists = closingListsInForce(input.closingLists, input.knownAt);
  const { text, version } = calendarContent(lists, hours);
  const key = `${input.fromYear}-${input.toYear}|${text}`;
  const made = recent.get(key);
  if (made) return made;
  const calendar = filled(version, input, lists, hours);
  if (recent.size >= RECENT_SIZE) recent.delete(recent.keys().next().value!);
  recent.set(key, calendar);
  return calendar;
}

/** Calendars made from the same facts are the same: the last ones are handed out again. */
const recent = new Map<string, CompiledCalendar>();
const RECENT_SIZE = 32;

function filled(
  version: string,
  { fromYear, toYear }: Pick<CalendarInput, 'fromYear' | 'toYear'>,
  lists: readonly ClosingListFact[],
  hours: readonly OfficeHoursFact[],
): CompiledCalendar {
  const days = brusselsDays(fromYear, toYear);
  const calendar = {
    version,
    days,
    status: new Uint8Array(days.count),
    opensAt: new Int16Array(days.count),
    closesAt: new Int16Array(days.count),
    names: new Map<number, string>(),
  };
  fillOfficeHours(calendar, hours);
  for (const list of lists) close(calendar, list.days, 'closingDay');
  for (let year = fromYear; year <= toYear; year++) {
    close(calendar, legalHolidays(year), 'legalHoliday');
  }
  return calendar;
}

/** Of each year the confirmed list that was recorded last, as known at a moment; by year. */
export function closingListsInForce(
  lists: readonly ClosingListFact[],
  knownAt: InstantMs,
): ClosingListFact[] {
  const byYear = new Map<number, ClosingListFact>();
  for (const list of factsKnownAt(lists, knownAt)) {
    const other = byYear.get(list.year);
    if (list.confirmed && !(other && other.recordedAt > list.recordedAt))
      byYear.set(list.year, list);
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

function knownOfficeHours(
  facts: readonly OfficeHoursFact[],
  knownAt: InstantMs,
): OfficeHoursFact[] {
  const known = factsKnownAt(facts, knownAt);
  const first = firstRecorded(facts);
  if (!first)
    throw new Error('No office hours are given: data/calendar/officeHours.json has them.');
  return known.length > 0 ? known : [first];
}

type Draft = CompiledCalendar & { names: Map<number, string> };

function fillOfficeHours(calendar: Draft, facts: readonly OfficeHoursFact[]): void {
  const { days, status, opensAt, closesAt } = calendar;
  const changes = new Set(facts.map((fact) => toEpochDay(fact.effectiveFrom) - days.firstDay));
  let week: readonly (readonly [number, number])[] = [];
  for (let i = 0; i < days.count; i++) {
    if (i === 0 || changes.has(i)) week = officeMinutes(hoursOn(facts, days.dates[i]!));
    const weekday = weekdayIndex(days.firstDay + i);
    const [opens, closes] = week[weekday]!;
    opensAt[i] = opens;
    closesAt[i] = closes;
    if (closes < 0) status[i] = weekday >= 5 ? WEEKEND : OFFICE_CLOSED;
  }
}

function hoursOn(facts: readonly OfficeHoursFact[], date: LocalDate): WeekHours {
  return factInForceOrFirst(facts, date, Infinity)!.weekdays;
}

function officeMinutes(hours: WeekHours): (readonly [number, number])[] {
  return WEEKDAYS.map((weekday) => {
    const worked = hours[weekday];
    return worked ? [minutesOf(worked[0]), minutesOf(worked[1])] : [-1, -1];
  });
}

function minutesOf(time: string): number {
  const minutes = toMinutes(time);
  if (Number.isNaN(minutes)) throw new RangeError(`Not a time (HH:mm): '${time}'`);
  return minutes;
}

function close(
  calendar: Draft,
  list: readonly { date: LocalDate; name: string }[],
  why: 'legalHoliday' | 'closingDay',
): void {
  for (const { date, name } of list) {
    const index = toEpochDay(date) - calendar.days.firstDay;
    if (index < 0 || index >= calendar.days.count) continue;
    calendar.names.set(index, name);
    calendar.opensAt[index] = -1;
    calendar.closesAt[index] = -1;
    const code = calendar.status[index]!;
    if (code !== WEEKEND && code !== OFFICE_CLOSED)
      calendar.status[index] = DAY_STATUS.indexOf(why);
  }
}
