// What was unusual in the log of a week, against the weeks before it. Nothing of it is kept: the log never
// changes, so that the same week says the same, as long as its looks and those before it are in the log.
import { daysOfWeek, unusualLooks, weekAfter } from '../../rules/index.ts';
import type { LookSettings, UnusualLook, WeekKey } from '../../rules/index.ts';
import type { Reader } from '../handle.ts';
import { findPerson } from '../people.ts';
import { hasRole } from '../principal.ts';
import type { Principal } from '../principal.ts';
import { looksBetween } from './looksOfWeek.ts';
import type { CountsFor } from './looksOfWeek.ts';

export type NamedUnusualLook = UnusualLook & { name: string };

/** By colleague, with the names; nothing for who is no lead. */
export function unusualInWeek(
  db: Reader,
  who: Principal,
  week: WeekKey,
  {
    settings,
    normalWeeks,
    countsFor,
  }: {
    settings: LookSettings;
    /** How many weeks before say what is normal. */
    normalWeeks: number;
    countsFor: CountsFor;
  },
): NamedUnusualLook[] {
  if (!hasRole(who, 'teamLead')) return [];
  const looksOf = (key: WeekKey) => looksBetween(db, daysOfWeek(key), countsFor);
  const looks = looksOf(week);
  if (looks.length === 0) return [];
  const before = Array.from({ length: normalWeeks }, (_, back) =>
    looksOf(weekAfter(week, -1 - back)),
  );
  return unusualLooks(looks, before, settings).map((one) => ({
    ...one,
    name: findPerson(db, one.who)?.name ?? one.who,
  }));
}
