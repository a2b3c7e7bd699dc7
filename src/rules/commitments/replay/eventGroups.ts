// Events that count together: those of an agreement, or without one those of a request.
import type { DomainEvent } from '../domainEvents.ts';

export interface EventGroup {
  agreementId: string;
  events: DomainEvent[];
}

/** Without an agreement a contact answers just the request that it names; one that names none, nothing. */
export function eventGroups(events: readonly DomainEvent[]): EventGroup[] {
  const groups = new Map<string, EventGroup>();
  for (const event of events) {
    const { agreementId } = event;
    const requestId = agreementId === '' && 'requestId' in event ? event.requestId : undefined;
    const key = `${agreementId}/${requestId ?? ''}`;
    const group = groups.get(key);
    if (group) group.events.push(event);
    else groups.set(key, { agreementId, events: [event] });
  }
  return [...groups.values()];
}
