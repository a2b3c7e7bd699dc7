// Tells a week for good, as it was known at its moment: also when that is done later, nothing else comes in.
import {
  calendarKnownAt,
  daysOfWeek,
  factInForceOrFirst,
  freezeMoment,
  weekAfter,
  weekOf,
} from '../rules/index.ts';
import type { WeekKey } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { Reader, Tx } from './handle.ts';
import { SYSTEM_ID } from './principal.ts';
import { prepare, query } from './query.ts';
import type { Store } from './store.ts';
import { dueAsOf } from './summaryAsOf.ts';
import { casesOf } from './summaryCases.ts';
import { tellCorrections } from './summaryCorrections.ts';
import { touchCommitment } from './touchedCommitments.ts';
import { dueCommitments } from './summaryRows.ts';
import type { DueCommitment, Span } from './summaryRows.ts';
import type { SummaryCaseTable } from './summarySchema.ts';
import { filesPerCoach } from './summaryWork.ts';
import { toldWeeks } from './summaryTold.ts';

/** A program that was not there yet tells so many weeks afterwards, no more. */
const WEEKS_BACK = 12;

/** When a week is told for good (epoch ms), by the calendar and policy known now. */
export function plannedFreeze(db: Reader, week: WeekKey): number {
  const { to } = daysOfWeek(week);
  const year = Number(to.slice(0, 4));
  const facts = db.facts();
  const calendar = calendarKnownAt(facts, db.now, { fromYear: year - 1, toYear: year + 1 });
  const policy = factInForceOrFirst(facts.policies, to, db.now);
  if (!policy) throw new Error('No policy: data/policy.json has no entry.');
  return freezeMoment(week, calendar, policy);
}

const firstEvent = prepare()(() =>
  query.selectFrom('event').select('recordedAt').orderBy('seq').limit(1),
);

/** The next week to tell, when its moment has come; null when there is none. */
export function weekToFreeze(db: Reader): { week: WeekKey; at: number } | null {
  const week = nextWeek(db);
  if (week === null || daysOfWeek(week).to >= brusselsDay(db.now)) return null;
  const at = plannedFreeze(db, week);
  return at <= db.now ? { week, at } : null;
}

function nextWeek(db: Reader): WeekKey | null {
  const told = toldWeeks(db);
  if (told) return weekAfter(told.last.week);
  const began = db.first(firstEvent, {});
  if (!began) return null;
  const earliest = weekAfter(weekOf(brusselsDay(db.now)), -WEEKS_BACK);
  const first = weekOf(brusselsDay(began.recordedAt));
  return first > earliest ? first : earliest;
}

/** Tells every week whose moment has come, each in a transaction of its own; returns which. */
export function freezeDueWeeks(store: Pick<Store, 'read' | 'join'>): WeekKey[] {
  const frozen: WeekKey[] = [];
  while (store.read((db) => weekToFreeze(db) !== null)) {
    const week = store.join(freezeNextWeek);
    if (week === null) break;
    frozen.push(week);
  }
  return frozen;
}

/** Tells the next week when its moment has come; null when there is none. */
export function freezeNextWeek(tx: Tx): WeekKey | null {
  const due = weekToFreeze(tx);
  if (!due) return null;
  const { week, at: frozenAt } = due;
  const { from, to } = daysOfWeek(week);
  const span: Span = { from, to, knownAt: frozenAt };
  const rows = dueAsOf(tx, span);
  const files = JSON.stringify(Object.fromEntries(filesPerCoach(tx, to, frozenAt)));
  const recorded = { recordedAt: tx.now, recordedBy: SYSTEM_ID };
  tx.run(
    query
      .insertInto('summaryWeek')
      .values({ week, fromDay: from, toDay: to, frozenAt, files, ...recorded }),
  );
  tellCorrections(tx, week, frozenAt);
  for (const { reasons, agreementId, ...one } of casesOf(tx, rows, span))
    tx.run(insertCase, {
      ...{ ...one, week, agreementId: agreementId || null },
      reasons: JSON.stringify(reasons()),
    });
  touchChanged(tx, rows, dueCommitments(tx, span));
  return week;
}

/** What was recorded between the moment of the week and now is a correction of it. */
function touchChanged(
  tx: Tx,
  asOf: readonly DueCommitment[],
  live: readonly DueCommitment[],
): void {
  const text = (row: DueCommitment): string =>
    JSON.stringify([row.id, row.dueAt, row.fulfilledAt, row.closedAs, row.closedAt]);
  const known = new Set(asOf.map(text));
  const now = new Set(live.map(text));
  for (const row of asOf) if (!now.has(text(row))) touchCommitment(tx, row.id);
  for (const row of live) if (!known.has(text(row))) touchCommitment(tx, row.id);
}

const insertCase = prepare<SummaryCaseTable>()((param) =>
  query.insertInto('summaryCase').values({
    week: param('week'),
    commitmentId: param('commitmentId'),
    agreementId: param('agreementId'),
    kind: param('kind'),
    startedOn: param('startedOn'),
    dueDate: param('dueDate'),
    dueAt: param('dueAt'),
    fulfilledAt: param('fulfilledAt'),
    coachId: param('coachId'),
    answererId: param('answererId'),
    outcome: param('outcome'),
    suspended: param('suspended'),
    reasons: param('reasons'),
  }),
);
