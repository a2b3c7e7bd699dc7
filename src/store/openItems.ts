// Commitments with what a person needs to see beside them: names, state, request, appointment, suspension.
import { sql } from 'kysely';
import { calendarKnownAt, commitmentState } from '../rules/index.ts';
import type { CompiledCalendar } from '../rules/index.ts';
import { coachIdOn } from './assignments.ts';
import { brusselsDay } from './brusselsTime.ts';
import { commitmentColumns, commitmentOf } from './commitmentRows.ts';
import type { Reader } from './handle.ts';
import type { OpenItem } from './openItem.ts';
import type { Principal } from './principal.ts';
import { prepare, query } from './query.ts';
import type { CommitmentTable } from './schema.ts';

/** Only these two are moved by a suspension, and by none that was withdrawn or replaced. */
const suspended = sql<string | null>`(
  SELECT json_object('from', s.fromDay, 'to', s.toDay, 'reason', s.reason) FROM suspension s
  WHERE c.kind IN ('onsite', 'followUp') AND s.agreementId = c.agreementId AND s.withdrawn = 0
    AND s.fromDay <= c.dueDate AND s.toDay >= c.startedOn
    AND NOT EXISTS (SELECT 1 FROM suspension x WHERE x.agreementId = s.agreementId
      AND x.suspensionId = s.suspensionId AND x.id > s.id)
  ORDER BY s.toDay DESC LIMIT 1)`;

/** What is due at the same moment stands by name: employee, else who asked or where. */
export const byName = sql<string>`coalesce(employee.name, request.callerName, request.employerName, '')
  COLLATE NOCASE`;

const detailed = prepare<{ ids: string; today: string }>()((param) =>
  query
    .selectFrom('commitment as c')
    .leftJoin('agreement', 'agreement.id', 'c.agreementId')
    .leftJoin('employer', 'employer.id', 'agreement.employerId')
    .leftJoin('employee', 'employee.id', 'agreement.employeeId')
    .leftJoin('request', 'request.id', 'c.openerId')
    .leftJoin('person as coach', (join) =>
      join.on(
        'coach.id',
        '=',
        sql<string>`ifnull(
          ${coachIdOn(sql.ref('c.agreementId'), param('today'))}, request.takenBy)`,
      ),
    )
    .select(commitmentColumns.map((column) => `c.${column}` as const))
    .select([
      'agreement.employerId',
      sql<string>`coalesce(employer.name, request.employerName, '')`.as('employerName'),
      sql<string>`ifnull(employee.name, '')`.as('employeeName'),
      sql<string>`ifnull(coach.name, '')`.as('coachName'),
      'request.id as requestId',
      'request.callerName',
      'request.subject',
      suspended.as('suspended'),
      sql<string | null>`(
        SELECT json_object('id', p.plannedId, 'date', p.upcomingDay, 'start', v.startTime)
        FROM plannedAgreement p JOIN plannedVisit ON plannedVisit.id = p.plannedId
          JOIN plannedVersion v ON v.plannedId = p.plannedId
            AND v.sequence = plannedVisit.currentSequence
        WHERE p.agreementId = c.agreementId AND p.upcomingDay >= ${param('today')}
        ORDER BY p.upcomingDay, v.startTime LIMIT 1)`.as('planned'),
    ])
    .where('c.id', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .orderBy('c.dueAt')
    .orderBy(byName)
    .orderBy('c.id'),
);

/** The items of these commitments, by deadline and name; each look at a file is noted once. */
export function openItems(
  db: Reader,
  who: Principal,
  ids: readonly string[],
  why: string,
): OpenItem[] {
  const items = unseenItems(db, ids);
  noteLooks(db, who, items, why);
  return items;
}

/** The items before anybody sees them: whoever shows one notes the look. */
export function unseenItems(db: Reader, ids: readonly string[]): OpenItem[] {
  if (ids.length === 0) return [];
  const today = brusselsDay(db.now);
  const year = Number(today.slice(0, 4));
  const calendar = calendarKnownAt(db.facts(), db.now, { fromYear: year - 1, toYear: year + 1 });
  const rows = db.all(detailed, { ids: JSON.stringify(ids), today });
  return rows.map(({ employerId, employerName, employeeName, coachName, ...row }) => {
    const { requestId, callerName, subject: about, suspended: pause, planned, ...stored } = row;
    return {
      commitment: commitmentOf(stored),
      state: stateOf(stored, db.now, calendar),
      ...{ employerId, employerName, employeeName, coachName },
      request: requestId === null ? null : { id: requestId, callerName, subject: about },
      planned: fromJson<OpenItem['planned']>(planned),
      suspended: fromJson<OpenItem['suspended']>(pause),
    };
  });
}

/** Notes that somebody saw these, each file once. */
export function noteLooks(
  db: Reader,
  who: Principal,
  items: readonly OpenItem[],
  why: string,
): void {
  const noted = new Set<string>();
  for (const { commitment, request } of items) {
    const { agreementId } = commitment;
    const subject = agreementId === '' ? 'request' : 'agreement';
    const subjectId = agreementId === '' ? (request?.id ?? commitment.id) : agreementId;
    if (!noted.has(subjectId)) db.noteAccess({ who, action: 'read', subject, subjectId, why });
    noted.add(subjectId);
  }
}

function stateOf(
  { dueAt, fulfilledAt, closedAt }: CommitmentTable,
  now: number,
  calendar: CompiledCalendar,
): OpenItem['state'] {
  return commitmentState({ dueAt, fulfilledAt, closedAt, now, calendar });
}

function fromJson<T>(text: string | null): T | null {
  return text === null ? null : (JSON.parse(text) as T);
}
