// Events in the order of recording; those recorded at the same moment count together.
import type { InstantMs } from '../../core/localDate.ts';
import type { DomainEvent } from '../domainEvents.ts';

export interface RecordedBatch {
  recordedAt: InstantMs;
  events: DomainEvent[];
}

/** What must come first when two events were recorded at the same moment. */
const ORDER: readonly DomainEvent['kind'][] = [
  'employmentStarted',
  'employmentEnded',
  'employmentEndWithdrawn',
  'coachingSubsidyChanged',
  'coachingSubsidyChangeWithdrawn',
  'request',
  'requestReceiptCorrected',
  'contact',
  'visit',
  'visitWithdrawn',
  'planSigned',
  'planSignatureWithdrawn',
  'requestClosed',
  'vdabInformed',
  'vdabInformedWithdrawn',
];

/** The events by moment of recording; within a moment in an order that only their content decides. */
export function recordedBatches(events: readonly DomainEvent[]): RecordedBatch[] {
  const batches: RecordedBatch[] = [];
  for (const event of [...events].sort(compare)) {
    const last = batches.at(-1);
    if (last?.recordedAt === event.recordedAt) last.events.push(event);
    else batches.push({ recordedAt: event.recordedAt, events: [event] });
  }
  return batches;
}

function compare(a: DomainEvent, b: DomainEvent): number {
  const byTime = a.recordedAt - b.recordedAt || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
  return byTime || (a.id < b.id ? -1 : 1);
}
