// The looks of colleagues in a period, as the rule on unusual ones takes them: at which file, and whose it was.
import { sql } from 'kysely';
import type { Look } from '../../rules/index.ts';
import { coachOn } from '../assignments.ts';
import { addDays, brusselsDay, brusselsInstant } from '../brusselsTime.ts';
import { absentCoachesReplacedBy, coachesBackedUpBy } from '../coachHours.ts';
import type { Reader } from '../handle.ts';
import { SYSTEM_ID } from '../principal.ts';
import type { Role } from '../principal.ts';
import { prepare, query } from '../query.ts';

/** What a look with this reason counts for; see data/accessReasons.json. */
export type CountsFor = (why: string) => 'opens' | 'lists' | 'runs' | 'billing';

/** A file stays somebody's so many days around the day on which it changed hands: visits are entered late. */
const AROUND_DAYS = 31;

const looked = prepare<{ from: number; to: number }>()((param) =>
  query
    .selectFrom('accessLog as l')
    .leftJoin('visit', (join) =>
      join.onRef('visit.id', '=', 'l.subjectId').on('l.subject', '=', 'visit'),
    )
    .select([
      ...(['l.who', 'l.at', 'l.action', 'l.why', 'visit.coachId as visitOf'] as const),
      sql<string | null>`CASE l.subject
        WHEN 'agreement' THEN l.subjectId
        WHEN 'visit' THEN (SELECT agreementId FROM visitVersionAgreement v
          WHERE v.visitId = l.subjectId LIMIT 1)
        WHEN 'request' THEN (SELECT agreementId FROM request r WHERE r.id = l.subjectId)
        WHEN 'appointment' THEN (SELECT agreementId FROM plannedAgreement p
          WHERE p.plannedId = l.subjectId LIMIT 1) END`.as('fileId'),
    ])
    .where('l.at', '>=', param('from'))
    .where('l.at', '<', param('to'))
    .where('l.whoKind', '=', 'staff')
    .where('l.who', '<>', SYSTEM_ID)
    .where('l.action', 'in', ['read', 'refused'])
    .orderBy('l.at')
    .orderBy('l.seq'),
);

/**
 * Looks of colleagues (not of the command line) from one day to another, both included. Only refusals and
 * looks at a file are given.
 */
export function looksBetween(
  db: Reader,
  { from, to }: { from: string; to: string },
  countsFor: CountsFor,
): Look[] {
  const [first, end] = [from, addDays(to, 1)].map((day) => brusselsInstant(day, '00:00'));
  const roles = rolesOf(db);
  const isOwn = ownership(db);
  return db.all(looked, { from: first!, to: end! }).flatMap((row): Look[] => {
    const { who, at, action, fileId, visitOf } = row;
    const isRefused = action === 'refused';
    const counts = countsFor(row.why);
    const has = (role: Role): boolean => roles(who, role, at);
    if (!isRefused && fileId === null) return [];
    const byRole =
      has('teamLead') || ((counts === 'billing' || counts === 'runs') && has('finance'));
    return [
      {
        ...{ who, at, fileId, isRefused },
        isOpening: counts === 'opens' || (counts === 'billing' && !has('finance')),
        isOwn:
          byRole || visitOf === who || (fileId !== null && isOwn(who, fileId, brusselsDay(at))),
      },
    ];
  });
}

function rolesOf(db: Reader): (personId: string, role: Role, at: number) => boolean {
  const rows = db.all(
    query.selectFrom('personRole').select(['personId', 'role', 'recordedAt', 'revokedAt']),
  );
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  return (personId, role, at) =>
    (byPerson.get(personId) ?? []).some(
      (row) => row.role === role && row.recordedAt <= at && (row.revokedAt ?? Infinity) > at,
    );
}

/** Whether a file was a coach's own on a day, or of somebody whom the coach stands in for. */
function ownership(db: Reader): (personId: string, agreementId: string, day: string) => boolean {
  const known = new Map<string, boolean>();
  return (personId, agreementId, day) => {
    const key = `${personId} ${agreementId} ${day}`;
    const answer = known.get(key) ?? isOwnFile(db, personId, agreementId, day);
    known.set(key, answer);
    return answer;
  };
}

function isOwnFile(db: Reader, personId: string, agreementId: string, day: string): boolean {
  const [since, until] = [addDays(day, -AROUND_DAYS), addDays(day, AROUND_DAYS)];
  const coaches = [since, day, until].map((on) => coachOn(db, agreementId, on));
  if (coaches.includes(personId)) return true;
  const replaced = [
    ...coachesBackedUpBy(db, personId, day),
    ...absentCoachesReplacedBy(db, personId, { from: since, to: day }),
  ];
  return coaches.some((coachId) => coachId !== null && replaced.includes(coachId));
}
