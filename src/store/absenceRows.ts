// Absences as they stand (each in its last record, without those withdrawn), and who is a coach at work.
import { sql } from 'kysely';
import type { AbsenceFact, BackupFact } from '../rules/index.ts';
import type { Reader } from './handle.ts';
import { prepare, query } from './query.ts';

export interface StandingAbsence {
  absenceId: string;
  coachId: string;
  from: string;
  to: string;
  /** As named in it; null: the usual one, or nobody (`noBackup`). */
  backupId: string | null;
  noBackup: boolean;
}

const columns = [
  'absenceId',
  'coachId',
  'fromDay as from',
  'toDay as to',
  'backupId',
  'noBackup',
] as const;
const isLast = sql<boolean>`id = (
  SELECT max(id) FROM absence AS x WHERE x.absenceId = absence.absenceId)`;

const standing = prepare<{ from: string; to: string }>()((param) =>
  query
    .selectFrom('absence')
    .select(columns)
    .where('fromDay', '<=', param('to'))
    .where('toDay', '>=', param('from'))
    .where('withdrawn', '=', 0)
    .where(isLast)
    .orderBy('fromDay')
    .orderBy('id'),
);

/** The absences that cover a day of the period, earliest first. */
export function standingAbsences(
  db: Reader,
  period: { from: string; to: string },
): StandingAbsence[] {
  return db.all(standing, period).map((row) => ({ ...row, noBackup: row.noBackup === 1 }));
}

const byId = prepare<{ absenceId: string }>()((param) =>
  query
    .selectFrom('absence')
    .select([...columns, 'withdrawn'])
    .where('absenceId', '=', param('absenceId'))
    .where(isLast),
);

/** An absence in its last record. */
export function absenceById(
  db: Reader,
  absenceId: string,
): (StandingAbsence & { withdrawn: boolean }) | null {
  const row = db.first(byId, { absenceId });
  return row ? { ...row, noBackup: row.noBackup === 1, withdrawn: row.withdrawn === 1 } : null;
}

const atWork = prepare()(() =>
  query
    .selectFrom('person')
    .innerJoin('personRole', 'personRole.personId', 'person.id')
    .select('person.id')
    .where('person.retiredAt', 'is', null)
    .where('personRole.revokedAt', 'is', null)
    .where('personRole.role', '=', 'coach'),
);

/** The ids of all coaches who did not leave. */
export function coachesAtWork(db: Reader): Set<string> {
  return new Set(db.all(atWork, {}).map((row) => row.id));
}

const usual = prepare()(() =>
  query.selectFrom('coachBackup').select(['coachId', 'backupId', 'effectiveFrom', 'recordedAt']),
);

/** Absences of a period and the usual back-ups, as the rules take them. */
export function coverFacts(
  db: Reader,
  period: { from: string; to: string },
): { absences: AbsenceFact[]; backups: BackupFact[] } {
  const absences = standingAbsences(db, period).map((one) => ({
    ...{ ...one, effectiveFrom: one.from, recordedAt: 0 },
  }));
  return { absences, backups: db.all(usual, {}) };
}
