// Registering, taking, closing and tying requests: each submission has one effect.
import { v7 as newId } from 'uuid';
import type { DomainEvent } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import { appendEvents } from './commitments.ts';
import type { Reader, Tx } from './handle.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { commitmentsOfRequest } from './requestLists.ts';
import { fileRefusal, mayTakeCalls, openRequest, refuse } from './requestChecks.ts';
import { handledRequest, savedRequest } from './requestOutcomes.ts';
import type {
  RequestCloseReason,
  RequestContent,
  RequestOutcome,
  StoredRequest,
} from './requestRecord.ts';
import { withRoutes } from './requestRoutes.ts';
import {
  callerKeyOf,
  giveUpReference,
  insertRequest,
  requestRow,
  sameCallerRow,
  writeCloseReason,
  writeTaker,
} from './requestRows.ts';
import type { Submission } from './visitRecord.ts';

/** Clocks of a phone and a server differ. */
const AHEAD_MS = 60_000;

/** Keeps what somebody asked, and opens its commitments. Without an agreement: a contact request. */
export function registerRequest(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  content: RequestContent,
  evenSo = false,
): RequestOutcome {
  const done = handledRequest(tx, who, by, 'registerRequest');
  if (done) return done;
  if (content.receivedAt > tx.now + AHEAD_MS) return { kind: 'refused', reason: 'future' };
  const receivedDay = brusselsDay(content.receivedAt);
  const refused = content.agreementId
    ? fileRefusal(tx, who, by, { agreementId: content.agreementId, receivedDay })
    : mayTakeCalls(who)
      ? null
      : refuse(tx, who, by, 'notYourFile');
  if (refused) return refused;
  const callerKey = callerKeyOf(content);
  if (!evenSo && callerKey !== null) {
    const same = { day: receivedDay, callerKey, agreementId: content.agreementId };
    const earlier = sameCallerRow(tx, same);
    if (earlier) return { kind: 'duplicate', earlier: look(tx, who, by, withRoutes(tx)(earlier)) };
  }
  const made = { content, submissionKey: by.submissionKey, taker: null };
  const requestId = openRequestRow(tx, who.personId, made);
  return savedRequest(tx, who, by, 'registerRequest', requestId);
}

/** "Ik neem het op"; who comes second hears who was first, and only a lead can take over. */
export function takeRequest(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  requestId: string,
): RequestOutcome {
  const done = handledRequest(tx, who, by, 'takeRequest');
  if (done) return done;
  const taker = requestRow(tx, requestId)?.takenBy ?? null;
  const isOthers = taker !== null && taker.id !== who.personId && !hasRole(who, 'teamLead');
  const request = openRequest(tx, who, by, { requestId, alsoTaken: isOthers });
  if (request.kind !== 'found') return request;
  if (isOthers) return { kind: 'refused', reason: 'alreadyTaken', takenByName: taker.name };
  writeTaker(tx, requestId, who.personId);
  return savedRequest(tx, who, by, 'takeRequest', requestId);
}

/** Closes it without an answer; what it opened is owed no more. */
export function closeRequest(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { requestId: string; reason: Exclude<RequestCloseReason, 'tied'> },
): RequestOutcome {
  const { requestId, reason } = change;
  const done = handledRequest(tx, who, by, 'closeRequest');
  if (done) return done;
  const request = openRequest(tx, who, by, { requestId, alsoAnswered: true });
  if (request.kind !== 'found') return request;
  writeCloseReason(tx, requestId, reason);
  appendEvents(tx, [closing(tx, request.found, reason)], who.personId);
  return savedRequest(tx, who, by, 'closeRequest', requestId);
}

/** It goes on under an agreement (its own, or the right one): the clock runs from its receipt. */
export function tieRequest(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { requestId: string; agreementId: string },
): RequestOutcome {
  const { requestId, agreementId } = change;
  const done = handledRequest(tx, who, by, 'tieRequest');
  if (done) return done;
  const request = openRequest(tx, who, by, { requestId });
  if (request.kind !== 'found') return request;
  const before = request.found;
  if (before.agreementId === agreementId)
    return { kind: 'existing', request: before, commitments: commitmentsOfRequest(tx, before) };
  // As corrected since: what it opened began then.
  const receivedAt = commitmentsOfRequest(tx, before)[0]?.startedAt ?? before.receivedAt;
  const file = { agreementId, receivedDay: brusselsDay(receivedAt) };
  const refused = fileRefusal(tx, who, by, file);
  if (refused) return refused;
  giveUpReference(tx, requestId);
  const tiedTo = openRequestRow(tx, who.personId, {
    content: { ...before, agreementId, receivedAt },
    submissionKey: by.submissionKey,
    taker: before.takenBy?.id ?? null,
  });
  writeCloseReason(tx, requestId, 'tied', tiedTo);
  appendEvents(tx, [closing(tx, before, 'tied')], who.personId);
  return savedRequest(tx, who, by, 'tieRequest', tiedTo);
}

/** Writes a request and its event, which opens what is owed; gives its id. */
export function openRequestRow(
  tx: Tx,
  recordedBy: string,
  made: { content: RequestContent; submissionKey: string; taker: string | null },
): string {
  const { content, submissionKey, taker } = made;
  const { agreementId, receivedAt, wants } = content;
  const requestId = newId();
  const recorded = { recordedAt: tx.now, recordedBy };
  insertRequest(tx, {
    ...{ id: requestId, submissionKey, agreementId, wants, receivedAt, ...recorded },
    employerName: content.employerName,
    callerName: content.callerName,
    callerRole: content.callerRole,
    callerPhone: content.callerPhone,
    subject: content.subject,
    channel: content.channel,
    receivedDay: brusselsDay(receivedAt),
    callerKey: callerKeyOf(content),
    takenBy: taker,
    takenAt: taker === null ? null : tx.now,
    callerEmail: content.callerEmail ?? null,
    enterpriseNumber: content.enterpriseNumber ?? null,
    reference: content.reference ?? null,
    toldDueAt: content.toldDueAt ?? null,
    verifiedContactId: content.verifiedContactId ?? null,
  });
  const base = { id: newId(), agreementId: agreementId ?? '', recordedAt: tx.now };
  const told = typeof content.toldDueAt === 'number' ? { toldDueAt: content.toldDueAt } : {};
  const event: DomainEvent = { ...base, kind: 'request', requestId, receivedAt, wants, ...told };
  appendEvents(tx, [event], recordedBy);
  return requestId;
}

function closing(tx: Tx, request: StoredRequest, reason: RequestCloseReason): DomainEvent {
  const base = { id: newId(), agreementId: request.agreementId ?? '', recordedAt: tx.now };
  return { ...base, kind: 'requestClosed', requestId: request.id, reason };
}

function look(
  db: Reader,
  who: StaffPrincipal,
  { why }: Submission,
  request: StoredRequest,
): StoredRequest {
  db.noteAccess({ who, action: 'read', subject: 'request', subjectId: request.id, why });
  return request;
}
