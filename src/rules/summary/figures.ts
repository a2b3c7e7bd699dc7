// From cases to figures: per kind of commitment how many fell due and how they ended.
import type { CommitmentKind } from '../commitments/commitment.ts';
import type { CaseOutcome, CountedCase } from './summaryCase.ts';

/** The two promises of the city, the two requirements of the department, and apart the questions. */
export const COUNTED_KINDS: readonly CommitmentKind[] = [
  'reachable',
  'onsite',
  'followUp',
  'supportPlan',
  'contactRequest',
];

export interface Counts {
  /** Fell due: kept on time, late, missed, or still open; not what lapsed. */
  due: number;
  onTime: number;
  late: number;
  missed: number;
  open: number;
}

export interface KindFigures extends Counts {
  /** No longer owed before the deadline. */
  lapsed: number;
  /** How many of `due` were suspended for a while. */
  suspended: number;
  /** The same counts without those. */
  withoutSuspended: Counts;
}

export interface Figures {
  byKind: Readonly<Record<CommitmentKind, KindFigures>>;
  /** The four kinds of commitments within an agreement; contact requests are counted apart. */
  total: KindFigures;
}

/** Counts cases; one with `times` stands for so many. */
export function figuresOf(cases: Iterable<CountedCase & { times?: number }>): Figures {
  const byKind = Object.fromEntries(COUNTED_KINDS.map((kind) => [kind, emptyFigures()])) as Record<
    CommitmentKind,
    KindFigures
  >;
  const total = emptyFigures();
  for (const one of cases) {
    add(byKind[one.kind], one);
    if (one.kind !== 'contactRequest') add(total, one);
  }
  return { byKind, total };
}

/** Figures of several periods or people together. */
export function sumOfFigures(parts: Iterable<Figures>): Figures {
  const sum = figuresOf([]);
  for (const { byKind, total } of parts) {
    for (const kind of COUNTED_KINDS) addFigures(sum.byKind[kind], byKind[kind]);
    addFigures(sum.total, total);
  }
  return sum;
}

/**
 * Of what was decided (kept or not; not what is still open) the share kept on time, in whole percents;
 * 100 only when all were kept, 0 only when none was. Null when nothing was decided.
 */
export function percentOnTime({ onTime, late, missed }: Counts): number | null {
  const decided = onTime + late + missed;
  if (decided === 0) return null;
  if (onTime === 0 || onTime === decided) return onTime === 0 ? 0 : 100;
  return Math.min(99, Math.max(1, Math.round((100 * onTime) / decided)));
}

/** What was decided: the number of which the percentage is a share. */
export function decided({ onTime, late, missed }: Counts): number {
  return onTime + late + missed;
}

function emptyCounts(): Counts {
  return { due: 0, onTime: 0, late: 0, missed: 0, open: 0 };
}

function emptyFigures(): KindFigures {
  return { ...emptyCounts(), lapsed: 0, suspended: 0, withoutSuspended: emptyCounts() };
}

function add(
  figures: KindFigures,
  { outcome, suspended, times = 1 }: CountedCase & { times?: number },
): void {
  if (outcome === 'lapsed') {
    figures.lapsed += times;
    return;
  }
  count(figures, outcome, times);
  if (suspended === null) count(figures.withoutSuspended, outcome, times);
  else figures.suspended += times;
}

function count(counts: Counts, outcome: Exclude<CaseOutcome, 'lapsed'>, times: number): void {
  counts.due += times;
  counts[outcome] += times;
}

function addFigures(sum: KindFigures, part: KindFigures): void {
  addCounts(sum, part);
  sum.lapsed += part.lapsed;
  sum.suspended += part.suspended;
  addCounts(sum.withoutSuspended, part.withoutSuspended);
}

function addCounts(sum: Counts, part: Counts): void {
  sum.due += part.due;
  sum.onTime += part.onTime;
  sum.late += part.late;
  sum.missed += part.missed;
  sum.open += part.open;
}
