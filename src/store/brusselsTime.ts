// The day and the instant in Brussels, as the store needs them; calendars are the rules' business.
import { tzOffset } from '@date-fns/tz/tzOffset';

const ZONE = 'Europe/Brussels';
const MINUTE = 60_000;
const HOUR = 3_600_000;

const offsets = new Map<number, number>();
/** More than a year of hours; who asks about more days at once starts again. */
const KEPT_HOURS = 10_000;

/** Offset of Brussels to UTC in ms; it changes on the whole hour only. */
function offsetAt(at: number): number {
  const hour = Math.floor(at / HOUR);
  let offset = offsets.get(hour);
  if (offset === undefined) {
    if (offsets.size >= KEPT_HOURS) offsets.clear();
    offset = tzOffset(ZONE, new Date(hour * HOUR)) * MINUTE;
    offsets.set(hour, offset);
  }
  return offset;
}

/** The day 'YYYY-MM-DD' that it is in Brussels at an instant (epoch ms). */
export function brusselsDay(at: number): string {
  return new Date(at + offsetAt(at)).toISOString().slice(0, 10);
}

/** The instant (epoch ms) at which it is `time` ('HH:mm') on `day` in Brussels. */
export function brusselsInstant(day: string, time: string): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const guess = asUtc - offsetAt(asUtc);
  return asUtc - offsetAt(guess);
}

/** The day some days later (or earlier). */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
}

/** The time 'HH:mm' that it is in Brussels at an instant (epoch ms). */
export function brusselsTime(at: number): string {
  return new Date(at + offsetAt(at)).toISOString().slice(11, 16);
}
