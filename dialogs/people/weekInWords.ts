// Weekly hours in words, and as they stand in the fields of the form.
import type { Weekday, WeekHours } from '../../src/rules/index.ts';

/** Monday first. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const SHORT: Record<Weekday, string> = {
  mon: 'ma',
  tue: 'di',
  wed: 'wo',
  thu: 'do',
  fri: 'vr',
  sat: 'za',
  sun: 'zo',
};

/** "ma–wo en vr 9–17 uur, do 9–12.30 uur"; empty without a day. */
export function weekInWords(week: WeekHours): string {
  const byHours = new Map<string, number[]>();
  for (const [at, weekday] of WEEKDAYS.entries()) {
    const hours = week[weekday];
    if (!hours) continue;
    const words = `${short(hours[0])}–${short(hours[1])} uur`;
    byHours.set(words, [...(byHours.get(words) ?? []), at]);
  }
  return [...byHours].map(([words, days]) => `${daysInWords(days)} ${words}`).join(', ');
}

/** "9-12.30" as it is typed; empty for a day that is not worked. */
export function hoursAsTyped(hours: readonly [string, string] | undefined): string {
  return hours ? `${short(hours[0])}-${short(hours[1])}` : '';
}

/** "ma–wo en vr": three days or more in a row become a span. */
function daysInWords(days: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < days.length;) {
    let end = at;
    while (days[end + 1] === days[end]! + 1) end += 1;
    const name = (index: number): string => SHORT[WEEKDAYS[days[index]!]!];
    if (end - at >= 2) parts.push(`${name(at)}–${name(end)}`);
    else for (let one = at; one <= end; one += 1) parts.push(name(one));
    at = end + 1;
  }
  const last = parts.pop()!;
  return parts.length === 0 ? last : `${parts.join(', ')} en ${last}`;
}

/** "9" for 09:00, "12.30" for 12:30. */
function short(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return `${Number(hour)}${minute === '00' ? '' : `.${minute}`}`;
}
