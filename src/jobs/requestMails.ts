// A visitor who left an e-mail address gets what was told in the chat: the reference and the date, nothing typed.
import type { Reader, Tx } from '../store/handle.ts';
import { queueMessage, type OutboxRow } from '../store/outbox.ts';
import { peopleWithRole } from '../store/people.ts';
import type { StoredRequest } from '../store/requestRecord.ts';
import { requestRow } from '../store/requestRows.ts';
import type { Told } from '../store/publicRequests.ts';
import { findSubmission } from '../store/submissions.ts';

export interface RequestMail {
  to: string;
  reference: string;
  /** Epoch ms. */
  dueAt: number;
}

/**
 * Puts the confirmation in line, in the transaction that keeps the request. It waits on behalf of whoever
 * answers, or a lead, who hears of it when it may not have arrived.
 */
export function queueRequestMail(
  tx: Tx,
  { id, route, callerEmail }: Pick<StoredRequest, 'id' | 'route' | 'callerEmail'>,
): void {
  const personId = route.personId ?? peopleWithRole(tx, 'teamLead')[0];
  if (!callerEmail || personId === undefined) return;
  queueMessage(tx, { personId, kind: 'requestMail', key: id, subjectId: id });
}

/** What the letter says; null when the request was answered before it left. */
export function requestMailNeeded(db: Reader, row: OutboxRow): RequestMail | null {
  const request = requestRow(db, row.subjectId);
  const told = request && findSubmission(db, request.submissionKey)?.result;
  if (!told || !request.callerEmail) return null;
  const { reference, dueAt } = told as Told;
  return { to: request.callerEmail, reference, dueAt };
}
