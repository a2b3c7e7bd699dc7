// Commitments: derived from the events by the rules, and kept for querying.
import { replayCommitments } from '../rules/index.ts';
import type { Commitment, DomainEvent } from '../rules/index.ts';
import { factsOfAgreement } from './agreementFacts.ts';
import {
  commitmentRowsOf,
  replaceCommitmentRows,
  rowOf,
  storedOf,
  type StoredCommitment,
} from './commitmentRows.ts';
import { eventsOf, insertEvent } from './events.ts';
import type { Reader, Tx } from './handle.ts';

/** The commitments of an agreement as its events (and these new ones) make them. */
export function deriveCommitments(
  db: Reader,
  agreementId: string,
  added: readonly DomainEvent[] = [],
): Commitment[] {
  const events = [...eventsOf(db, agreementId), ...added];
  return replayCommitments(events, factsOfAgreement(db, agreementId));
}

/**
 * Records events, with the deadlines that they promise, and brings the commitments of the
 * agreements concerned (only these) up to date. Returns these commitments.
 */
export function appendEvents(
  tx: Tx,
  events: readonly DomainEvent[],
  recordedBy: string,
): StoredCommitment[] {
  const derived: StoredCommitment[] = [];
  for (const [agreementId, added] of groupByAgreement(events)) {
    const stored = commitmentRowsOf(tx, agreementId);
    const after = deriveCommitments(tx, agreementId, added).map(storedOf);
    const before = new Map(stored.map((row) => [row.id, row.dueAt]));
    const told = after.filter((one) => before.get(one.id) !== one.dueAt);
    for (const event of added) insertEvent(tx, event, toldBy(event, told), recordedBy);
    replaceCommitmentRows(tx, stored, after.map(rowOf));
    derived.push(...after);
  }
  return derived;
}

/** Derives an agreement's commitments anew after a fact changed (assignment, suspension). */
export function refreshCommitments(tx: Tx, agreementIds: Iterable<string>): void {
  for (const agreementId of new Set(agreementIds)) {
    const after = deriveCommitments(tx, agreementId).map(storedOf);
    replaceCommitmentRows(tx, commitmentRowsOf(tx, agreementId), after.map(rowOf));
  }
}

function groupByAgreement(events: readonly DomainEvent[]): Map<string, DomainEvent[]> {
  const groups = new Map<string, DomainEvent[]>();
  for (const event of events) {
    const group = groups.get(event.agreementId);
    if (group) group.push(event);
    else groups.set(event.agreementId, [event]);
  }
  return groups;
}

/** New and moved deadlines that an event brought about: they start from what it tells of. */
function toldBy(event: DomainEvent, told: readonly StoredCommitment[]): StoredCommitment[] {
  const subjects: readonly string[] = [
    event.id,
    ...('visitId' in event ? [event.visitId] : []),
    ...('requestId' in event ? [event.requestId] : []),
  ];
  return told.filter((commitment) => subjects.includes(commitment.openerId));
}
