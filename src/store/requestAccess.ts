// Who may see and answer a request: whoever it comes to, and whoever may open its file; a lead all.
import { brusselsDay } from './brusselsTime.ts';
import type { Reader } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import type { Route, StoredRequest } from './requestRecord.ts';

/**
 * The coach, the back-up (also one who is only told), who took it, and while it waits in the team's
 * queue every coach; a team lead may answer all.
 */
export function mayAnswerRequest(db: Reader, who: StaffPrincipal, request: StoredRequest): boolean {
  if (hasRole(who, 'teamLead')) return true;
  if (!hasRole(who, 'coach')) return false;
  const { takenBy, agreementId, route } = request;
  const takerId = takenBy?.id ?? null;
  if (takerId === who.personId || comesTo(who, { route, takenBy: takerId })) return true;
  if (agreementId === null) return request.recordedBy === who.personId;
  const today = brusselsDay(db.now);
  return mayOpenAgreement(db, who, agreementId, { from: today, to: today });
}

/** Whether it is routed to this coach: in person, as the back-up who is told, or by the queue. */
export function comesTo(
  who: StaffPrincipal,
  { route, takenBy }: { route: Route; takenBy: string | null },
): boolean {
  if (route.personId === who.personId || route.alsoTold.includes(who.personId)) return true;
  const waits = takenBy === null || takenBy === who.personId;
  return route.as === 'queue' && waits;
}
