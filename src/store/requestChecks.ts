// What must hold before a request is registered, taken, closed or tied.
import { brusselsDay } from './brusselsTime.ts';
import type { Tx } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';
import { mayAnswerRequest } from './requestAccess.ts';
import type { RequestOutcome, RequestRefusal, StoredRequest } from './requestRecord.ts';
import { commitmentsOfRequest } from './requestLists.ts';
import { withRoutes } from './requestRoutes.ts';
import { requestRow } from './requestRows.ts';
import type { Submission } from './visitRecord.ts';

/**
 * A request that is open and theirs to answer; `alsoTaken`: or was, before a colleague took it;
 * `alsoAnswered`: or was answered, while somebody is still to come to the workplace.
 */
export function openRequest(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  {
    requestId,
    alsoTaken = false,
    alsoAnswered = false,
  }: { requestId: string; alsoTaken?: boolean; alsoAnswered?: boolean },
): { kind: 'found'; found: StoredRequest } | RequestOutcome {
  const row = requestRow(tx, requestId);
  if (!row) return { kind: 'refused', reason: 'unknownRequest' };
  const found = withRoutes(tx)(row);
  const asked = alsoTaken ? { ...found, takenBy: null } : found;
  if (!mayAnswerRequest(tx, who, asked)) return refuse(tx, who, by, 'notYourFile', requestId);
  const isAwaited = (): boolean =>
    row.status === 'answered' &&
    commitmentsOfRequest(tx, found).some(({ closedAs }) => closedAs === null);
  return row.status === 'open' || (alsoAnswered && isAwaited())
    ? { kind: 'found', found }
    : { kind: 'refused', reason: 'alreadyClosed' };
}

const dates = prepare<{ id: string }>()((param) =>
  query
    .selectFrom('agreement')
    .select(['startDay', 'employmentStart', 'endDay'])
    .where('id', '=', param('id')),
);

/** Why nothing can be asked under this agreement by this person; null when it can. */
export function fileRefusal(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  { agreementId, receivedDay: day }: { agreementId: string; receivedDay: string },
): RequestOutcome | null {
  const agreement = tx.first(dates, { id: agreementId });
  if (!agreement) return { kind: 'refused', reason: 'unknownAgreement' };
  const days = [brusselsDay(tx.now), day];
  const mayOpen = days.some((on) => mayOpenAgreement(tx, who, agreementId, { from: on, to: on }));
  if (!mayOpen) return refuse(tx, who, by, 'notYourFile', agreementId);
  const { startDay, employmentStart, endDay } = agreement;
  const isActive = day >= startDay && day >= employmentStart && (endDay === null || day <= endDay);
  return isActive ? null : { kind: 'refused', reason: 'agreementNotActive' };
}

/** Coaches and leads answer the telephone. */
export function mayTakeCalls(who: StaffPrincipal): boolean {
  return hasRole(who, 'coach') || hasRole(who, 'teamLead');
}

/** A refusal that is logged: somebody asked for what is not theirs. */
export function refuse(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  reason: RequestRefusal,
  subjectId: string = by.submissionKey,
): RequestOutcome {
  tx.noteAccess({ who, action: 'refused', subject: 'request', subjectId, why: by.why });
  return { kind: 'refused', reason };
}
