// The name of a calendar: when its newest fact was recorded, and a fingerprint of its content.
import type { ClosingListFact, OfficeHoursFact } from './calendarFacts.ts';

export interface CalendarContent {
  /** Everything that makes a calendar differ from another of the same years. */
  text: string;
  /** e.g. '2026-04-09T00:00:00.000Z#1b2c3d4e'. */
  version: string;
}

/** The same facts give the same content and name, in whatever order. */
export function calendarContent(
  lists: readonly ClosingListFact[],
  hours: readonly OfficeHoursFact[],
): CalendarContent {
  const closing = (list: ClosingListFact): string =>
    list.days.map(({ date, name }) => `${date} ${name}`).sort().join(); // prettier-ignore
  const text = [
    ...lists.map((list) => `${list.year}:${closing(list)}`),
    ...hours.map((fact) => `${fact.effectiveFrom}:${fact.recordedAt}:${weekText(fact.weekdays)}`),
  ]
    .sort()
    .join('|');
  const newest = [...lists, ...hours].reduce(
    (max, one) => Math.max(max, one.recordedAt),
    -Infinity,
  );
  const version = `${new Date(newest).toISOString()}#${fingerprint(text)}`;
  return { text: `${version}|${text}`, version };
}

function weekText(week: OfficeHoursFact['weekdays']): string {
  return Object.entries(week)
    .map(([weekday, hours]) => `${weekday}${hours[0]}-${hours[1]}`)
    .sort()
    .join();
}

/** FNV-1a, 32 bits: it tells versions apart, it protects nothing. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
