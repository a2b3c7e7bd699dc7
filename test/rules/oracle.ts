// Deadlines counted day by day, written from the domain's words alone: nothing from src/rules, no
// library; plain UTC dates for days and Intl for the clock in Brussels. Slow and obvious on purpose.

export type Hours = Record<string, [string, string]>;
export interface Suspended {
  from: string;
  to: string;
}

const WEEKDAY = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const FIXED = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25'];
/** Easter Sundays as printed in calendars. */
const EASTER = [
  '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2029-04-01',
  '2030-04-21', '2031-04-13', '2032-03-28', '2033-04-17', '2034-04-09', '2035-03-25', '2036-04-13',
]; // prettier-ignore
const MOVING = new Set(
  EASTER.flatMap((easter) => [1, 39, 50].map((days) => addDays(easter, days))),
);

export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

export function weekday(date: string): string {
  return WEEKDAY[new Date(`${date}T12:00:00Z`).getUTCDay()]!;
}

export function isOfficeDay(date: string, closed: ReadonlySet<string>): boolean {
  if (['sat', 'sun'].includes(weekday(date))) return false;
  return !FIXED.includes(date.slice(5)) && !MOVING.has(date) && !closed.has(date);
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 'YYYY-MM-DD HH:mm' in Brussels. */
export function wallClock(at: number): string {
  return clock.format(at);
}

const instants = new Map<string, number>();

/** The instant at which the clock in Brussels shows that time on that day. */
export function instant(date: string, time: string): number {
  const key = `${date} ${time}`;
  let found = instants.get(key);
  if (found !== undefined) return found;
  for (const offset of ['+02:00', '+01:00']) {
    const at = Date.parse(`${date}T${time}:00${offset}`);
    if (wallClock(at) === key) found ??= at;
  }
  if (found === undefined) throw new Error(`No such moment: ${key}`);
  instants.set(key, found);
  return found;
}

export function brusselsDay(at: number): string {
  return wallClock(at).slice(0, 10);
}

/** First own working day of the coach after the day of receipt, at the end of the hours. */
export function reachable(receivedAt: number, hours: Hours, closed: ReadonlySet<string>): number {
  let date = addDays(brusselsDay(receivedAt), 1);
  while (!isOfficeDay(date, closed) || !hours[weekday(date)]) date = addDays(date, 1);
  const end = hours[weekday(date)]![1];
  return instant(date, end > '17:00' ? '17:00' : end);
}

/** A number of calendar days later; else the last office day before, after the start; else the first after. */
export function afterDays(start: string, days: number, closed: ReadonlySet<string>): number {
  return instant(
    movedBack(start, addDays(start, days), (date) => isOfficeDay(date, closed)),
    '17:00',
  );
}

function movedBack(start: string, counted: string, isFree: (date: string) => boolean): string {
  let date = counted;
  while (date > start && !isFree(date)) date = addDays(date, -1);
  if (date > start) return date;
  date = addDays(counted, 1);
  while (!isFree(date)) date = addDays(date, 1);
  return date;
}

/** Suspended days do not count; never earlier than without suspension, never on a suspended day. */
export function afterDaysSuspended(
  start: string,
  days: number,
  closed: ReadonlySet<string>,
  suspensions: readonly Suspended[],
): number {
  const isSuspended = (date: string): boolean =>
    suspensions.some(({ from, to }) => from <= date && date <= to);
  const isFree = (date: string): boolean => isOfficeDay(date, closed) && !isSuspended(date);
  let counted = start;
  for (let left = days; left > 0;) {
    counted = addDays(counted, 1);
    if (!isSuspended(counted)) left--;
  }
  const plain = afterDays(start, days, closed);
  if (counted === addDays(start, days) && !isSuspended(brusselsDay(plain))) return plain;
  return instant(movedBack(addDays(brusselsDay(plain), -1), counted, isFree), '17:00');
}
