// What a lead sees before files are erased: which are next, which are held and why, what was done last.
import type { AgreementTermsFact, LocalDate } from '../../rules/index.ts';
import { addDays, brusselsDay } from '../brusselsTime.ts';
import type { Reader } from '../handle.ts';
import { hasRole, type Principal } from '../principal.ts';
import { query } from '../query.ts';
import { filesPastTerm, type EndedFile } from './dueFiles.ts';
import { holdsInForce, type Hold } from './holds.ts';
import { lastFinishedPurge, type PurgeRun } from './purgeRuns.ts';

export interface HeldFile extends Hold {
  reference: string;
  employerName: string;
  employeeName: string;
  /** The last day of its term, when that is past: only the hold keeps it. */
  deleteAfter: LocalDate | null;
}

export interface PurgePreview {
  /** 'YYYY-MM-DD' */
  today: string;
  /** Erased in the coming night, or in one of the next; the first one first. */
  files: readonly EndedFile[];
  held: readonly HeldFile[];
  last: PurgeRun | null;
}

/** For a lead, who sees all files; null for anybody else. @param days how far ahead is looked */
export function readPurgePreview(
  db: Reader,
  who: Principal,
  terms: readonly AgreementTermsFact[],
  days: number,
): PurgePreview | null {
  const may = hasRole(who, 'teamLead');
  const about = { subject: 'team', subjectId: 'retention', why: 'showRetention' } as const;
  db.noteAccess({ who, action: may ? 'read' : 'refused', ...about });
  return may ? purgePreview(db, terms, days) : null;
}

/** The same for a command, without asking who looks. */
export function purgePreview(
  db: Reader,
  terms: readonly AgreementTermsFact[],
  days: number,
): PurgePreview {
  const today = brusselsDay(db.now);
  const until = addDays(today, days + 1);
  const files = filesPastTerm(db, terms, until).filter(({ holds }) => holds.length === 0);
  return { today, files, held: heldFiles(db, terms), last: lastFinishedPurge(db) };
}

/** Of each file that only a hold keeps, the first day on which it did; without asking who looks. */
export function heldSince(db: Reader, terms: readonly AgreementTermsFact[]): LocalDate[] {
  const since = new Map<string, LocalDate>();
  for (const { agreementId, deleteAfter, placedAt } of heldFiles(db, terms)) {
    if (deleteAfter === null || since.has(agreementId)) continue;
    const [placed, past] = [brusselsDay(placedAt), addDays(deleteAfter, 1)];
    since.set(agreementId, placed > past ? placed : past);
  }
  return [...since.values()];
}

/** Of every hold in force, the first placed first. */
function heldFiles(db: Reader, terms: readonly AgreementTermsFact[]): HeldFile[] {
  const past = new Map(
    filesPastTerm(db, terms, brusselsDay(db.now)).map((file) => [file.agreementId, file]),
  );
  const names = db.all(
    query
      .selectFrom('agreement')
      .innerJoin('retentionHold', 'retentionHold.agreementId', 'agreement.id')
      .innerJoin('employer', 'employer.id', 'agreement.employerId')
      .innerJoin('employee', 'employee.id', 'agreement.employeeId')
      .select(['agreement.id', 'agreement.reference'])
      .select(['employer.name as employerName', 'employee.name as employeeName'])
      .distinct(),
  );
  const byId = new Map(names.map(({ id, ...row }) => [id, row]));
  return holdsInForce(db).map((hold) => {
    const deleteAfter = past.get(hold.agreementId)?.deleteAfter ?? null;
    return { ...hold, ...byId.get(hold.agreementId)!, deleteAfter };
  });
}
