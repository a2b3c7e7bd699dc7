// "Vorige week" without a day: which week is asked about next.
import { addDays } from '../../src/language/index.ts';
import { periodOf } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';

const WEEK = /\b(?:week|weken)\b/i;

/** The first day (YYYY-MM-DD) of the one week that has begun and is named; null for none. */
export function weekSaid(text: string, turn: Turn, deps: DialogDeps): string | null {
  if (!WEEK.test(text)) return null;
  const { slots } = deps.understand(text, { now: turn.now, as: 'my_visits' });
  const said = slots.period === null ? null : periodOf(slots.period);
  const first = said?.from ?? slots.from;
  const last = said?.to ?? slots.to;
  if (first === null || last === null || last > addDays(first, 6) || first > turn.today)
    return null;
  return first;
}

/** The working days of the week that are not ahead; days are YYYY-MM-DD. */
export function daysOfWeek(first: string, today: string): string[] {
  return [0, 1, 2, 3, 4].map((ahead) => addDays(first, ahead)).filter((day) => day <= today);
}
