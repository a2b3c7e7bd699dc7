// What a lead sees before files are erased: which are next, which are held and why, what was done last.
import type { AgreementTermsFact } from '../../rules/index.ts';
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
  return { today, files, held: heldFiles(db), last: lastFinishedPurge(db) };
}

function heldFiles(db: Reader): HeldFile[] {
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
  return holdsInForce(db).map((hold) => ({ ...hold, ...byId.get(hold.agreementId)! }));
}
