// Which period a sentence asks for; without one the last week that is over.
import { eightWeeksTo, neighbour, periodOf, weekAfter, weekOf } from '../../src/rules/index.ts';
import type { Period } from '../../src/rules/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { Turn } from '../dialog.ts';

const EIGHT_WEEKS =
  /\b(?:acht|8)\s+(?:laatste\s+|voorbije\s+|afgelopen\s+)?weken\b|\bweken\b.*\b(?:acht|8)\b/i;
const NUMBERED_WEEK = /\b(?:weken|week|wk)\s+(?:nr\.?\s*)?(\d{1,3})\b/i;
const MOST_WEEKS = 53;
/** A whole year is none of the periods that are told. */
const NO_PERIOD_OF_OURS = /\b(?:2[01]\d\d|jaar|jaaroverzicht|jaarcijfers)\b/i;
const MONTHLY = /\bmaand(?:overzicht|cijfers|rapport)\b/i;
const QUARTERLY = /\bkwartaal(?:overzicht|cijfers|rapport)\b/i;
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
  const numbered = Number(NUMBERED_WEEK.exec(text)?.[1] ?? 1);
  if (numbered < 1 || numbered > MOST_WEEKS) return { kind: 'unknown' };
  const day = slots.date ?? slots.from;
  const named = slots.period ?? (day === null ? null : weekOf(day));
  if (named === null && NO_PERIOD_OF_OURS.test(text)) return { kind: 'unknown' };
  const last = named === null ? null : periodOf(named);
  if (EIGHT_WEEKS.test(text)) {
    const to = last?.kind === 'week' ? last.key : lastWeek;
    return knownPeriod(eightWeeksTo(to).key, today);
  }
  return knownPeriod(named ?? lastOfKind(text, today)?.key ?? lastWeek, today);
}

/** "Maandoverzicht" without a month: the last one that is over. */
function lastOfKind(text: string, today: string): Period | null {
  const [year = '', month = ''] = today.split('-');
  const quarter = Math.ceil(Number(month) / 3);
  const current = MONTHLY.test(text)
    ? periodOf(`${year}-${month}`)
    : QUARTERLY.test(text)
      ? periodOf(`${year}-Q${quarter}`)
      : null;
  return current && neighbour(current, -1);
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
