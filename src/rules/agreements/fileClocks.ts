// What comes due in a file besides its commitments: the end of a premium, the lower fee, VDAB's evaluation.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import { firstDayOf, monthOf, monthsLater, monthsOf, quarterOf } from '../core/month.ts';
import type { PolicyFact } from '../commitments/commitmentFacts.ts';
import type { PremiumFact } from '../premiums/premium.ts';
import { premiumPeriods, premiumStart } from '../premiums/premiumPeriods.ts';
import { quarterFee } from '../tariffs/quarterFee.ts';
import type { TariffFacts } from '../tariffs/tariffFacts.ts';

export type FileClockKind = 'premiumEnds' | 'feeDrops' | 'informVdab';

export interface FileClock {
  kind: FileClockKind;
  /** The day that comes: last day of the premium, first day at the lower fee, last day to inform VDAB. */
  on: LocalDate;
  /** From which day it is told. */
  since: LocalDate;
  /** So many months before was the last time that it was told; null: not yet. */
  reminder: number | null;
  /** `on` lies behind, and nothing took its place. */
  overdue: boolean;
  articles: readonly ArticleId[];
}

export interface FileClocksInput {
  agreement: { start: LocalDate; end: LocalDate | null };
  premiums: readonly PremiumFact[];
  /** Days on which VDAB was informed. */
  informedOn: readonly LocalDate[];
  tariffs: TariffFacts;
  policy: Pick<PolicyFact, 'fileReminderMonths' | 'evaluationMonths'>;
  today: LocalDate;
}

const ARTICLES: Record<FileClockKind, readonly ArticleId[]> = {
  premiumEnds: ['S0 art. 4', 'S0 art. 6', 'policy'],
  feeDrops: ['S0 art. 5', 'policy'],
  informVdab: ['S0 art. 2', 'policy'],
};

/**
 * The clocks of one file that have something to tell from now on, by day; none after the agreement's end.
 * An end of the premium stays until another follows or the agreement ends (S0 art. 6: it runs as long as
 * there is a need); a task for VDAB until VDAB was informed. The months are settings.
 */
export function fileClocks(input: FileClocksInput): FileClock[] {
  const { agreement, today, policy } = input;
  if (agreement.end !== null && agreement.end < today) return [];
  const last = premiumPeriods(input.premiums, 'coachingSubsidy').at(-1);
  const ends = last?.lastDay ?? null;
  const drops = feeDropsOn(input);
  const evaluation = ends === null ? null : monthsLater(ends, -policy.evaluationMonths);
  const wasInformed =
    evaluation !== null && input.informedOn.some((on) => on >= firstTold(evaluation, policy));
  return [
    ...(ends === null ? [] : [clockOf('premiumEnds', ends, input)]),
    ...(drops === null || drops < today ? [] : [clockOf('feeDrops', drops, input)]),
    ...(evaluation === null || wasInformed ? [] : [clockOf('informVdab', evaluation, input)]),
  ]
    .filter(({ on }) => agreement.end === null || on <= agreement.end)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The clocks of which the first time to tell has come. */
export function dueFileClocks(input: FileClocksInput): FileClock[] {
  return fileClocks(input).filter(({ since }) => since <= input.today);
}

/** The first day at the lower fee (S0 art. 5), where both fees lie in the agreement; null: none is known. */
export function feeDropsOn({
  agreement,
  premiums,
  tariffs,
}: Pick<FileClocksInput, 'agreement' | 'premiums' | 'tariffs'>): LocalDate | null {
  const start = premiumStart(premiums);
  const from = start !== null && start > agreement.start ? start : agreement.start;
  const fee = quarterFee({
    quarter: quarterOf(monthOf(from)),
    premiumStart: start,
    agreementStart: agreement.start,
    tariffs,
  });
  if (fee.kind !== 'result' || fee.laterPriceFrom <= fee.quarter) return null;
  return firstDayOf(monthsOf(fee.laterPriceFrom)[0]);
}

function clockOf(
  kind: FileClockKind,
  on: LocalDate,
  { today, policy }: FileClocksInput,
): FileClock {
  const passed = policy.fileReminderMonths.filter((months) => monthsLater(on, -months) <= today);
  return {
    ...{ kind, on, since: firstTold(on, policy), articles: ARTICLES[kind] },
    reminder: passed.length === 0 ? null : Math.min(...passed),
    overdue: on < today,
  };
}

function firstTold(
  on: LocalDate,
  { fileReminderMonths }: Pick<PolicyFact, 'fileReminderMonths'>,
): LocalDate {
  return monthsLater(on, -Math.max(...fileReminderMonths));
}
