// Looking at visits: one, its history, my own, those of a day. Every look is logged.
import { sql } from 'kysely';
import type { OtherVisit } from '../rules/index.ts';
import type { Reader } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import { hasRole } from './principal.ts';
import type { Principal, StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { StoredVisit, VisitFilter } from './visitRecord.ts';
import { currentVisit, visitBySubmission, visitsOfCoach, visitVersions } from './visitRows.ts';

export type VisitLook<T> =
  ({ kind: 'found' } & T) | { kind: 'refused'; reason: 'unknownVisit' | 'notYourFile' };

/** One visit: one's own, or of a file that one may open today. */
export function readVisit(
  db: Reader,
  who: Principal,
  visitId: string,
  why: string,
): VisitLook<{ visit: StoredVisit }> {
  const visit = currentVisit(db, visitId);
  if (!visit) return { kind: 'refused', reason: 'unknownVisit' };
  const allowed = mayRead(db, who, visit);
  const action = allowed ? 'read' : 'refused';
  db.noteAccess({ who, action, subject: 'visit', subjectId: visitId, why });
  return allowed ? { kind: 'found', visit } : { kind: 'refused', reason: 'notYourFile' };
}

/** All versions of a visit, first to last. */
export function visitHistory(
  db: Reader,
  who: Principal,
  visitId: string,
  why: string,
): VisitLook<{ versions: StoredVisit[] }> {
  const look = readVisit(db, who, visitId, why);
  return look.kind === 'found' ? { kind: 'found', versions: visitVersions(db, visitId) } : look;
}

/** What a submission of this person made; null when it was not handled yet. */
export function findBySubmission(
  db: Reader,
  who: StaffPrincipal,
  submissionKey: string,
  why: string,
): StoredVisit | null {
  const visit = visitBySubmission(db, submissionKey);
  if (!visit || visit.recordedBy !== who.personId) return null;
  db.noteAccess({ who, action: 'read', subject: 'visit', subjectId: visit.id, why });
  return visit;
}

/** One's own visits (or those of a choice), newest day first, a page at a time. */
export function listMyVisits(
  db: Reader,
  who: StaffPrincipal,
  page: {
    offset: number;
    limit: number;
    withdrawn?: boolean;
    only?: VisitFilter;
    why: string;
  },
): { visits: StoredVisit[]; total: number } {
  const { withdrawn = false, why } = page;
  const found = visitsOfCoach(db, who.personId, { ...page, withdrawn });
  for (const { id } of found.visits)
    db.noteAccess({ who, action: 'read', subject: 'visit', subjectId: id, why });
  return found;
}

const onDay = prepare<{ coachId: string; day: string }>()((param) =>
  query
    .selectFrom('visit')
    .innerJoin('visitVersion as v', (join) =>
      join.onRef('v.visitId', '=', 'visit.id').onRef('v.version', '=', 'visit.currentVersion'),
    )
    .select([
      'visit.id',
      'v.day as date',
      'v.startTime as start',
      'v.endTime as end',
      sql<string>`(SELECT json_group_array(x.agreementId) FROM visitVersionAgreement x
        WHERE x.visitId = v.visitId AND x.version = v.version)`.as('agreementIds'),
    ])
    .where('visit.coachId', '=', param('coachId'))
    .where('visit.currentDay', '=', param('day'))
    .where('visit.currentStatus', '<>', 'withdrawn')
    .orderBy('v.startTime'),
);

/** One's own other visits on a day, as the rules need them to find what overlaps or comes twice. */
export function otherVisitsOn(
  db: Reader,
  who: StaffPrincipal,
  day: string,
  exceptVisitId: string | null = null,
): OtherVisit[] {
  return db
    .all(onDay, { coachId: who.personId, day })
    .filter((visit) => visit.id !== exceptVisitId)
    .map((visit) => ({ ...visit, agreementIds: JSON.parse(visit.agreementIds) as string[] }));
}

function mayRead(db: Reader, who: Principal, visit: StoredVisit): boolean {
  if (who.kind === 'staff' && (visit.coachId === who.personId || hasRole(who, 'teamLead')))
    return true;
  const today = brusselsDay(db.now);
  // Every employee named in it must be one's own: a shared visit tells about all of them.
  return (
    who.kind === 'staff' &&
    visit.agreements.every(({ agreementId }) =>
      mayOpenAgreement(db, who, agreementId, { from: today, to: today }),
    )
  );
}
