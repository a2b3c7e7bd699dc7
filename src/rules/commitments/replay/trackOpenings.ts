// Follows each commitment from one moment of recording to the next: what was promised, what moved it.
import type { InstantMs } from '../../core/localDate.ts';
import type { DomainEvent } from '../domainEvents.ts';
import type { AgreementLog } from './agreementLog.ts';
import { addToLog, emptyLog } from './agreementLog.ts';
import type { EventGroup } from './eventGroups.ts';
import { followUpChain } from './followUpChain.ts';
import type { KnownFacts } from './knownFacts.ts';
import type { Opening } from './opening.ts';
import { endOfAgreement } from './opening.ts';
import { recordedBatches } from './recordedBatches.ts';
import { requestOpenings } from './requestOpenings.ts';
import { supportPlanOpenings } from './supportPlanOpenings.ts';

/** What is remembered of a commitment. */
export interface Tracked {
  /** As first seen: the promise is counted from it. */
  first: Opening;
  /** As it counts now. */
  current: Opening;
  isOpen: boolean;
  /** Until when suspensions and new coaches moved it: the moment at which it was closed. */
  movedUntil: InstantMs;
}

/** The openings as they stand at the end, what is remembered of each, and when the agreement ends. */
export interface TrackedOpenings {
  openings: Opening[];
  tracked: ReadonlyMap<string, Tracked>;
  endsAt: InstantMs;
}

type Kind = DomainEvent['kind'];
const FRAME: readonly Kind[] = ['employmentStarted', 'employmentEnded', 'employmentEndWithdrawn'];
const VISITS: readonly Kind[] = ['visit', 'visitWithdrawn'];
const PLAN: readonly Kind[] = [
  ...(['planSigned', 'planSignatureWithdrawn'] as const),
  ...(['coachingSubsidyChanged', 'coachingSubsidyChangeWithdrawn'] as const),
];
const REQUESTS: readonly Kind[] = ['request', 'requestReceiptCorrected', 'requestClosed'];

/** The three parts, each with the events that can change it; a part is derived anew only then. */
const PARTS: readonly {
  changedBy: ReadonlySet<Kind>;
  derive: (log: AgreementLog, known: KnownFacts) => Opening[];
}[] = [
  {
    changedBy: new Set([...FRAME, ...VISITS, ...REQUESTS, 'contact']),
    derive: (log, { days }) => requestOpenings(log, days),
  },
  {
    changedBy: new Set([...FRAME, ...VISITS]),
    derive: (log, { days, policyOn }) => followUpChain(log, days, policyOn),
  },
  {
    changedBy: new Set([...FRAME, ...PLAN]),
    derive: (log, { days }) => supportPlanOpenings(log, days),
  },
];

/** Replays the events of one agreement in the order of recording. */
export function trackOpenings(group: EventGroup, known: KnownFacts): TrackedOpenings {
  const log = emptyLog(group.agreementId);
  const tracked = new Map<string, Tracked>();
  const parts: Opening[][] = PARTS.map(() => []);
  let endsAt = Infinity;
  let hadEnded = false;
  for (const { recordedAt, events } of recordedBatches(group.events)) {
    if (!hadEnded && endsAt <= recordedAt) {
      closeAtEnd(tracked, endsAt);
      hadEnded = true;
    }
    for (const event of events) addToLog(log, event);
    endsAt = endOfAgreement(log, known.days);
    const hasEnded = endsAt <= recordedAt;
    for (const [i, { changedBy, derive }] of PARTS.entries()) {
      const isChanged = events.some((event) => changedBy.has(event.kind));
      if (isChanged) parts[i] = derive(log, known);
      if (!isChanged && hasEnded === hadEnded) continue;
      for (const opening of parts[i]!) {
        const isKnown = hasEnded === hadEnded && tracked.get(opening.id)?.current === opening;
        if (!isKnown) track(tracked, opening, hasEnded, recordedAt);
      }
    }
    hadEnded = hasEnded;
  }
  if (!hadEnded) closeAtEnd(tracked, endsAt);
  return { openings: parts.flat(), tracked, endsAt };
}

/** The agreement was over before anything else happened: what is recorded after its end moves nothing. */
function closeAtEnd(tracked: ReadonlyMap<string, Tracked>, endsAt: InstantMs): void {
  for (const one of tracked.values()) {
    if (!one.isOpen || one.first.kind === 'contactRequest') continue;
    one.isOpen = false;
    one.movedUntil = endsAt;
  }
}

/**
 * A commitment that is open, or was until this moment, follows what started it; one that was and
 * stays closed keeps its start, but for the follow-up chain, which always counts from the visits.
 */
function track(
  tracked: Map<string, Tracked>,
  opening: Opening,
  hasEnded: boolean,
  recordedAt: InstantMs,
): void {
  const closedByEnd = hasEnded && opening.kind !== 'contactRequest';
  const isOpen = opening.fulfilledAt === null && opening.closedAt === null && !closedByEnd;
  const before = tracked.get(opening.id);
  if (!before) {
    const movedUntil = isOpen ? Infinity : recordedAt;
    tracked.set(opening.id, { first: opening, current: opening, isOpen, movedUntil });
    return;
  }
  if (before.isOpen || isOpen || opening.kind === 'followUp') before.current = opening;
  if (isOpen) before.movedUntil = Infinity;
  else if (before.isOpen) before.movedUntil = recordedAt;
  before.isOpen = isOpen;
}
