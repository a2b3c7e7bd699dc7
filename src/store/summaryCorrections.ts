// What changed in weeks that were told: found from what was touched, told in the next summary.
import { correctionOf, weekOf } from '../rules/index.ts';
import type { Correction, StandingCase, ToldCase, WeekKey } from '../rules/index.ts';
import { commitmentOf, commitmentRow } from './commitmentRows.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import { commitmentsAsOf, questionAsOf, recordedSince } from './summaryAsOf.ts';
import { casesOf } from './summaryCases.ts';
import type { DueCommitment } from './summaryRows.ts';
import type { SummaryCorrectionTable } from './summarySchema.ts';
import { toldWeek } from './summaryTold.ts';

/** A correction with whose it is. */
export interface StoredCorrection extends Correction {
  coachId: string | null;
  answererId: string | null;
  /** Where it now falls due; null when it no longer exists. */
  dueDate: string | null;
}

const touched = prepare()(() => query.selectFrom('summaryTouched').select('commitmentId'));

const told = prepare<{ commitmentId: string }>()((param) =>
  query
    .selectFrom('summaryCase')
    .select(['week', 'outcome', 'coachId', 'answererId'])
    .where('commitmentId', '=', param('commitmentId')),
);

const corrected = prepare<{ commitmentId: string }>()((param) =>
  query
    .selectFrom('summaryCorrection')
    .select(['week', 'isOutcome as outcome', 'coachId', 'answererId'])
    .where('commitmentId', '=', param('commitmentId'))
    .orderBy('toldIn'),
);

interface LastTold {
  outcome: string;
  coachId: string | null;
  answererId: string | null;
}

/** The corrections of what was told that stand at a moment and were not told yet. */
export function correctionsAsOf(db: Reader, knownAt: number): StoredCorrection[] {
  const ids = db.all(touched, {}).map((row) => row.commitmentId);
  if (ids.length === 0) return [];
  const standing = standingFinder(db, knownAt);
  return ids.flatMap((commitmentId) => {
    const row = standing(commitmentId);
    const lastTold = new Map<WeekKey, LastTold>();
    for (const { week, ...rest } of db.all(told, { commitmentId })) lastTold.set(week, rest);
    for (const { week, ...rest } of db.all(corrected, { commitmentId })) lastTold.set(week, rest);
    const weeks = new Set([...lastTold.keys(), ...(row ? [weekOf(row.dueDate)] : [])]);
    return [...weeks].sort().flatMap((week) => {
      const before = lastTold.get(week) ?? null;
      return correctionIn(db, week, commitmentId, before, row, knownAt) ?? [];
    });
  });
}

function correctionIn(
  db: Reader,
  week: WeekKey,
  commitmentId: string,
  before: LastTold | null,
  row: DueCommitment | null,
  knownAt: number,
): StoredCorrection | null {
  const asTold = toldWeek(db, week);
  if (!asTold || asTold.frozenAt >= knownAt) return null;
  const [agreementId = '', kind = ''] = commitmentId.split(':');
  const named = { commitmentId, agreementId, kind: kind as ToldCase['kind'] };
  const toldCase = before && { ...named, outcome: before.outcome as ToldCase['outcome'] };
  const span = { from: asTold.fromDay, to: asTold.toDay, knownAt };
  const [now = null] = row ? casesOf(db, [row], { ...span, to: row.dueDate }) : [];
  const standing: StandingCase | null = now && { ...named, ...now };
  const correction = correctionOf(week, toldCase, standing, asTold.frozenAt);
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
  for (const { commitmentId } of tx.all(touched, {})) {
    const [agreementId = '', , ...opener] = commitmentId.split(':');
    const isPending =
      agreementId === '' ? requestIds.has(opener.join(':')) : agreementIds.has(agreementId);
    if (!isPending) tx.run(settle, { commitmentId });
  }
}

const settle = prepare<{ commitmentId: string }>()((param) =>
  query.deleteFrom('summaryTouched').where('commitmentId', '=', param('commitmentId')),
);

const touch = prepare<{ commitmentId: string }>()((param) =>
  query
    .insertInto('summaryTouched')
    .values({ commitmentId: param('commitmentId') })
    .onConflict((conflict) => conflict.doNothing()),
);

/** Notes that a commitment of a week that is being told has changed since. */
export function touchCommitment(tx: Tx, commitmentId: string): void {
  tx.run(touch, { commitmentId });
}

const toldIn = prepare<{ fromWeek: string; toWeek: string }>()((param) =>
  query
    .selectFrom('summaryCorrection')
    .selectAll()
    .where('toldIn', '>=', param('fromWeek'))
    .where('toldIn', '<=', param('toWeek'))
    .orderBy('week')
    .orderBy('commitmentId'),
);

/** The corrections that the summaries of these weeks told. */
export function toldCorrections(
  db: Reader,
  weeks: { fromWeek: WeekKey; toWeek: WeekKey },
): StoredCorrection[] {
  return db.all(toldIn, weeks).map(({ toldIn: _, wasOutcome, isOutcome, ...row }) => ({
    ...(row as Pick<StoredCorrection, 'kind' | 'how'> & typeof row),
    agreementId: row.agreementId ?? '',
    was: wasOutcome as Correction['was'],
    is: isOutcome as Correction['is'],
  }));
}
