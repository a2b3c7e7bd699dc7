// Weeks as they were told: which there are, their counts and their cases; nothing of it changes.
import { sql } from 'kysely';
import type { CountedCase, SummaryCase, WeekKey } from '../rules/index.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
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

const counts = prepare<ToldSpan>()((param) =>
  query
    .selectFrom('summaryCase')
    .select(['week', 'kind', 'outcome', 'suspended', sql<number>`count(*)`.as('times')])
    .where('week', '>=', param('fromWeek'))
    .where('week', '<=', param('toWeek'))
    .where('dueDate', '>=', param('from'))
    .where('dueDate', '<=', param('to'))
    .where(sql<boolean>`(${param('answererId')} IS NULL OR answererId = ${param('answererId')})`)
    .groupBy(['week', 'kind', 'outcome', 'suspended']),
);

export type ToldCount = CountedCase & { week: WeekKey; times: number };

/** How many cases of each sort were told, by week. */
export function toldCounts(db: Reader, span: ToldSpan): ToldCount[] {
  return db.all(counts, span) as ToldCount[];
}

const cases = prepare<ToldSpan>()((param) =>
  query
    .selectFrom('summaryCase')
    .selectAll()
    .where('week', '>=', param('fromWeek'))
    .where('week', '<=', param('toWeek'))
    .where('dueDate', '>=', param('from'))
    .where('dueDate', '<=', param('to'))
    .where(sql<boolean>`(${param('answererId')} IS NULL OR answererId = ${param('answererId')})`),
);

/** The cases that were told. */
export function toldCases(db: Reader, span: ToldSpan): SummaryCase[] {
  return db.all(cases, span).map(({ week: _, reasons, ...row }) => ({
    ...(row as Omit<SummaryCase, 'reasons'>),
    agreementId: row.agreementId ?? '',
    reasons: JSON.parse(reasons) as SummaryCase['reasons'],
  }));
}
