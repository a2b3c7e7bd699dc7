// Visits as rows: how a version is read with its names.
import { sql } from 'kysely';
import type { Reader } from './handle.ts';
import { prepare, query, type Param } from './query.ts';
import type { StoredVisit, VisitFilter, VisitMode, VisitStatus } from './visitRecord.ts';

/** Everything about a version except which version it is. */
const versions = query
  .selectFrom('visitVersion as v')
  .innerJoin('visit', 'visit.id', 'v.visitId')
  .innerJoin('person as coach', 'coach.id', 'visit.coachId')
  .innerJoin('employer', 'employer.id', 'v.employerId')
  .leftJoin('workplace', 'workplace.id', 'v.workplaceId')
  .select([
    'v.visitId as id',
    'v.version',
    'v.status',
    'visit.coachId',
    'coach.name as coachName',
    'v.employerId',
    'employer.name as employerName',
    'v.workplaceId',
    'workplace.name as workplaceName',
    'v.day as date',
    'v.startTime as start',
    'v.endTime as end',
    'v.minutes',
    'v.extraMinutes',
    'v.extraDescription',
    'v.extraApprovedBy',
    'v.extraApprovedOn',
    'v.mode',
    'v.note',
    'v.late',
    'v.submissionKey',
    'v.recordedAt',
    'v.recordedBy',
    sql<string>`(
      SELECT json_group_array(json_object('agreementId', x.agreementId, 'outside', x.outside = 1,
        'employeeId', e.id, 'employeeName', e.name))
      FROM visitVersionAgreement x JOIN agreement a ON a.id = x.agreementId
        JOIN employee e ON e.id = a.employeeId
      WHERE x.visitId = v.visitId AND x.version = v.version)`.as('agreements'),
  ]);

const current = prepare<{ id: string }>()((param) =>
  versions.whereRef('v.version', '=', 'visit.currentVersion').where('v.visitId', '=', param('id')),
);
const bySubmission = prepare<{ submissionKey: string }>()((param) =>
  versions.where('v.submissionKey', '=', param('submissionKey')),
);
/** Nearly every key is new: that is found out without the joins. */
const keyExists = prepare<{ submissionKey: string }>()((param) =>
  query
    .selectFrom('visitVersion')
    .select('version')
    .where('submissionKey', '=', param('submissionKey')),
);
const history = prepare<{ id: string }>()((param) =>
  versions.where('v.visitId', '=', param('id')).orderBy('v.version'),
);
interface Mine {
  coachId: string;
  hidden: string;
  from: string;
  to: string;
  employerIds: string;
  employeeIds: string;
}

const chosen = (param: Param<Mine>) => sql<boolean>`
  visit.coachId = ${param('coachId')} AND visit.currentStatus <> ${param('hidden')}
  AND visit.currentDay >= ${param('from')} AND visit.currentDay <= ${param('to')}
  AND (${param('employerIds')} = '[]'
    OR v.employerId IN (SELECT value FROM json_each(${param('employerIds')})))
  AND (${param('employeeIds')} = '[]' OR EXISTS (
    SELECT 1 FROM visitVersionAgreement x JOIN agreement a ON a.id = x.agreementId
    WHERE x.visitId = v.visitId AND x.version = v.version
      AND a.employeeId IN (SELECT value FROM json_each(${param('employeeIds')}))))`;

const mine = prepare<Mine & { limit: number; offset: number }>()((param) =>
  versions
    .whereRef('v.version', '=', 'visit.currentVersion')
    .where(chosen(param))
    .orderBy('visit.currentDay', 'desc')
    .orderBy('v.startTime', 'desc')
    .orderBy('visit.id')
    .limit(param('limit'))
    .offset(param('offset')),
);
const countMine = prepare<Mine>()((param) =>
  query
    .selectFrom('visit')
    .innerJoin('visitVersion as v', (join) =>
      join.onRef('v.visitId', '=', 'visit.id').onRef('v.version', '=', 'visit.currentVersion'),
    )
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where(chosen(param)),
);

type Row = Omit<StoredVisit, 'agreements' | 'late' | 'mode' | 'status'> & {
  agreements: string;
  late: number;
  mode: string;
  status: string;
};

function visitOf(row: Row): StoredVisit {
  return {
    ...row,
    late: row.late === 1,
    mode: row.mode as VisitMode,
    status: row.status as VisitStatus,
    agreements: (JSON.parse(row.agreements) as StoredVisit['agreements'])
      .map((agreement) => ({ ...agreement, outside: Boolean(agreement.outside) }))
      .sort(byEmployee),
  };
}

/** The order of the people of a visit. */
export function byEmployee(
  a: StoredVisit['agreements'][number],
  b: StoredVisit['agreements'][number],
): number {
  if (a.employeeName === b.employeeName) return a.agreementId < b.agreementId ? -1 : 1;
  return a.employeeName < b.employeeName ? -1 : 1;
}

/** The current version of a visit. */
export function currentVisit(db: Reader, id: string): StoredVisit | null {
  const row = db.first(current, { id });
  return row ? visitOf(row) : null;
}

/** The version that a submission made. */
export function visitBySubmission(db: Reader, submissionKey: string): StoredVisit | null {
  if (!db.first(keyExists, { submissionKey })) return null;
  const row = db.first(bySubmission, { submissionKey });
  return row ? visitOf(row) : null;
}

/** All versions, first to last. */
export function visitVersions(db: Reader, id: string): StoredVisit[] {
  return db.all(history, { id }).map(visitOf);
}

/** A coach's visits, newest day first, and how many there are. */
export function visitsOfCoach(
  db: Reader,
  coachId: string,
  page: { limit: number; offset: number; withdrawn: boolean; only?: VisitFilter },
): { visits: StoredVisit[]; total: number } {
  const { limit, offset, withdrawn, only } = page;
  const of = {
    ...{ coachId, hidden: withdrawn ? '' : 'withdrawn' },
    ...{ from: only?.from ?? '', to: only?.to ?? '9999' },
    employerIds: JSON.stringify(only?.employerIds ?? []),
    employeeIds: JSON.stringify(only?.employeeIds ?? []),
  };
  const visits = db.all(mine, { ...of, limit, offset });
  return { visits: visits.map(visitOf), total: db.first(countMine, of)!.total };
}
