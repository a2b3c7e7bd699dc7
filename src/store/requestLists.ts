// Looking at requests: one of them, and those that somebody may answer. Every look is logged.
import { brusselsDay } from './brusselsTime.ts';
import { absentCoachesReplacedBy } from './coachHours.ts';
import { commitmentOf, commitmentRow, type StoredCommitment } from './commitmentRows.ts';
import type { Reader } from './handle.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { comesTo, mayAnswerRequest } from './requestAccess.ts';
import type { StoredRequest } from './requestRecord.ts';
import { routeFinder, withRoutes } from './requestRoutes.ts';
import { openRequestsOf } from './openRequests.ts';
import { requestRow } from './requestRows.ts';
import { findSubmission } from './submissions.ts';

/** One request, also one that is closed; null when it is unknown or not theirs to see. */
export function findRequest(
  db: Reader,
  who: StaffPrincipal,
  requestId: string,
  why: string,
): StoredRequest | null {
  const row = requestRow(db, requestId);
  if (!row) return null;
  const request = withRoutes(db)(row);
  const allowed = mayAnswerRequest(db, who, request);
  const action = allowed ? 'read' : 'refused';
  db.noteAccess({ who, action, subject: 'request', subjectId: requestId, why });
  return allowed ? request : null;
}

/**
 * Open requests of one's own files (also of whom one replaces in an absence), those that come to one,
 * those that one took, and those that wait in the team's queue; oldest first.
 */
export function listOpenRequests(db: Reader, who: StaffPrincipal, why: string): StoredRequest[] {
  const isLead = hasRole(who, 'teamLead');
  if (!isLead && !hasRole(who, 'coach')) return [];
  const today = brusselsDay(db.now);
  const period = { from: today, to: today };
  const own = new Set([who.personId, ...absentCoachesReplacedBy(db, who.personId, period)]);
  const routes = routeFinder(db);
  const full = withRoutes(db);
  const coachIds = [...new Set([...own, ...routes.coachesFor(who.personId)])];
  const found = openRequestsOf(db, today, { coachIds, personId: who.personId })
    .filter(
      (request) =>
        own.has(request.coachId ?? '') ||
        request.takenBy === who.personId ||
        comesTo(who, { route: routes.of(request), takenBy: request.takenBy }),
    )
    .map(({ id }) => full(requestRow(db, id)!));
  for (const { id: subjectId } of found)
    db.noteAccess({ who, action: 'read', subject: 'request', subjectId, why });
  return found;
}

/** How many open requests wait in the team's queue and nobody took; 0 for who may take none. No file is looked at. */
export function countQueuedRequests(db: Reader, who: StaffPrincipal): number {
  if (!hasRole(who, 'teamLead') && !hasRole(who, 'coach')) return 0;
  const routes = routeFinder(db);
  const asked = { coachIds: routes.away(), personId: who.personId };
  return openRequestsOf(db, brusselsDay(db.now), asked).filter(
    (request) => request.takenBy === null && routes.of(request).as === 'queue',
  ).length;
}

/** What a submission of this person made or changed; null when it was not handled yet. */
export function findRequestBySubmission(
  db: Reader,
  who: StaffPrincipal,
  submissionKey: string,
  why: string,
): { request: StoredRequest; commitments: StoredCommitment[] } | null {
  const done = findSubmission(db, submissionKey);
  const row = done?.recordedBy === who.personId ? requestRow(db, done.subjectId) : null;
  if (!row) return null;
  db.noteAccess({ who, action: 'read', subject: 'request', subjectId: row.id, why });
  return { request: withRoutes(db)(row), commitments: commitmentsOfRequest(db, row) };
}

/** The commitments that a request opened, by deadline. */
export function commitmentsOfRequest(
  db: Reader,
  { id, agreementId }: Pick<StoredRequest, 'id' | 'agreementId'>,
): StoredCommitment[] {
  return (['reachable', 'onsite', 'contactRequest'] as const)
    .map((kind) => commitmentRow(db, `${agreementId ?? ''}:${kind}:${id}`))
    .filter((row) => row !== null)
    .map(commitmentOf)
    .sort((a, b) => a.dueAt - b.dueAt);
}
