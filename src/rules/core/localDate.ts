// Days as text ('YYYY-MM-DD', a day in Brussels) and as whole numbers that can be counted with.

/** A day in Europe/Brussels, 'YYYY-MM-DD'. */
export type LocalDate = string;
/** A moment: epoch milliseconds, UTC. */
export type InstantMs = number;
/** A day as the count of days since 1970-01-01. */
export type EpochDay = number;
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export const MS_PER_DAY = 86_400_000;
export const MS_PER_MINUTE = 60_000;
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Whether the text is a day that exists: '2026-02-29' is not. */
export function isLocalDate(text: string): boolean {
  return !Number.isNaN(parseDay(text));
}

/** The day as a number. Throws RangeError on a text that is no existing day. */
export function toEpochDay(date: LocalDate): EpochDay {
  const day = parseDay(date);
  if (Number.isNaN(day)) throw new RangeError(`Not a day (YYYY-MM-DD): '${date}'`);
  return day;
}

/** The number as a day. */
export function toLocalDate(day: EpochDay): LocalDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 for Monday … 6 for Sunday. */
export function weekdayIndex(day: EpochDay): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** Minutes since midnight of 'HH:mm'; NaN for anything else. '24:00' is the end of the day. */
export function toMinutes(time: string): number {
  if (time.length !== 5 || time.charCodeAt(2) !== 58) return NaN;
  const minutes = digits(time, 0) * 60 + digits(time, 3);
  return digits(time, 3) < 60 && minutes <= 1440 ? minutes : NaN;
}

/** 'HH:mm' of minutes since midnight. */
export function toTime(minutes: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function digits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function parseDay(text: string): EpochDay {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = digits(text, 0) * 100 + digits(text, 2);
  const month = digits(text, 5);
  const ms = Date.UTC(year, month - 1, digits(text, 8));
  const day = new Date(ms);
  const exists = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1;
  return exists ? ms / MS_PER_DAY : NaN;
}
