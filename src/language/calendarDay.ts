// Arithmetic on calendar days as whole numbers (days since 1970-01-01); the day and the time that it is in Brussels.

const MS_PER_DAY = 86_400_000;
const SUNDAY_TO_ISO = 7;

const brusselsHours = new Intl.DateTimeFormat('nl-BE', {
  timeZone: 'Europe/Brussels',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const brusselsClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Days begin on a quarter of an hour, in Brussels as elsewhere. */
const QUARTER_MS = 900_000;
let lastAsked = { quarter: NaN, day: '' };

/** The day (YYYY-MM-DD) in Brussels at a moment in milliseconds since 1970. */
export function brusselsDay(now: number): string {
  const quarter = Math.floor(now / QUARTER_MS);
  if (quarter !== lastAsked.quarter) lastAsked = { quarter, day: brusselsClock.format(now) };
  return lastAsked.day;
}

/** The time HH:MM in Brussels at the moment `now` (epoch ms). */
export function brusselsTime(now: number): string {
  return brusselsHours.format(now);
}

/** YYYY-MM-DD plus a number of days, negative for earlier. */
export function addDays(day: string, days: number): string {
  return toIsoDay(fromIsoDay(day) + days);
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** The day number of YYYY-MM-DD. */
export function fromIsoDay(day: string): number {
  return Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10)) / MS_PER_DAY;
}

/** YYYY-MM-DD of a day number. */
export function toIsoDay(dayNumber: number): string {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day number of a year, month (1–12) and day; null when there is no such day, or nobody alive speaks of it. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** Days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO weekday of a day number: 1 is Monday, 7 Sunday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % SUNDAY_TO_ISO) + SUNDAY_TO_ISO) % SUNDAY_TO_ISO) + 1;
}

/** The Monday of a day number's ISO week. */
export function mondayOf(day: number): number {
  return day - isoWeekday(day) + 1;
}

/** Year, month (1–12) and day of a day number. */
export function partsOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A holiday on a fixed day of the year, or some days from Easter. */
export type Holiday = { month: number; day: number } | { fromEaster: number };

/** The day number of a holiday in a year. */
export function holidayIn(year: number, holiday: Holiday): number {
  if ('fromEaster' in holiday) return easterOf(year) + holiday.fromEaster;
  return Date.UTC(year, holiday.month - 1, holiday.day) / MS_PER_DAY;
}

/** Easter Sunday by the computus of Meeus, Jones and Butcher. */
function easterOf(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const leapless = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (leapless + 19 * golden + 15) % 30;
  const moon =
    epact -
    Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const fromMarch = moon - weekday;
  return Date.UTC(year, 2, 28 + fromMarch) / MS_PER_DAY;
}

/** The ISO week ('2026-W46') in which a day number falls. */
export function isoWeekOf(day: number): string {
  const thursday = mondayOf(day) + 3;
  const { year } = partsOf(thursday);
  const firstDay = Date.UTC(year, 0, 1) / MS_PER_DAY;
  const week = Math.floor((thursday - firstDay) / SUNDAY_TO_ISO) + 1;
  return `${String(year)}-W${String(week).padStart(2, '0')}`;
}

/** The day number of the Monday of ISO week `week` of `year`; null when the year has no such week. */
export function mondayOfIsoWeek(year: number, week: number): number | null {
  if (week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4) / MS_PER_DAY;
  const monday = mondayOf(fourth) + (week - 1) * SUNDAY_TO_ISO;
  return isoWeekOf(monday).startsWith(`${String(year)}-`) ? monday : null;
}
