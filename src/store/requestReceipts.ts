// When a request came in, corrected: what it opened counts from the right moment, and what stood there stays.
import { v7 as newId } from 'uuid';
import type { DomainEvent } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import { appendEvents } from './commitments.ts';
import { eventsOf, eventsOfRequest } from './events.ts';
import type { Reader, Tx } from './handle.ts';
import type { StaffPrincipal } from './principal.ts';
import { fileRefusal, openRequest } from './requestChecks.ts';
import { handledRequest, savedRequest } from './requestOutcomes.ts';
import type { RequestOutcome, StoredRequest } from './requestRecord.ts';
import { writeReceipt } from './requestRows.ts';
import type { Submission } from './visitRecord.ts';

/** Clocks of a phone and a server differ. */
const AHEAD_MS = 60_000;

export interface ReceiptChange {
  requestId: string;
  /** The receipt that the person saw (epoch ms): what changed since is not overwritten. */
  seen: number;
  /** Epoch ms. */
  receivedAt: number;
}

/**
 * Corrects when a request that is still owed came in. Not of the website's: those Maatje received itself,
 * and told the visitor a day.
 */
export function correctReceipt(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  { requestId, seen, receivedAt }: ReceiptChange,
): RequestOutcome {
  const done = handledRequest(tx, who, by, 'correctReceipt');
  if (done) return done;
  const request = openRequest(tx, who, by, { requestId, alsoAnswered: true });
  if (request.kind !== 'found') return request;
  const { agreementId, channel, receivedAt: before } = request.found;
  if (channel === 'web') return { kind: 'refused', reason: 'fromWebsite' };
  if (receivedAt > tx.now + AHEAD_MS) return { kind: 'refused', reason: 'future' };
  if (before !== seen) return { kind: 'refused', reason: 'changedMeanwhile' };
  const receivedDay = brusselsDay(receivedAt);
  const refused = agreementId && fileRefusal(tx, who, by, { agreementId, receivedDay });
  if (refused) return refused;
  if (receivedAt !== before) {
    writeReceipt(tx, { id: requestId, receivedAt, receivedDay });
    const base = { id: newId(), agreementId: agreementId ?? '', recordedAt: tx.now };
    const event: DomainEvent = { ...base, kind: 'requestReceiptCorrected', requestId, receivedAt };
    appendEvents(tx, [event], who.personId);
  }
  return savedRequest(tx, who, by, 'correctReceipt', requestId);
}

/** What stood there before each correction, and when that was corrected (epoch ms); the earliest first. */
export function receiptsBefore(
  db: Reader,
  { id, agreementId }: Pick<StoredRequest, 'id' | 'agreementId'>,
): { receivedAt: number; correctedAt: number }[] {
  const events = agreementId === null ? eventsOfRequest(db, id) : eventsOf(db, agreementId);
  const told = events.filter(
    (event) =>
      (event.kind === 'request' || event.kind === 'requestReceiptCorrected') &&
      event.requestId === id,
  ) as { receivedAt: number; recordedAt: number }[];
  return told.slice(1).map(({ recordedAt }, index) => ({
    receivedAt: told[index]!.receivedAt,
    correctedAt: recordedAt,
  }));
}
