// Agreements as the dialogs and cards see them, with names; only one's own files.
import { sql } from 'kysely';
import { coachIdOn } from './assignments.ts';
import type { Reader } from './handle.ts';
import { contactAgreementIds, mayOpenAgreement, ownAgreementIds } from './ownFiles.ts';
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

const records = prepare<{ ids: string; today: string }>()((param) =>
  query
    .selectFrom('agreement')
    .innerJoin('employer', 'employer.id', 'agreement.employerId')
    .innerJoin('employee', 'employee.id', 'agreement.employeeId')
    .leftJoin('person as coach', (join) =>
      join.on('coach.id', '=', coachIdOn(sql.ref('agreement.id'), param('today'))),
    )
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
      'coach.id as coachId',
      'coach.name as coachName',
    ])
    .where('agreement.id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .orderBy('employer.name')
    .orderBy('employee.name')
    .orderBy('agreement.reference'),
);

/** Agreements by id, without asking who looks: for repositories that have asked. */
export function agreementRecords(
  db: Reader,
  ids: readonly string[],
  today: string,
): AgreementRecord[] {
  return db.all(records, { ids: JSON.stringify(ids), today }).map((row) => ({
    ...row,
    workplaces: JSON.parse(row.workplaces) as AgreementRecord['workplaces'],
  }));
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

const allIds = prepare()(() =>
  query.selectFrom('agreement').select('id').where('erasedAt', 'is', null),
);

/** The ids of the agreements that a principal may open on a day of the period. */
export function visibleAgreementIds(
  db: Reader,
  who: Principal,
  period: { from: string; to: string },
): string[] {
  if (who.kind === 'contactPerson') return contactAgreementIds(db, who);
  if (who.kind !== 'staff') return [];
  if (hasRole(who, 'teamLead')) return db.all(allIds, {}).map((row) => row.id);
  return hasRole(who, 'coach') ? ownAgreementIds(db, who.personId, period) : [];
}

/**
 * The agreements of one's own files (a team lead: all), by employer and employee name. Only names
 * and dates, to choose from: choosing one is the look that is logged.
 * @param options.ids what `visibleAgreementIds` gave for that period, when it was asked already
 */
export function listAgreements(
  db: Reader,
  who: Principal,
  options: { today: string; since?: string; employerId?: string; ids?: readonly string[] },
): AgreementRecord[] {
  const { today, since = today, employerId } = options;
  const ids = options.ids ?? visibleAgreementIds(db, who, { from: since, to: today });
  const found = agreementRecords(db, ids, today);
  return employerId ? found.filter((agreement) => agreement.employerId === employerId) : found;
}

const periods = prepare<{ ids: string }>()((param) =>
  query
    .selectFrom('agreement')
    .select(['id', 'startDay as start', 'endDay as end'])
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`),
);

/** The dates of agreements, as `judgeVisit` wants them; unknown ids are left out. */
export function agreementPeriods(
  db: Reader,
  agreementIds: readonly string[],
): { id: string; start: string; end: string | null }[] {
  return db.all(periods, { ids: JSON.stringify(agreementIds) });
}
