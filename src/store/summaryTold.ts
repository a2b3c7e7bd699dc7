// Weeks as they were told: which there are, their counts and their cases; nothing of it changes.
import { sql } from 'kysely';
import type { CountedCase, SummaryCase, WeekKey } from '../rules/index.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import type { Param } from './query.ts';
import type { SummaryWeekTable } from './summarySchema.ts';

export type ToldWeek = SummaryWeekTable;

const byOrder = (direction: 'asc' | 'desc') =>
  prepare()(() => query.selectFrom('summaryWeek').selectAll().orderBy('week', direction).limit(1));
const first = byOrder('asc');
const last = byOrder('desc');

/** The first and the last week that were told (all between them were); null before the first. */
export function toldWeeks(db: Reader): { first: ToldWeek; last: ToldWeek } | null {
  const newest = db.first(last, {});
  return newest ? { first: db.first(first, {})!, last: newest } : null;
}

const byWeek = prepare<{ week: string }>()((param) =>
  query.selectFrom('summaryWeek').selectAll().where('week', '=', param('week')),
);

/** A week as it was told; null when it was not (yet). */
export function toldWeek(db: Reader, week: WeekKey): ToldWeek | null {
  return db.first(byWeek, { week }) ?? null;
}

const all = prepare()(() => query.selectFrom('summaryWeek').selectAll().orderBy('week'));

/** All weeks that were told, the first one first. */
export function allToldWeeks(db: Reader): ToldWeek[] {
  return db.all(all, {});
}

/** Days within weeks; `answererId` null: of everybody. */
export interface ToldSpan {
  fromWeek: WeekKey;
  toWeek: WeekKey;
  from: string;
  to: string;
  answererId: string | null;
}

type Span = Omit<ToldSpan, 'answererId'>;

const casesIn = (param: Param<Span>) =>
  query
    .selectFrom('summaryCase')
    .where('week', '>=', param('fromWeek'))
    .where('week', '<=', param('toWeek'))
    .where('dueDate', '>=', param('from'))
    .where('dueDate', '<=', param('to'));

// Everybody's are read by week, somebody's by who answers for them: two plans.
const casesOf = (param: Param<Span & { answererId: string }>) =>
  casesIn(param).where('answererId', '=', param('answererId'));

const sorts = ['week', 'kind', 'outcome', 'suspended'] as const;
const times = sql<number>`count(*)`.as('times');
const counts = prepare<Span>()((param) =>
  casesIn(param)
    .select([...sorts, times])
    .groupBy(sorts),
);
const countsOf = prepare<Span & { answererId: string }>()((param) =>
  casesOf(param)
    .select([...sorts, times])
    .groupBy(sorts),
);

export type ToldCount = CountedCase & { week: WeekKey; times: number };

/** How many cases of each sort were told, by week. */
export function toldCounts(db: Reader, span: ToldSpan): ToldCount[] {
  const { answererId, ...weeks } = span;
  const rows =
    answererId === null ? db.all(counts, weeks) : db.all(countsOf, { ...weeks, answererId });
  return rows as ToldCount[];
}

const cases = prepare<Span>()((param) => casesIn(param).selectAll());
const casesToldOf = prepare<Span & { answererId: string }>()((param) => casesOf(param).selectAll());

/** The cases that were told. */
export function toldCases(db: Reader, span: ToldSpan): SummaryCase[] {
  const { answererId, ...weeks } = span;
  const rows =
    answererId === null ? db.all(cases, weeks) : db.all(casesToldOf, { ...weeks, answererId });
  return rows.map(({ week: _, reasons, ...row }) => ({
    ...(row as Omit<SummaryCase, 'reasons'>),
    agreementId: row.agreementId ?? '',
    reasons: JSON.parse(reasons) as SummaryCase['reasons'],
  }));
}
