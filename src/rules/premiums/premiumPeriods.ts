// The premiums of an agreement one after the other: until when each runs, and from when the first does.
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay, toLocalDate } from '../core/localDate.ts';
import { monthsLater } from '../core/month.ts';
import type { PremiumFact, PremiumKind } from './premium.ts';

export interface PremiumPeriod extends PremiumFact {
  /** Of the grant itself; null: not known. */
  grantedUntil: LocalDate | null;
  /** The last day on which it holds: a later premium of the same kind takes its place; null: not known. */
  lastDay: LocalDate | null;
}

const MONTHS_PER_YEAR = 12;

/**
 * The last day of a premium: the day before the same day 2 or 5 years later (S0 art. 4); from 29 February, which is
 * not there again, whole years end on the 28th. null: not known.
 */
export function grantedUntil({
  from,
  years,
  to,
}: Pick<PremiumFact, 'from' | 'years' | 'to'>): LocalDate | null {
  if (to !== null) return to;
  if (years === null) return null;
  const later = monthsLater(from, years * MONTHS_PER_YEAR);
  return later.slice(8) === from.slice(8) ? dayBefore(later) : later;
}

/** The premiums of one kind by first day, each until the next begins. */
export function premiumPeriods(
  premiums: readonly PremiumFact[],
  kind: PremiumKind,
): PremiumPeriod[] {
  const inOrder = premiums
    .filter((one) => one.kind === kind)
    .toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
  return inOrder.map((one, index) => {
    const granted = grantedUntil(one);
    const next = inOrder[index + 1];
    const cut = next ? dayBefore(next.from) : null;
    const lastDay = cut !== null && (granted === null || cut < granted) ? cut : granted;
    return { ...one, grantedUntil: granted, lastDay };
  });
}

/**
 * From which day the quarters of the basic package are counted: the first day of the first coachingSubsidy.
 * A change or a renewal does not begin anew (a setting of the service); null: no premium is known.
 */
export function premiumStart(premiums: readonly PremiumFact[]): LocalDate | null {
  return premiumPeriods(premiums, 'coachingSubsidy')[0]?.from ?? null;
}

/**
 * The last day of a changed coaching premium where it must be kept as a day: without a new term the one that runs
 * goes on; null: it follows from `years`, or is not known.
 */
export function changedUntil(
  premiums: readonly PremiumFact[],
  { from, years }: Pick<PremiumFact, 'from' | 'years'>,
): LocalDate | null {
  const granted = premiumPeriods(premiums, 'coachingSubsidy').at(-1)?.grantedUntil ?? null;
  return years === null && granted !== null && granted >= from ? granted : null;
}

/** The premium of a kind on a day; null when none holds. */
export function premiumOn(
  premiums: readonly PremiumFact[],
  kind: PremiumKind,
  day: LocalDate,
): PremiumPeriod | null {
  const held = premiumPeriods(premiums, kind).filter(
    ({ from, lastDay }) => from <= day && (lastDay === null || day <= lastDay),
  );
  return held.at(-1) ?? null;
}

function dayBefore(day: LocalDate): LocalDate {
  return toLocalDate(toEpochDay(day) - 1);
}
