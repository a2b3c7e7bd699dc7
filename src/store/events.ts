// Events are facts: added, never changed, replayed in the order in which they were recorded.
import { sql } from 'kysely';
import type { Commitment, DomainEvent } from '../rules/index.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

/** What was told when an event was recorded, with the versions under which it was computed. */
export interface PromisedDeadline {
  commitmentId: string;
  dueAt: number;
  dueDate: string;
  policyVersion: string;
  calendarVersion: string;
}

const byAgreement = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('event')
    .select(['id', 'kind', 'agreementId', 'recordedAt', 'payload'])
    .where('agreementId', '=', param('agreementId'))
    .orderBy('recordedAt')
    .orderBy('seq'),
);

/** The events of one agreement in the order of recording. */
export function eventsOf(db: Reader, agreementId: string): DomainEvent[] {
  return db.all(byAgreement, { agreementId }).map(eventOf);
}

function eventOf(row: {
  id: string;
  kind: string;
  agreementId: string;
  recordedAt: number;
  payload: string;
}): DomainEvent {
  const { id, kind, agreementId, recordedAt } = row;
  const payload = JSON.parse(row.payload) as object;
  return { id, kind, agreementId, recordedAt, ...payload } as DomainEvent;
}

const insert = prepare<{
  id: string;
  kind: string;
  agreementId: string;
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

/** Writes an event together with what it promises: the commitments that it opened. */
export function insertEvent(
  tx: Tx,
  event: DomainEvent,
  opened: readonly Commitment[],
  recordedBy: string,
): void {
  const { id, kind, agreementId, recordedAt, ...payload } = event;
  tx.run(insert, {
    id,
    kind,
    agreementId,
    recordedAt,
    recordedBy,
    payload: JSON.stringify(payload),
    promised: JSON.stringify(opened.map(promiseOf)),
  });
}

function promiseOf(commitment: Commitment): PromisedDeadline {
  return {
    commitmentId: commitment.id,
    dueAt: commitment.promisedDueAt,
    dueDate: commitment.explanation.dueDate,
    policyVersion: commitment.policyVersion,
    calendarVersion: commitment.calendarVersion,
  };
}

const ofVisit = prepare<{ agreementId: string; visitId: string }>()((param) =>
  query
    .selectFrom('event')
    .select('id')
    .where('agreementId', '=', param('agreementId'))
    .where(sql<boolean>`json_extract(payload, '$.visitId') = ${param('visitId')}`),
);

/** Ids of the events by which a visit counts for an agreement. */
export function eventIdsOfVisit(db: Reader, agreementId: string, visitId: string): string[] {
  return db.all(ofVisit, { agreementId, visitId }).map((row) => row.id);
}

const promises = prepare<{ agreementId: string }>()((param) =>
  query
    .selectFrom('event')
    .select(['id', 'promised'])
    .where('agreementId', '=', param('agreementId'))
    .where('promised', '<>', '[]'),
);

/** Every deadline that was promised for an agreement, as it was told at the time. */
export function promisesOf(
  db: Reader,
  agreementId: string,
): (PromisedDeadline & { eventId: string })[] {
  return db.all(promises, { agreementId }).flatMap((row) =>
    (JSON.parse(row.promised) as PromisedDeadline[]).map((promise) => ({
      ...promise,
      eventId: row.id,
    })),
  );
}
