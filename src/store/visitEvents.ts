// What a change of a visit says to the rules: one event per agreement concerned.
import { v7 as newId } from 'uuid';
import type { DomainEvent } from '../rules/index.ts';
import { brusselsInstant } from './brusselsTime.ts';
import type { VisitContent } from './visitRecord.ts';

/** When nobody said until when a visit took, it counts at the end of the office day. */
const END_OF_DAY = '17:00';

/**
 * The events of a version: the visit for each of its agreements, and a withdrawal for those of the
 * version before that it no longer names. `after` is null for a withdrawal.
 */
export function visitEvents(change: {
  visitId: string;
  version: number;
  recordedAt: number;
  before: VisitContent | null;
  after: VisitContent | null;
}): DomainEvent[] {
  const { visitId, version, recordedAt, before, after } = change;
  const base = { visitId, version, recordedAt };
  const kept = new Set(after?.agreements.map((agreement) => agreement.agreementId));
  const gone = (before?.agreements ?? []).filter(({ agreementId }) => !kept.has(agreementId));
  return [
    ...gone.map(({ agreementId }): DomainEvent => ({
      ...base,
      id: newId(),
      kind: 'visitWithdrawn',
      agreementId,
    })),
    ...(after?.agreements ?? []).map(({ agreementId, outside }): DomainEvent => ({
      ...base,
      id: newId(),
      kind: 'visit',
      agreementId,
      on: after!.date,
      at: Math.min(recordedAt, brusselsInstant(after!.date, after!.end ?? END_OF_DAY)),
      timeKnown: after!.end !== null,
      mode: after!.mode,
      outsideAgreement: outside,
    })),
  ];
}
