// From commitments to cases: whose they were, how they ended, why; as known at a moment.
import { sql } from 'kysely';
import { answererOn, outcomeAt } from '../rules/index.ts';
import type { AbsenceFact, BackupFact, SummaryCase } from '../rules/index.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';
import { reasonsOf } from './summaryReasons.ts';
import { dueCommitments, dueCommitmentsOf, suspensionFinder } from './summaryRows.ts';
import type { DueCommitment, Span } from './summaryRows.ts';

const coachOnDay = prepare<{ agreementId: string; day: string; knownAt: number }>()((param) =>
  query
    .selectFrom('assignment')
    .select('coachId')
    .where('agreementId', '=', param('agreementId'))
    .where('effectiveFrom', '<=', param('day'))
    .where('recordedAt', '<=', param('knownAt'))
    .orderBy('effectiveFrom', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

/** A question without an agreement is whose who took it. */
const takenBy = prepare<{ requestId: string; knownAt: number }>()((param) =>
  query
    .selectFrom('request')
    .select('takenBy')
    .where('id', '=', param('requestId'))
    .where('takenAt', '<=', param('knownAt')),
);

/** Every version of the absences that ever touched the span. */
const absences = prepare<{ from: string; to: string; knownAt: number }>()((param) =>
  query
    .selectFrom('absence')
    .select(['absenceId', 'coachId', 'fromDay as from', 'toDay as to', 'backupId', 'noBackup'])
    .select(['withdrawn', 'recordedAt', 'fromDay as effectiveFrom'])
    .where(
      'absenceId',
      'in',
      sql<string>`(SELECT x.absenceId FROM absence x
        WHERE x.toDay >= ${param('from')} AND x.fromDay <= ${param('to')})`,
    )
    .where('recordedAt', '<=', param('knownAt'))
    .orderBy('recordedAt')
    .orderBy('id'),
);

const backups = prepare<{ knownAt: number }>()((param) =>
  query
    .selectFrom('coachBackup')
    .select(['coachId', 'backupId', 'effectiveFrom', 'recordedAt'])
    .where('recordedAt', '<=', param('knownAt'))
    .orderBy('recordedAt')
    .orderBy('id'),
);

/** A case whose reasons are only looked up for who asks to see them. */
export type LiveCase = Omit<SummaryCase, 'reasons'> & { reasons(): SummaryCase['reasons'] };

/** The cases of a span of days as they stand now. */
export function liveCases(db: Reader, span: Span): LiveCase[] {
  return casesOf(db, dueCommitments(db, span), span);
}

/** Those of them that were somebody's to answer. */
export function liveCasesOf(db: Reader, span: Span, answererId: string): LiveCase[] {
  const rows = dueCommitmentsOf(db, span, agreementsAnsweredBy(db, answererId));
  return casesOf(db, rows, span).filter((one) => one.answererId === answererId);
}

const everAnswered = prepare<{ coachId: string }>()((param) =>
  query
    .selectFrom('assignment')
    .select('agreementId')
    .distinct()
    .where(
      'coachId',
      'in',
      sql<string>`(SELECT ${param('coachId')}
        UNION SELECT coachId FROM coachBackup WHERE backupId = ${param('coachId')}
        UNION SELECT coachId FROM absence WHERE backupId = ${param('coachId')})`,
    ),
);

/** All agreements whose commitments can ever have been somebody's to answer: as their coach, or in a coach's place. */
export function agreementsAnsweredBy(db: Reader, coachId: string): Set<string> {
  return new Set(db.all(everAnswered, { coachId }).map((row) => row.agreementId));
}

/** The cases that these commitments are. */
export function casesOf(db: Reader, rows: readonly DueCommitment[], span: Span): LiveCase[] {
  const { knownAt } = span;
  const suspendedOf = suspensionFinder(db, rows, span);
  const answererOf = answerers(db, span);
  return rows.map((row) => {
    const { agreementId, openerId, dueDate, dueAt, fulfilledAt, kind, startedOn } = row;
    const coachId =
      agreementId === ''
        ? (db.first(takenBy, { requestId: openerId, knownAt })?.takenBy ?? null)
        : (db.first(coachOnDay, { agreementId, day: dueDate, knownAt })?.coachId ?? null);
    const { answererId, coachAbsent } = answererOf(coachId, dueDate);
    const outcome = outcomeAt(row, knownAt);
    const about = { outcome, coachAbsent, hasAnswerer: answererId !== null, knownAt };
    return {
      ...{ commitmentId: row.id, agreementId, kind, startedOn, dueDate, dueAt, fulfilledAt },
      ...{ coachId, answererId, outcome, suspended: suspendedOf(row) },
      reasons: () => reasonsOf(db, row, about),
    };
  });
}

function answerers(
  db: Reader,
  { from, to, knownAt }: Span,
): (coachId: string | null, day: string) => ReturnType<typeof answererOn> {
  const absent = db.all(absences, { from, to, knownAt }).map((row): AbsenceFact => ({
    ...row,
    noBackup: row.noBackup === 1,
    withdrawn: row.withdrawn === 1,
  }));
  const away = new Set(absent.map((fact) => fact.coachId));
  const backupFacts: BackupFact[] = away.size > 0 ? db.all(backups, { knownAt }) : [];
  return (coachId, day) => {
    if (coachId === null || !away.has(coachId)) return { answererId: coachId, coachAbsent: false };
    return answererOn({ coachId, absences: absent, backups: backupFacts, knownAt }, day);
  };
}
