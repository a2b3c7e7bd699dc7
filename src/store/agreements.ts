// Agreements as the dialogs and cards see them, with names; only one's own files.
import { sql } from 'kysely';
import { coachOn } from './assignments.ts';
import type { Reader } from './handle.ts';
import { mayOpenAgreement, ownAgreementIds } from './ownFiles.ts';
import { hasRole } from './principal.ts';
import type { Principal } from './principal.ts';
import { prepare, query } from './query.ts';

export interface AgreementRecord {
  id: string;
  reference: string;
  employerId: string;
  employerName: string;
  employeeId: string;
  employeeName: string;
  /** Days 'YYYY-MM-DD'. */
  start: string;
  employmentStart: string;
  end: string | null;
  modelVersion: string;
  workplaces: readonly { id: string; name: string }[];
  coachId: string | null;
  coachName: string | null;
}

const records = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('agreement')
    .innerJoin('employer', 'employer.id', 'agreement.employerId')
    .innerJoin('employee', 'employee.id', 'agreement.employeeId')
    .select([
      'agreement.id',
      'agreement.reference',
      'agreement.employerId',
      'employer.name as employerName',
      'agreement.employeeId',
      'employee.name as employeeName',
      'agreement.startDay as start',
      'agreement.employmentStart',
      'agreement.endDay as end',
      'agreement.modelVersion',
      sql<string>`(
        SELECT json_group_array(json_object('id', workplace.id, 'name', workplace.name))
        FROM agreementWorkplace JOIN workplace ON workplace.id = agreementWorkplace.workplaceId
        WHERE agreementWorkplace.agreementId = agreement.id)`.as('workplaces'),
    ])
    .where('agreement.id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .orderBy('employer.name')
    .orderBy('employee.name')
    .orderBy('agreement.reference'),
);

const nameOf = prepare<{ id: string }>()((param) =>
  query.selectFrom('person').select('name').where('id', '=', param('id')),
);

/** Agreements by id, without asking who looks: for repositories that have asked. */
export function agreementRecords(
  db: Reader,
  ids: readonly string[],
  today: string,
): AgreementRecord[] {
  return db.all(records, { ids: JSON.stringify(ids) }).map((row) => {
    const coachId = coachOn(db, row.id, today);
    const coachName = coachId ? (db.first(nameOf, { id: coachId })?.name ?? null) : null;
    const workplaces = JSON.parse(row.workplaces) as AgreementRecord['workplaces'];
    return { ...row, workplaces, coachId, coachName };
  });
}

/** One agreement, when the principal may open it; the look is logged either way. */
export function readAgreement(
  db: Reader,
  who: Principal,
  agreementId: string,
  look: { today: string; why: string },
): { kind: 'found'; agreement: AgreementRecord } | { kind: 'refused' } {
  const { today, why } = look;
  const allowed = mayOpenAgreement(db, who, agreementId, { from: today, to: today });
  const action = allowed ? 'read' : 'refused';
  db.noteAccess({ who, action, subject: 'agreement', subjectId: agreementId, why });
  const agreement = allowed ? agreementRecords(db, [agreementId], today)[0] : undefined;
  return agreement ? { kind: 'found', agreement } : { kind: 'refused' };
}

const allIds = prepare()(() => query.selectFrom('agreement').select('id'));

/**
 * The agreements of one's own files (a team lead: all), by employer and employee name. Only names
 * and dates, to choose from: choosing one is the look that is logged.
 */
export function listAgreements(
  db: Reader,
  who: Principal,
  options: { today: string; since?: string; employerId?: string },
): AgreementRecord[] {
  const { today, since = today, employerId } = options;
  if (who.kind !== 'staff') return [];
  const ids = hasRole(who, 'teamLead')
    ? db.all(allIds, {}).map((row) => row.id)
    : hasRole(who, 'coach')
      ? ownAgreementIds(db, who.personId, { from: since, to: today })
      : [];
  const found = agreementRecords(db, ids, today);
  return employerId ? found.filter((agreement) => agreement.employerId === employerId) : found;
}

/** The dates of agreements, as `judgeVisit` wants them; unknown ids are left out. */
export function agreementPeriods(
  db: Reader,
  agreementIds: readonly string[],
): { id: string; start: string; end: string | null }[] {
  return db
    .all(records, { ids: JSON.stringify(agreementIds) })
    .map(({ id, start, end }) => ({ id, start, end }));
}
