// The name of a calendar: when its newest fact was recorded, and a fingerprint of its content.
import type { ClosingListFact, OfficeHoursFact } from './calendarFacts.ts';

/**
 * The same facts give the same name, in any order and for any span of years, e.g.
 * '2026-04-09T00:00:00.000Z#1b2c3d4e'.
 */
export function calendarVersion(
  lists: readonly ClosingListFact[],
  hours: readonly OfficeHoursFact[],
): string {
  const content = [
    ...lists.map(
      (list) =>
        `${list.year}:${list.days
          .map((day) => day.date)
          .sort()
          .join()}`,
    ),
    ...hours.map((fact) => `${fact.effectiveFrom}:${fact.recordedAt}:${weekText(fact.weekdays)}`),
  ].sort();
  const newest = Math.max(...[...lists, ...hours].map((fact) => fact.recordedAt));
  return `${new Date(newest).toISOString()}#${fingerprint(content.join('|'))}`;
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
