// Understands one sentence for the tables of these tests: at a fixed moment, in short form.
import { understand } from '../../src/language/index.ts';
import type { Expected, RichSlots, Roster } from '../../src/language/index.ts';

/** Friday 20 November 2026, 10.00 in Brussels. */
export const FRIDAY = Date.parse('2026-11-20T10:00:00+01:00');

/** The slots of the first visit in a sentence. */
export function slotsOf(
  text: string,
  options: { now?: number | string; roster?: Roster; expected?: Expected } = {},
): RichSlots {
  return visitsOf(text, options)[0] as RichSlots;
}

/** The slots of every visit in a sentence. */
export function visitsOf(
  text: string,
  options: { now?: number | string; roster?: Roster; expected?: Expected } = {},
): RichSlots[] {
  const { now = FRIDAY, roster, expected } = options;
  const at = typeof now === 'string' ? Date.parse(now) : now;
  const { slots, more } = understand(text, {
    now: at,
    ...(roster ? { roster } : {}),
    ...(expected ? { expected } : {}),
  });
  return [slots, ...more];
}

/** "14:00-15:30 90", "14:00", "-15:30", "90": start, end and minutes in one string. */
export function timesOf(text: string, options: Parameters<typeof slotsOf>[1] = {}): string {
  const { start, end, minutes } = slotsOf(text, options);
  const range = end === null ? (start ?? '') : `${start ?? ''}-${end}`;
  return [range, minutes === null ? '' : String(minutes)].filter((part) => part !== '').join(' ');
}
