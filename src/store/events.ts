// Events are facts: added, never changed, replayed in the order in which they were recorded.
import { sql } from 'kysely';
import type { DomainEvent } from '../rules/index.ts';
import type { StoredCommitment } from './commitmentRows.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

/** What was told when an event was recorded, with the versions under which it was computed. */
export interface PromisedDeadline {
  commitmentId: string;
  /** As told when the commitment was opened; never changes. */
  promisedDueAt: number;
  /** As told with this event; later than promised after a suspension or a corrected receipt. */
  dueAt: number;
  dueDate: string;
  policyVersion: string;
  calendarVersion: string;
}

const byAgreement = prepare<{ agreementId: string | null }>()((param) =>
  query
    .selectFrom('event')
    .select(['id', 'kind', 'agreementId', 'recordedAt', 'payload'])
    .where('agreementId', 'is', param('agreementId'))
    .orderBy('recordedAt')
    .orderBy('seq'),
);

/** The events of one agreement ('' for questions without one) in the order of recording. */
export function eventsOf(db: Reader, agreementId: string): DomainEvent[] {
  return db.all(byAgreement, { agreementId: agreementId || null }).map(eventOf);
}

const byRequest = prepare<{ requestId: string }>()((param) =>
  query
    .selectFrom('event')
    .select(['id', 'kind', 'agreementId', 'recordedAt', 'payload'])
    .where('agreementId', 'is', null)
    // As the index of migration 5 has it.
    .where(sql<string>`json_extract(payload, '$.requestId')`, '=', param('requestId'))
    .orderBy('recordedAt')
    .orderBy('seq'),
);

/** The events of one request without an agreement, in the order of recording. */
export function eventsOfRequest(db: Reader, requestId: string): DomainEvent[] {
  return db.all(byRequest, { requestId }).map(eventOf);
}

function eventOf(row: {
  id: string;
  kind: string;
  agreementId: string | null;
  recordedAt: number;
  payload: string;
}): DomainEvent {
  const { id, kind, recordedAt } = row;
  const agreementId = row.agreementId ?? '';
  const payload = JSON.parse(row.payload) as object;
  return { id, kind, agreementId, recordedAt, ...payload } as DomainEvent;
}

const insert = prepare<{
  id: string;
  kind: string;
  agreementId: string | null;
  recordedAt: number;
  recordedBy: string;
  payload: string;
  promised: string;
}>()((param) =>
  query.insertInto('event').values({
    id: param('id'),
    kind: param('kind'),
    agreementId: param('agreementId'),
    recordedAt: param('recordedAt'),
    recordedBy: param('recordedBy'),
    payload: param('payload'),
    promised: param('promised'),
  }),
);

/** Writes an event together with the deadlines that it promises or moves. */
export function insertEvent(
  tx: Tx,
  event: DomainEvent,
  told: readonly StoredCommitment[],
  recordedBy: string,
): void {
  const { id, kind, agreementId, recordedAt, ...payload } = event;
  tx.run(insert, {
    id,
    kind,
    agreementId: agreementId || null,
    recordedAt,
    recordedBy,
    payload: JSON.stringify(payload),
    promised: JSON.stringify(told.map(promiseOf)),
  });
}

function promiseOf(commitment: StoredCommitment): PromisedDeadline {
  return {
    commitmentId: commitment.id,
    promisedDueAt: commitment.promisedDueAt,
    dueAt: commitment.dueAt,
    dueDate: commitment.dueDate,
    policyVersion: commitment.policyVersion,
    calendarVersion: commitment.calendarVersion,
  };
}

const promises = prepare<{ agreementId: string | null }>()((param) =>
  query
    .selectFrom('event')
    .select(['id', 'promised'])
    .where('agreementId', 'is', param('agreementId'))
    .where('promised', '<>', '[]'),
);

/** Every deadline that was promised for an agreement, as it was told at the time. */
export function promisesOf(
  db: Reader,
  agreementId: string,
): (PromisedDeadline & { eventId: string })[] {
  return db.all(promises, { agreementId: agreementId || null }).flatMap((row) =>
    (JSON.parse(row.promised) as PromisedDeadline[]).map((promise) => ({
      ...promise,
      eventId: row.id,
    })),
  );
}
