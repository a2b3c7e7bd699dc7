// Commitments: derived from the events by the rules, and kept for querying.
import { replayCommitments } from '../rules/index.ts';
import type { Commitment, DomainEvent } from '../rules/index.ts';
import { factsOfAgreement } from './agreementFacts.ts';
import {
  commitmentRowsOf,
  contactRequestRows,
  replaceCommitmentRows,
  rowOf,
  storedOf,
  type StoredCommitment,
} from './commitmentRows.ts';
import { eventsOf, eventsOfRequest, insertEvent } from './events.ts';
import type { Reader, Tx } from './handle.ts';

/** Whose events count together: those of an agreement, or without one those of a request. */
interface Replayed {
  agreementId: string;
  /** Only without an agreement; null: all of them. */
  requestId: string | null;
}

/** The commitments of an agreement as its events (and these new ones) make them. */
export function deriveCommitments(
  db: Reader,
  agreementId: string,
  added: readonly DomainEvent[] = [],
): Commitment[] {
  return derive(db, { agreementId, requestId: null }, added);
}

/** The commitment of a request without an agreement, as its events make it. */
export function deriveContactRequest(db: Reader, requestId: string): Commitment[] {
  return derive(db, { agreementId: '', requestId }, []);
}

function derive(
  db: Reader,
  { agreementId, requestId }: Replayed,
  added: readonly DomainEvent[],
): Commitment[] {
  const kept = requestId === null ? eventsOf(db, agreementId) : eventsOfRequest(db, requestId);
  return replayCommitments([...kept, ...added], factsOfAgreement(db, agreementId));
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
  for (const { events: added, ...of } of replayedTogether(events)) {
    const stored =
      of.requestId === null
        ? commitmentRowsOf(tx, of.agreementId)
        : contactRequestRows(tx, of.requestId);
    const after = derive(tx, of, added).map(storedOf);
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

function replayedTogether(
  events: readonly DomainEvent[],
): (Replayed & { events: DomainEvent[] })[] {
  const groups = new Map<string, Replayed & { events: DomainEvent[] }>();
  for (const event of events) {
    const { agreementId } = event;
    const named = 'requestId' in event ? (event.requestId ?? null) : null;
    const requestId = agreementId === '' ? named : null;
    const key = `${agreementId}/${requestId ?? ''}`;
    const group = groups.get(key);
    if (group) group.events.push(event);
    else groups.set(key, { agreementId, requestId, events: [event] });
  }
  return [...groups.values()];
}

/** New and moved deadlines that an event brought about: they start from what it tells of. */
function toldBy(event: DomainEvent, told: readonly StoredCommitment[]): StoredCommitment[] {
  const subjects: readonly string[] = [
    event.id,
    ...('visitId' in event ? [event.visitId] : []),
    ...('requestId' in event && event.requestId ? [event.requestId] : []),
  ];
  return told.filter((commitment) => subjects.includes(commitment.openerId));
}
