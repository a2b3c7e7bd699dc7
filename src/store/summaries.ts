// The summary of a period for whoever may see it: a lead all, a coach what was one's own; logged.
import { daysOfWeek, eightWeeksTo, figuresOf, weekAfter, weekOf, weeksOf } from '../rules/index.ts';
import type { Period, WeekKey } from '../rules/index.ts';
import { addDays, brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { correctionsAsOf, toldCorrections } from './summaryCorrections.ts';
import { countsBetween } from './summaryCounts.ts';
import type { WeekCount } from './summaryCounts.ts';
import { plannedFreeze } from './summaryFreeze.ts';
import { fileNames, questionNames } from './summaryNames.ts';
import type { NamedCorrection, Summary, SummaryAsk, SummaryState } from './summaryRecord.ts';
import { suspensionsIn } from './summaryRows.ts';
import { toldWeek, toldWeeks } from './summaryTold.ts';

/** The figures of a period; null when they are not theirs to see. */
export function readSummary(
  db: Reader,
  who: StaffPrincipal,
  ask: SummaryAsk,
  why: string,
): Summary | null {
  if (!noteSummary(db, who, ask, why)) return null;
  const { period } = ask;
  const answererId = answererOf(ask);
  const weeks = eightWeeksTo(earlier(weekOf(period.to), weekOf(brusselsDay(db.now))));
  const counts = countsBetween(db, weeks, answererId);
  const isOneOfThem = period.kind === 'week' && period.to <= weeks.to;
  const own =
    period.key === weeks.key
      ? counts
      : isOneOfThem
        ? counts.filter(({ week }) => week === period.key)
        : countsBetween(db, period, answererId);
  const stateOf = weekStates(db);
  return {
    period,
    state: stateOfPeriod(db, period, stateOf),
    finalAt: finalMoment(db, weekOf(period.to)),
    figures: figuresOf(own),
    trend: trendOf(weeks, counts, stateOf),
    corrections: correctionsIn(db, period, answererId),
    suspensions: answererId === null ? suspensionsOf(db, period) : [],
  };
}

/** Whether somebody may see these figures; the look, or the refusal, is logged. */
export function noteSummary(
  db: Reader,
  who: StaffPrincipal,
  { period, scope }: SummaryAsk,
  why: string,
): boolean {
  const isOwn = scope.kind === 'coach' && scope.coachId === who.personId && hasRole(who, 'coach');
  const action = isOwn || hasRole(who, 'teamLead') ? 'read' : 'refused';
  const subject = scope.kind === 'coach' ? 'person' : 'team';
  const subjectId = scope.kind === 'coach' ? scope.coachId : `summary ${period.key}`;
  db.noteAccess({ who, action, subject, subjectId, why });
  return action === 'read';
}

/** Whose turn it has to have been; null: anybody's. */
export function answererOf({ scope }: SummaryAsk): string | null {
  return scope.kind === 'coach' ? scope.coachId : null;
}

function earlier(a: WeekKey, b: WeekKey): WeekKey {
  return a < b ? a : b;
}

function trendOf(
  weeks: Period,
  counts: readonly WeekCount[],
  stateOf: (week: WeekKey) => SummaryState,
): Summary['trend'] {
  const byWeek = Map.groupBy(counts, ({ week }) => week);
  return weeksOf(weeks).map((week) => ({
    week,
    state: stateOf(week),
    total: figuresOf(byWeek.get(week) ?? []).total,
  }));
}

function weekStates(db: Reader): (week: WeekKey) => SummaryState {
  const told = toldWeeks(db);
  const current = weekOf(brusselsDay(db.now));
  return (week) => {
    if (week >= current) return 'running';
    if (!told) return 'provisional';
    if (week < told.first.week) return 'untold';
    return week <= told.last.week ? 'final' : 'provisional';
  };
}

/** A period is as far as the least settled of its weeks; it runs until its own last day is over. */
function stateOfPeriod(
  db: Reader,
  period: Period,
  stateOf: (week: WeekKey) => SummaryState,
): SummaryState {
  if (period.to >= brusselsDay(db.now)) return 'running';
  const states = new Set(weeksOf(period).map(stateOf));
  if (states.has('running') || states.has('provisional')) return 'provisional';
  return states.has('untold') ? 'untold' : 'final';
}

function finalMoment(db: Reader, lastWeek: WeekKey): number {
  return toldWeek(db, lastWeek)?.frozenAt ?? plannedFreeze(db, lastWeek);
}

/** Told by the weeks that end in the period; by the next week to tell: what is known now. */
function correctionsIn(db: Reader, period: Period, answererId: string | null): NamedCorrection[] {
  const weeks = weeksOf(period).filter((week) => daysOfWeek(week).to <= period.to);
  const told = toldWeeks(db);
  if (weeks.length === 0 || !told) return [];
  const [fromWeek, toWeek] = [weeks[0]!, weeks.at(-1)!];
  const isNext = weeks.includes(weekAfter(told.last.week));
  const found = [
    ...toldCorrections(db, { fromWeek, toWeek }, answererId),
    ...(isNext ? correctionsAsOf(db, db.now, answererId) : []),
  ];
  const names = fileNames(
    db,
    found.map((one) => one.agreementId),
  );
  return found.map((one) => ({
    ...one,
    ...(names.get(one.agreementId) ?? questionNames(db, one.commitmentId)),
  }));
}

function suspensionsOf(db: Reader, { from, to }: Period): Summary['suspensions'] {
  const found = suspensionsIn(db, { after: addDays(from, -1), to, knownAt: db.now });
  const names = fileNames(
    db,
    found.map((one) => one.agreementId),
  );
  return found.map((one) => ({ ...one, ...names.get(one.agreementId)! }));
}
