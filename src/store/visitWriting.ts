// Visits as rows: how a version is written, and what it is then with its names.
import type { Tx } from './handle.ts';
import { prepare, query } from './query.ts';
import type { StoredVisit, VisitContent, VisitStatus } from './visitRecord.ts';
import { byEmployee } from './visitRows.ts';

export interface NewVersion {
  visitId: string;
  version: number;
  submissionKey: string;
  status: VisitStatus;
  activityId: string | null;
  recordedBy: string;
}
type VersionValues = Omit<NewVersion, 'status'> & {
  status: string;
  recordedAt: number;
  day: string;
  startTime: string | null;
  endTime: string | null;
  late: 0 | 1;
} & Omit<VisitContent, 'agreements' | 'date' | 'start' | 'end' | 'late'>;

const versionColumns = [
  ...['visitId', 'version', 'submissionKey', 'status', 'employerId', 'workplaceId', 'day'],
  ...['startTime', 'endTime', 'minutes', 'extraMinutes', 'extraDescription', 'extraApprovedBy'],
  ...['extraApprovedOn', 'mode', 'note', 'late', 'activityId', 'recordedAt', 'recordedBy'],
] as const;

const insertVersion = prepare<VersionValues>()((param) =>
  query
    .insertInto('visitVersion')
    .values(
      Object.fromEntries(
        versionColumns.map((column) => [column, param(column as keyof VersionValues)]),
      ) as never,
    ),
);
const insertAgreement = prepare<{
  visitId: string;
  version: number;
  agreementId: string;
  outside: 0 | 1;
}>()((param) =>
  query.insertInto('visitVersionAgreement').values({
    visitId: param('visitId'),
    version: param('version'),
    agreementId: param('agreementId'),
    outside: param('outside'),
  }),
);
const insertVisit = prepare<{ id: string; coachId: string; status: string; day: string }>()(
  (param) =>
    query.insertInto('visit').values({
      id: param('id'),
      coachId: param('coachId'),
      currentVersion: 1,
      currentStatus: param('status'),
      currentDay: param('day'),
    }),
);
const pointTo = prepare<{ id: string; version: number; status: string; day: string }>()((param) =>
  query
    .updateTable('visit')
    .set({
      currentVersion: param('version'),
      currentStatus: param('status'),
      currentDay: param('day'),
    })
    .where('id', '=', param('id')),
);

const namesBeside = prepare<{ coachId: string; employerId: string; workplaceId: string | null }>()(
  (param) =>
    query
      .selectFrom('employer')
      .innerJoin('person as coach', (join) => join.on('coach.id', '=', param('coachId')))
      .leftJoin('workplace', (join) => join.on('workplace.id', '=', param('workplaceId')))
      .select(['coach.name as coachName', 'employer.name as employerName'])
      .select('workplace.name as workplaceName')
      .where('employer.id', '=', param('employerId')),
);
const employeeOf = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('agreement')
    .innerJoin('employee', 'employee.id', 'agreement.employeeId')
    .select(['employee.id as employeeId', 'employee.name as employeeName'])
    .where('agreement.id', '=', param('agreementId')),
);

/**
 * Writes a version (the first one also makes the visit, of `coachId`) and makes it current. Returns
 * what `currentVisit` would read.
 */
export function writeVersion(
  tx: Tx,
  made: NewVersion,
  visit: VisitContent,
  coachId: string,
): StoredVisit {
  const { agreements, date, start, end, late, ...rest } = visit;
  const { visitId, version, status, activityId: _, ...keys } = made;
  if (version === 1) tx.run(insertVisit, { id: visitId, coachId, status, day: date });
  tx.run(insertVersion, {
    ...rest,
    ...made,
    day: date,
    startTime: start,
    endTime: end,
    late: late ? 1 : 0,
    recordedAt: tx.now,
  });
  for (const { agreementId, outside } of agreements)
    tx.run(insertAgreement, { visitId, version, agreementId, outside: outside ? 1 : 0 });
  if (version > 1) tx.run(pointTo, { id: visitId, version, status, day: date });
  const { employerId, workplaceId } = visit;
  return {
    ...visit,
    ...keys,
    ...{ id: visitId, version, status, coachId, recordedAt: tx.now },
    ...tx.first(namesBeside, { coachId, employerId, workplaceId })!,
    agreements: agreements
      .map((one) => ({ ...one, ...tx.first(employeeOf, { agreementId: one.agreementId })! }))
      .sort(byEmployee),
  };
}
