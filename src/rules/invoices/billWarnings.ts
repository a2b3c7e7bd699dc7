// What finance must look at before a bill is approved.
import { toEpochDay, toLocalDate } from '../core/localDate.ts';
import type { LocalDate } from '../core/localDate.ts';
import { monthOf } from '../core/month.ts';
import type { PremiumFact } from '../premiums/premium.ts';
import { premiumPeriods } from '../premiums/premiumPeriods.ts';
import type { BillInput, BillWarning } from './bill.ts';
import type { PlacedLine } from './billLines.ts';
import { daysInQuarter, type Claim } from './claims.ts';

/** The warnings of the lines of a bill, in their order. */
export function billWarnings(
  placed: readonly PlacedLine[],
  claims: readonly Claim[],
  input: Pick<BillInput, 'agreement' | 'settings'>,
): BillWarning[] {
  const byKey = new Map(claims.map((claim) => [claim.key, claim]));
  return placed.flatMap(({ line }) => {
    const { correction, month } = line;
    const claim = byKey.get(line.key);
    const corrected: BillWarning[] =
      correction === null ? [] : [{ kind: 'correction', reason: correction.reason, month }];
    if (!claim || (correction !== null && correction.reason !== 'late')) return corrected;
    return [
      ...corrected,
      ...(claim.work ? workWarnings(claim, input) : basicWarnings(claim, input)),
    ];
  });
}

function workWarnings(
  { work }: Claim,
  { agreement: { start, end } }: Pick<BillInput, 'agreement'>,
): BillWarning[] {
  const { date, isDescribed, isApproved } = work!;
  return [
    ...(date < start || (end !== null && date > end)
      ? [{ kind: 'workOutsideAgreement' as const, date }]
      : []),
    ...(isDescribed ? [] : [{ kind: 'noDescription' as const, date }]),
    ...(isApproved ? [] : [{ kind: 'noApproval' as const, date }]),
  ];
}

function basicWarnings(
  { line }: Claim,
  { agreement, settings }: Pick<BillInput, 'agreement' | 'settings'>,
): BillWarning[] {
  if (line.kind !== 'basic') return [];
  const { quarter } = line;
  const { end, premiums } = agreement;
  const months = line.months.map(({ month }) => month);
  const { first, last } = daysInQuarter(months, agreement);
  const days = toEpochDay(last) - toEpochDay(first) + 1;
  const bare = firstDayWithout(premiums, first, last);
  return [
    ...(end !== null && months.includes(monthOf(end))
      ? [{ kind: 'agreementEnded' as const, date: end }]
      : []),
    ...(days < settings.fewDays ? [{ kind: 'fewDays' as const, quarter, days }] : []),
    ...(bare === null ? [] : [{ kind: 'noPremium' as const, quarter, date: bare }]),
  ];
}

/** The first day of a period on which no coachingSubsidy holds; null: each day has one. */
export function firstDayWithout(
  premiums: readonly PremiumFact[],
  first: LocalDate,
  last: LocalDate,
): LocalDate | null {
  let day = first;
  for (const { from, lastDay } of premiumPeriods(premiums, 'coachingSubsidy')) {
    if (from > day) break;
    if (lastDay === null || lastDay >= last) return null;
    if (lastDay >= day) day = toLocalDate(toEpochDay(lastDay) + 1);
  }
  return day <= last ? day : null;
}
