// Registering a contact: an answered one fulfils what was asked, "geen gehoor" only shows the effort.
import { v7 as newId } from 'uuid';
import type { DomainEvent } from '../rules/index.ts';
import { agreementRecords } from './agreements.ts';
import { brusselsDay } from './brusselsTime.ts';
import { commitmentOf, commitmentRowsOf, contactRequestRows } from './commitmentRows.ts';
import type { StoredCommitment } from './commitmentRows.ts';
import { appendEvents } from './commitments.ts';
import type { ContactContent, ContactOutcome, KeptContact } from './contactRecord.ts';
import type { Reader, Tx } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import type { StaffPrincipal } from './principal.ts';
import { mayAnswerRequest } from './requestAccess.ts';
import type { StoredRequest } from './requestRecord.ts';
import { withRoutes } from './requestRoutes.ts';
import { requestRow } from './requestRows.ts';
import { findSubmission, handledBefore, keepSubmission } from './submissions.ts';
import type { HandledSubmission } from './submissions.ts';
import type { CommitmentChange, Submission } from './visitRecord.ts';
import { runningAgreements } from './visitCommitments.ts';

/** Clocks of a phone and a server differ. */
const AHEAD_MS = 60_000;
const WHAT = 'registerContact';

/**
 * Keeps a contact for each of its files. A request that went on under an agreement stands for that
 * agreement; one may also answer a request that came to one without having its file.
 */
export function registerContact(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  content: ContactContent,
): ContactOutcome {
  const done = handledBefore(tx, who, by.submissionKey, WHAT);
  if (done === 'keyUsed') return refuse(tx, who, by, 'keyUsed');
  if (done) return { kind: 'existing', ...keptContact(tx, done) };
  if (content.at > tx.now + AHEAD_MS) return { kind: 'refused', reason: 'future' };
  const request = content.requestId === null ? null : currentRequest(tx, content.requestId);
  if (content.requestId !== null && !request) return { kind: 'refused', reason: 'unknownRequest' };
  if (request && !mayAnswerRequest(tx, who, request))
    return refuse(tx, who, by, 'notYourFile', request.id);
  const ids = new Set(content.agreementIds);
  if (request?.agreementId) ids.add(request.agreementId);
  if (ids.size === 0 && !request) return { kind: 'refused', reason: 'nothing' };
  for (const agreementId of ids) {
    const mayAnswer = agreementId === request?.agreementId;
    if (!mayAnswer && !mayOpen(tx, who, agreementId, content.at))
      return refuse(tx, who, by, 'notYourFile', agreementId);
  }
  const at = Math.min(content.at, tx.now);
  const requestId = request?.id ?? null;
  return save(tx, who, by, { ...content, agreementIds: [...ids], requestId, at });
}

function save(
  tx: Tx,
  who: StaffPrincipal,
  { submissionKey, why }: Submission,
  { agreementIds, requestId, at, answered, mode }: ContactContent,
): ContactOutcome {
  const contactId = newId();
  const base = (): Pick<DomainEvent, 'id' | 'recordedAt'> => ({ id: newId(), recordedAt: tx.now });
  const said = { kind: 'contact', contactId, at, answered, mode } as const;
  const events = agreementIds.map((agreementId): DomainEvent => ({
    ...{ ...base(), ...said, agreementId },
  }));
  // Without a file a contact answers just the request that it names.
  const isContactRequest = requestId !== null && !requestRow(tx, requestId)!.agreementId;
  if (isContactRequest) events.push({ ...base(), ...said, agreementId: '', requestId });
  appendEvents(tx, events, who.personId);
  const result: ContactContent = { agreementIds, requestId, at, answered, mode };
  keepSubmission(tx, who, { submissionKey, what: WHAT, subjectId: contactId, result });
  const write = { who, action: 'write', why } as const;
  for (const subjectId of agreementIds)
    tx.noteAccess({ ...write, subject: 'agreement', subjectId });
  if (requestId !== null) tx.noteAccess({ ...write, subject: 'request', subjectId: requestId });
  return { kind: 'saved', ...keptContact(tx, findSubmission(tx, submissionKey)!) };
}

/** What a submission of this person registered; null when it was not handled yet. */
export function findContact(
  db: Reader,
  who: StaffPrincipal,
  submissionKey: string,
  why: string,
): KeptContact | null {
  const done = handledBefore(db, who, submissionKey, WHAT);
  if (done === null || done === 'keyUsed') return null;
  const kept = keptContact(db, done);
  for (const { agreementId: subjectId } of kept.contact.agreements)
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  return kept;
}

function keptContact(db: Reader, done: HandledSubmission): KeptContact {
  const content = done.result as ContactContent;
  const { subjectId: id, submissionKey, recordedAt } = done;
  const today = brusselsDay(db.now);
  const agreements = agreementRecords(db, content.agreementIds, today).map((one) => ({
    agreementId: one.id,
    employeeName: one.employeeName,
    employerName: one.employerName,
  }));
  const contact = { ...content, id, agreements, submissionKey, recordedAt };
  return { contact, commitments: changeBy(db, id, content) };
}

/** The commitments that the contact fulfilled, and what is due next in the same files. */
function changeBy(
  db: Reader,
  contactId: string,
  { agreementIds, requestId }: ContactContent,
): CommitmentChange {
  const commitments = [
    ...agreementIds.flatMap((id) => commitmentRowsOf(db, id)),
    ...(requestId === null ? [] : contactRequestRows(db, requestId)),
  ].map(commitmentOf);
  const running = runningAgreements(db, agreementIds);
  return {
    fulfilled: commitments.filter((one) => one.fulfilledBy === contactId).sort(byDeadline),
    next: commitments
      .filter((one) => one.closedAs === null)
      .filter((one) => one.agreementId === '' || running.has(one.agreementId))
      .sort(byDeadline),
  };
}

function byDeadline(a: StoredCommitment, b: StoredCommitment): number {
  return a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1);
}

/** The request, or the one under an agreement as which it went on. */
function currentRequest(db: Reader, requestId: string): StoredRequest | null {
  let row = requestRow(db, requestId);
  while (row?.tiedToId) row = requestRow(db, row.tiedToId);
  return row ? withRoutes(db)(row) : null;
}

function mayOpen(tx: Tx, who: StaffPrincipal, agreementId: string, at: number): boolean {
  return [tx.now, at]
    .map(brusselsDay)
    .some((day) => mayOpenAgreement(tx, who, agreementId, { from: day, to: day }));
}

function refuse(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  reason: 'notYourFile' | 'keyUsed',
  subjectId: string = by.submissionKey,
): ContactOutcome {
  const subject = reason === 'keyUsed' ? 'request' : 'agreement';
  tx.noteAccess({ who, action: 'refused', subject, subjectId, why: by.why });
  return { kind: 'refused', reason };
}
