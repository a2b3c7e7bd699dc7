// Says dates, times and durations in Dutch, so that a person can check what was understood.
import { fromIsoDay, isoWeekday, partsOf } from './calendarDay.ts';

const WEEKDAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const SPOKEN_MINUTES = new Map([
  [15, 'een kwartier'],
  [30, 'een half uur'],
  [45, 'drie kwartier'],
  [60, 'een uur'],
  [90, 'anderhalf uur'],
]);

/** "donderdag 12 november 2026" for 2026-11-12. */
export function dateInWords(date: string): string {
  const day = fromIsoDay(date);
  const { year, month, day: dayOfMonth } = partsOf(day);
  const weekday = WEEKDAYS[isoWeekday(day) - 1] ?? '';
  return `${weekday} ${String(dayOfMonth)} ${MONTHS[month - 1] ?? ''} ${String(year)}`;
}

/** "woensdag en vrijdag": the weekdays of these days, in the order of the week. */
export function weekdaysInWords(dates: readonly string[]): string {
  const found = new Set(dates.map((date) => isoWeekday(fromIsoDay(date)) - 1));
  const names = [...found].toSorted((a, b) => a - b).map((at) => WEEKDAYS[at] ?? '');
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}

/** "14.00–15.30 uur", "14.00 uur" with a start only, "tot 15.30 uur" with an end only, "" without. */
export function timesInWords(start: string | null, end: string | null): string {
  if (start !== null && end !== null) return `${dotted(start)}–${dotted(end)} uur`;
  if (start !== null) return `${dotted(start)} uur`;
  return end === null ? '' : `tot ${dotted(end)} uur`;
}

/** "anderhalf uur", "2 uur en 15 minuten", "1 minuut" for a whole number of minutes. */
export function minutesInWords(minutes: number): string {
  const spoken = SPOKEN_MINUTES.get(minutes);
  if (spoken !== undefined) return spoken;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const inMinutes = rest === 1 ? '1 minuut' : `${String(rest)} minuten`;
  if (hours === 0) return inMinutes;
  return rest === 0 ? `${String(hours)} uur` : `${String(hours)} uur en ${inMinutes}`;
}

function dotted(time: string): string {
  return time.replace(':', '.');
}
