// What changed in weeks that were told: found from what was touched, told in the next summary.
import { sql } from 'kysely';
import { correctionOf, weekOf } from '../rules/index.ts';
import type { Correction, StandingCase, ToldCase, WeekKey } from '../rules/index.ts';
import { commitmentOf, commitmentRow } from './commitmentRows.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import type { Param } from './query.ts';
import { commitmentsAsOf, questionAsOf, recordedSince } from './summaryAsOf.ts';
import { casesOf, type LiveCase } from './summaryCases.ts';
import type { DueCommitment } from './summaryRows.ts';
import type { SummaryCorrectionTable } from './summarySchema.ts';
import { allToldWeeks, type ToldWeek } from './summaryTold.ts';
import { settleCommitment, touchedIds } from './touchedCommitments.ts';

/** A correction with whose it is. */
export interface StoredCorrection extends Correction {
  coachId: string | null;
  answererId: string | null;
  /** Where it now falls due; null when it no longer exists. */
  dueDate: string | null;
}

/** Of all that was touched at once: somebody may have touched much. */
const told = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('summaryCase')
    .select(['commitmentId', 'week', 'outcome', 'coachId', 'answererId'])
    .where('commitmentId', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`),
);

const corrected = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('summaryCorrection')
    .select(['commitmentId', 'week', 'isOutcome as outcome', 'coachId', 'answererId'])
    .where('commitmentId', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .orderBy('toldIn'),
);

interface LastTold {
  outcome: string;
  coachId: string | null;
  answererId: string | null;
}

/**
 * The corrections of what was told that stand at a moment and were not told yet.
 * @param answererId those that were somebody's to answer; null: all
 */
export function correctionsAsOf(
  db: Reader,
  knownAt: number,
  answererId: string | null = null,
): StoredCorrection[] {
  const ids = touchedIds(db, answererId);
  if (ids.length === 0) return [];
  const lastTold = lastToldOf(db, ids);
  const standing = standingFinder(db, knownAt);
  const weeks = new Map(
    allToldWeeks(db)
      .filter(({ frozenAt }) => frozenAt < knownAt)
      .map((week) => [week.week, week]),
  );
  const looks = ids.flatMap((commitmentId): Look[] => {
    const row = standing(commitmentId);
    const before = lastTold.get(commitmentId);
    const of = new Set([...(before?.keys() ?? []), ...(row ? [weekOf(row.dueDate)] : [])]);
    const asTold = [...of].sort().flatMap((week) => weeks.get(week) ?? []);
    return asTold.map((told) => ({
      ...{ commitmentId, row, asTold: told, before: before?.get(told.week) ?? null },
    }));
  });
  const now = casesNow(db, looks, knownAt);
  return looks
    .flatMap((look) => correctionIn(look, now.get(look.commitmentId) ?? null) ?? [])
    .filter((one) => answererId === null || one.answererId === answererId);
}

/** A commitment in a week that was told: as it was told there, if it was, and as it stands, if it does. */
interface Look {
  commitmentId: string;
  asTold: ToldWeek;
  before: LastTold | null;
  row: DueCommitment | null;
}

/** What was told last of each of these commitments, by week. */
function lastToldOf(
  db: Reader,
  commitmentIds: readonly string[],
): Map<string, Map<WeekKey, LastTold>> {
  const found = new Map<string, Map<WeekKey, LastTold>>();
  const ids = JSON.stringify(commitmentIds);
  const rows = [...db.all(told, { ids }), ...db.all(corrected, { ids })];
  for (const { commitmentId, week, ...rest } of rows) {
    const weeks = found.get(commitmentId) ?? new Map<WeekKey, LastTold>();
    found.set(commitmentId, weeks.set(week, rest));
  }
  return found;
}

/** The cases that commitments are now, by the commitment's id. */
function casesNow(db: Reader, looks: readonly Look[], knownAt: number): Map<string, LiveCase> {
  const rows = new Map(looks.flatMap(({ row }) => (row ? [[row.id, row]] : [])));
  if (rows.size === 0) return new Map();
  const days = looks
    .flatMap(({ row, asTold }) => (row ? [asTold.fromDay, row.dueDate] : []))
    .sort();
  const span = { from: days[0]!, to: days.at(-1)!, knownAt };
  return new Map(casesOf(db, [...rows.values()], span).map((one) => [one.commitmentId, one]));
}

function correctionIn(
  { commitmentId, asTold, before, row }: Look,
  now: LiveCase | null,
): StoredCorrection | null {
  const [agreementId = '', kind = ''] = commitmentId.split(':');
  const named = { commitmentId, agreementId, kind: kind as ToldCase['kind'] };
  const toldCase = before && { ...named, outcome: before.outcome as ToldCase['outcome'] };
  const standing: StandingCase | null = now && { ...named, ...now };
  const correction = correctionOf(asTold.week, toldCase, standing, asTold.frozenAt);
  if (!correction) return null;
  const { coachId, answererId } = before ?? now!;
  return { ...correction, coachId, answererId, dueDate: row?.dueDate ?? null };
}

/** Gives commitments as they stood at a moment; null when they did not exist. */
function standingFinder(
  db: Reader,
  knownAt: number,
): (commitmentId: string) => DueCommitment | null {
  const { agreementIds, requestIds } = recordedSince(db, knownAt);
  const replayed = new Map<string, Map<string, DueCommitment>>();
  const keep = (key: string, rows: readonly DueCommitment[]) => {
    const kept = replayed.get(key) ?? new Map(rows.map((row) => [row.id, row]));
    replayed.set(key, kept);
    return kept;
  };
  return (commitmentId) => {
    const [agreementId = '', , ...opener] = commitmentId.split(':');
    const openerId = opener.join(':');
    if (agreementId !== '' && agreementIds.has(agreementId)) {
      const rows =
        replayed.get(agreementId) ?? keep(agreementId, commitmentsAsOf(db, agreementId, knownAt));
      return rows.get(commitmentId) ?? null;
    }
    if (agreementId === '' && requestIds.has(openerId)) {
      const [row = null] = questionAsOf(db, openerId, knownAt);
      return row;
    }
    const row = commitmentRow(db, commitmentId);
    return row && commitmentOf(row);
  };
}

const insert = prepare<SummaryCorrectionTable>()((param) =>
  query.insertInto('summaryCorrection').values({
    toldIn: param('toldIn'),
    week: param('week'),
    commitmentId: param('commitmentId'),
    agreementId: param('agreementId'),
    kind: param('kind'),
    dueDate: param('dueDate'),
    coachId: param('coachId'),
    answererId: param('answererId'),
    wasOutcome: param('wasOutcome'),
    isOutcome: param('isOutcome'),
    how: param('how'),
  }),
);

/** Keeps corrections as told in a week, and forgets what was settled with it. */
export function tellCorrections(tx: Tx, toldIn: WeekKey, knownAt: number): void {
  for (const { was, is, agreementId, ...rest } of correctionsAsOf(tx, knownAt)) {
    const outcomes = { wasOutcome: was, isOutcome: is };
    tx.run(insert, { ...rest, ...outcomes, toldIn, agreementId: agreementId || null });
  }
  const { agreementIds, requestIds } = recordedSince(tx, knownAt);
  for (const commitmentId of touchedIds(tx, null)) {
    const [agreementId = '', , ...opener] = commitmentId.split(':');
    const isPending =
      agreementId === '' ? requestIds.has(opener.join(':')) : agreementIds.has(agreementId);
    if (!isPending) settleCommitment(tx, commitmentId);
  }
}

const toldBetween = (param: Param<{ fromWeek: string; toWeek: string }>) =>
  query
    .selectFrom('summaryCorrection')
    .selectAll()
    .where('toldIn', '>=', param('fromWeek'))
    .where('toldIn', '<=', param('toWeek'))
    .orderBy('week')
    .orderBy('commitmentId');
const toldIn = prepare<{ fromWeek: string; toWeek: string }>()(toldBetween);
const toldInOf = prepare<{ fromWeek: string; toWeek: string; answererId: string }>()((param) =>
  toldBetween(param).where('answererId', '=', param('answererId')),
);

/** The corrections that the summaries of these weeks told; of what was somebody's to answer, or (null) of all. */
export function toldCorrections(
  db: Reader,
  weeks: { fromWeek: WeekKey; toWeek: WeekKey },
  answererId: string | null,
): StoredCorrection[] {
  const rows =
    answererId === null ? db.all(toldIn, weeks) : db.all(toldInOf, { ...weeks, answererId });
  return rows.map(({ toldIn: _, wasOutcome, isOutcome, ...row }) => ({
    ...(row as Pick<StoredCorrection, 'kind' | 'how'> & typeof row),
    agreementId: row.agreementId ?? '',
    was: wasOutcome as Correction['was'],
    is: isOutcome as Correction['is'],
  }));
}
