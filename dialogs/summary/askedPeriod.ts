// Which period a sentence asks for; without one the last week that is over.
import { eightWeeksTo, neighbour, periodOf, weekAfter, weekOf } from '../../src/rules/index.ts';
import type { Period } from '../../src/rules/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { Turn } from '../dialog.ts';

const EIGHT_WEEKS =
  /\b(?:acht|8)\s+(?:laatste\s+|voorbije\s+|afgelopen\s+)?weken\b|\bweken\b.*\b(?:acht|8)\b/i;
const NUMBERED_WEEK = /\b(?:weken|week|wk)\s+(?:nr\.?\s*)?(\d{1,3})\b/i;
const MOST_WEEKS = 53;
/** How far ahead and back somebody can look. */
const YEARS = 6;

export type AskedPeriod =
  { kind: 'period'; period: Period } | { kind: 'future'; period: Period } | { kind: 'unknown' };

/** "week 46", "vorige maand", "vierde kwartaal", "de laatste acht weken", "de week van 9 november". */
export function askedPeriod(
  text: string,
  { slots }: Pick<RichUnderstanding, 'slots'>,
  { today }: Pick<Turn, 'today'>,
): AskedPeriod {
  const lastWeek = weekAfter(weekOf(today), -1);
  if (EIGHT_WEEKS.test(text)) return { kind: 'period', period: eightWeeksTo(lastWeek) };
  const numbered = Number(NUMBERED_WEEK.exec(text)?.[1] ?? 1);
  if (numbered < 1 || numbered > MOST_WEEKS) return { kind: 'unknown' };
  const day = slots.date ?? slots.from;
  const key = slots.period ?? (day === null ? lastWeek : weekOf(day));
  return knownPeriod(key, today);
}

/** A period by its key, if it can be looked at from today. */
export function knownPeriod(key: string, today: string): AskedPeriod {
  const period = periodOf(key);
  const years = period ? Number(period.to.slice(0, 4)) - Number(today.slice(0, 4)) : NaN;
  if (!period || !(Math.abs(years) <= YEARS)) return { kind: 'unknown' };
  return { kind: period.from > today ? 'future' : 'period', period };
}

/** The periods before and after it, as far as they have begun. */
export function neighbours(
  period: Period,
  today: string,
): { previous: Period; next: Period | null } {
  const next = neighbour(period, 1);
  return { previous: neighbour(period, -1), next: next.from <= today ? next : null };
}
