// Appointments as rows: how a version is read with its names, and how one is written.
import { sql } from 'kysely';
import type { Reader, Tx } from './handle.ts';
import type { AppointmentRecord, PlanContent, PlanStatus } from './plannedRecord.ts';
import { prepare, query } from './query.ts';
import type { VisitMode } from './visitRecord.ts';

const current = query
  .selectFrom('plannedVisit as p')
  .innerJoin('plannedVersion as v', (join) =>
    join.onRef('v.plannedId', '=', 'p.id').onRef('v.sequence', '=', 'p.currentSequence'),
  )
  .innerJoin('plannedVersion as first', (join) =>
    join.onRef('first.plannedId', '=', 'p.id').on('first.sequence', '=', 0),
  )
  .innerJoin('person as coach', 'coach.id', 'p.coachId')
  .innerJoin('employer', 'employer.id', 'v.employerId')
  .leftJoin('workplace', 'workplace.id', 'v.workplaceId')
  .select([
    'p.id',
    'p.coachId',
    'coach.name as coachName',
    'coach.email as coachEmail',
    'v.employerId',
    'employer.name as employerName',
    'v.workplaceId',
    'workplace.name as workplaceName',
    'workplace.address',
    'v.day as date',
    'v.startTime as start',
    'v.endTime as end',
    'v.mode',
    'v.status',
    'v.sequence',
    'first.recordedAt as createdAt',
    'v.recordedAt as changedAt',
    sql<string>`(
      SELECT json_group_array(json_object('agreementId', x.agreementId, 'employeeId', e.id,
        'employeeName', e.name))
      FROM (SELECT * FROM plannedAgreement WHERE plannedId = p.id) x
        JOIN agreement a ON a.id = x.agreementId JOIN employee e ON e.id = a.employeeId)`.as(
      'agreements',
    ),
  ]);

const byId = prepare<{ id: string }>()((param) => current.where('p.id', '=', param('id')));
const ofCoach = prepare<{ coachId: string; from: string; to: string }>()((param) =>
  current
    .where('p.coachId', '=', param('coachId'))
    .where('p.currentDay', '>=', param('from'))
    .where('p.currentDay', '<=', param('to'))
    .where('v.status', '=', 'planned'),
);
const ofFiles = prepare<{ agreementIds: string; from: string; to: string }>()((param) =>
  current.where(
    'p.id',
    'in',
    sql<string>`(
      SELECT upcoming.plannedId FROM json_each(${param('agreementIds')}) AS file
        JOIN plannedAgreement AS upcoming ON upcoming.agreementId = file.value
      WHERE upcoming.upcomingDay >= ${param('from')} AND upcoming.upcomingDay <= ${param('to')})`,
  ),
);
/** Most files have nothing planned on most days: that is found out without the joins. */
const upcomingIn = prepare<{ agreementId: string; from: string; to: string }>()((param) =>
  query
    .selectFrom('plannedAgreement')
    .select('plannedId')
    .where('agreementId', '=', param('agreementId'))
    .where('upcomingDay', '>=', param('from'))
    .where('upcomingDay', '<=', param('to'))
    .limit(1),
);

type Row = Omit<AppointmentRecord, 'agreements' | 'mode' | 'status'> & {
  agreements: string;
  mode: string;
  status: string;
};

function plannedOf(row: Row): AppointmentRecord {
  const agreements = JSON.parse(row.agreements) as AppointmentRecord['agreements'];
  return {
    ...row,
    mode: row.mode as VisitMode,
    status: row.status as PlanStatus,
    agreements: agreements.toSorted((a, b) =>
      `${a.employeeName} ${a.agreementId}` < `${b.employeeName} ${b.agreementId}` ? -1 : 1,
    ),
  };
}

/** An appointment as it is now; null when there is none. */
export function plannedRow(db: Reader, id: string): AppointmentRecord | null {
  const row = db.first(byId, { id });
  return row ? plannedOf(row) : null;
}

/** What a coach has planned on these days. */
export function plannedByCoach(
  db: Reader,
  of: { coachId: string; from: string; to: string },
): AppointmentRecord[] {
  return db.all(ofCoach, of).map(plannedOf);
}

/** What anybody has planned in these files on these days. */
export function plannedInFiles(
  db: Reader,
  { agreementIds, ...days }: { agreementIds: readonly string[]; from: string; to: string },
): AppointmentRecord[] {
  const isAnyUpcoming = agreementIds.some((agreementId) =>
    db.first(upcomingIn, { ...days, agreementId }),
  );
  if (!isAnyUpcoming) return [];
  return db.all(ofFiles, { ...days, agreementIds: JSON.stringify(agreementIds) }).map(plannedOf);
}

const insertPlanned = prepare<{ id: string; coachId: string; day: string }>()((param) =>
  query.insertInto('plannedVisit').values({
    id: param('id'),
    coachId: param('coachId'),
    currentSequence: 0,
    currentDay: param('day'),
  }),
);
const insertAgreement = prepare<{ plannedId: string; agreementId: string; day: string }>()(
  (param) =>
    query.insertInto('plannedAgreement').values({
      plannedId: param('plannedId'),
      agreementId: param('agreementId'),
      upcomingDay: param('day'),
    }),
);
const insertVersion = prepare<Version & { recordedAt: number }>()((param) =>
  query.insertInto('plannedVersion').values({
    plannedId: param('plannedId'),
    sequence: param('sequence'),
    status: param('status'),
    employerId: param('employerId'),
    workplaceId: param('workplaceId'),
    day: param('day'),
    startTime: param('startTime'),
    endTime: param('endTime'),
    mode: param('mode'),
    visitId: param('visitId'),
    recordedAt: param('recordedAt'),
    recordedBy: param('recordedBy'),
  }),
);
const pointTo = prepare<{ id: string; sequence: number; day: string }>()((param) =>
  query
    .updateTable('plannedVisit')
    .set({ currentSequence: param('sequence'), currentDay: param('day') })
    .where('id', '=', param('id')),
);
const upcoming = prepare<{ plannedId: string; day: string | null }>()((param) =>
  query
    .updateTable('plannedAgreement')
    .set({ upcomingDay: param('day') })
    .where('plannedId', '=', param('plannedId')),
);

interface Version {
  plannedId: string;
  sequence: number;
  status: string;
  employerId: string;
  workplaceId: string | null;
  day: string;
  startTime: string | null;
  endTime: string | null;
  mode: string;
  visitId: string | null;
  recordedBy: string;
}

/** Writes an appointment with its first version. */
export function insertPlannedVisit(
  tx: Tx,
  made: { id: string; coachId: string },
  { agreementIds, date: day, start, end, ...content }: PlanContent,
): void {
  const { id, coachId } = made;
  const { recordedAt, recordedBy } = { recordedAt: tx.now, recordedBy: coachId };
  tx.run(insertPlanned, { id, coachId, day });
  tx.run(insertVersion, {
    ...{ plannedId: id, sequence: 0, status: 'planned', day, startTime: start, endTime: end },
    ...{ employerId: content.employerId, workplaceId: content.workplaceId, mode: content.mode },
    ...{ visitId: null, recordedAt, recordedBy },
  });
  for (const agreementId of new Set(agreementIds))
    tx.run(insertAgreement, { plannedId: id, agreementId, day });
}

export interface PlanChange {
  status: PlanStatus;
  date: string;
  start: string | null;
  end: string | null;
  /** The visit that came of it. */
  visitId?: string;
  recordedBy: string;
}

/** Adds a version and makes it current. */
export function changePlannedVisit(tx: Tx, before: AppointmentRecord, change: PlanChange): void {
  const { id, employerId, workplaceId, mode } = before;
  const { status, date: day, start, end, visitId = null, recordedBy } = change;
  const sequence = before.sequence + 1;
  tx.run(insertVersion, {
    ...{ plannedId: id, sequence, status, employerId, workplaceId, mode, visitId, recordedBy },
    ...{ day, startTime: start, endTime: end, recordedAt: tx.now },
  });
  tx.run(pointTo, { id, sequence, day });
  tx.run(upcoming, { plannedId: id, day: status === 'planned' ? day : null });
}
