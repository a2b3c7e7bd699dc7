// Counts and cases of a span of days: from what was told where it was told, else as it stands now.
import { outcomeAt, weekOf } from '../rules/index.ts';
import type { CountedCase, SummaryCase, WeekKey } from '../rules/index.ts';
import { addDays } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { liveCases, liveCasesOf } from './summaryCases.ts';
import type { LiveCase } from './summaryCases.ts';
import { countedCommitments, suspensionFinder } from './summaryRows.ts';
import { toldCases, toldCounts, toldWeeks } from './summaryTold.ts';
import type { ToldSpan } from './summaryTold.ts';

/** First and last day. */
export interface Days {
  from: string;
  to: string;
}

/** So many cases of one sort that fell due in a week. */
export type WeekCount = CountedCase & { week: WeekKey; times: number };

/** The cases of these days, counted; `answererId` null: of everybody. */
export function countsBetween(db: Reader, days: Days, answererId: string | null): WeekCount[] {
  const { told, live } = parts(db, days);
  return [
    ...(told ? toldCounts(db, { ...told, answererId }) : []),
    ...live.flatMap((span) => liveCounts(db, span, answererId)),
  ];
}

function liveCounts(db: Reader, { from, to }: Days, answererId: string | null): WeekCount[] {
  const span = { from, to, knownAt: db.now };
  const weeks = new Map<string, WeekKey>();
  const counted = (day: string, one: CountedCase): WeekCount => {
    const week = weeks.get(day) ?? weekOf(day);
    weeks.set(day, week);
    return { kind: one.kind, outcome: one.outcome, suspended: one.suspended, week, times: 1 };
  };
  if (answererId !== null)
    return liveCasesOf(db, span, answererId).map((one) => counted(one.dueDate, one));
  // Of everybody: whose they are need not be looked up.
  const rows = countedCommitments(db, span);
  const suspendedOf = suspensionFinder(db, rows, span);
  return rows.map((row) => {
    const { kind, dueDate } = row;
    return counted(dueDate, { kind, outcome: outcomeAt(row, db.now), suspended: suspendedOf(row) });
  });
}

/** A case with its reasons, looked up when they are asked. */
export type AnyCase = LiveCase;

/** The cases of these days by deadline; `answererId` null: of everybody. */
export function casesBetween(db: Reader, days: Days, answererId: string | null): AnyCase[] {
  const { told, live } = parts(db, days);
  const kept = told ? toldCases(db, { ...told, answererId }).map(asAnyCase) : [];
  const now = live.flatMap(({ from, to }) => {
    const span = { from, to, knownAt: db.now };
    return answererId === null ? liveCases(db, span) : liveCasesOf(db, span, answererId);
  });
  return [...kept, ...now].sort(
    (a, b) => a.dueAt - b.dueAt || (a.commitmentId < b.commitmentId ? -1 : 1),
  );
}

function asAnyCase({ reasons, ...rest }: SummaryCase): AnyCase {
  return { ...rest, reasons: () => reasons };
}

/** Which of these days were told, and which are counted live: before the first week, after the last. */
function parts(
  db: Reader,
  { from, to }: Days,
): { told: Omit<ToldSpan, 'answererId'> | null; live: Days[] } {
  const weeks = toldWeeks(db);
  if (!weeks || to < weeks.first.fromDay || from > weeks.last.toDay)
    return { told: null, live: [{ from, to }] };
  const { first, last } = weeks;
  const told = {
    from: from > first.fromDay ? from : first.fromDay,
    to: to < last.toDay ? to : last.toDay,
  };
  const before = { from, to: addDays(told.from, -1) };
  const after = { from: addDays(told.to, 1), to };
  return {
    told: { ...told, fromWeek: weekOf(told.from), toWeek: weekOf(told.to) },
    live: [before, after].filter((span) => span.from <= span.to),
  };
}
