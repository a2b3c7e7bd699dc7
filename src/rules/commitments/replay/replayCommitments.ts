// Derives the commitments from the events, replayed in the order in which they were recorded.
import type { InstantMs } from '../../core/localDate.ts';
import type { Commitment } from '../commitment.ts';
import type { CommitmentFacts } from '../commitmentFacts.ts';
import type { DomainEvent } from '../domainEvents.ts';
import type { AgreementLog } from './agreementLog.ts';
import { addToLog, emptyLog } from './agreementLog.ts';
import { commitmentDue } from './commitmentDue.ts';
import { followUpChain } from './followUpChain.ts';
import type { KnownFacts } from './knownFacts.ts';
import { knownFacts } from './knownFacts.ts';
import type { Opening } from './opening.ts';
import { endOfAgreement } from './opening.ts';
import { recordedBatches } from './recordedBatches.ts';
import { requestOpenings } from './requestOpenings.ts';
import { supportPlanOpenings } from './supportPlanOpenings.ts';
import { yearsOf } from './yearsOf.ts';

/** What replaying remembers of a commitment from one moment of recording to the next. */
interface Tracked {
  /** As first seen: the promise is counted from it. */
  first: Opening;
  /** As it counts now. */
  current: Opening;
  isOpen: boolean;
  /** Until when suspensions and new coaches moved it: the moment at which it was closed. */
  movedUntil: InstantMs;
}

/**
 * The commitments of one agreement or of many, by id; the same events and facts give the same rows
 * in whatever order they are handed over.
 *
 * A promise is computed with the facts known when the event that opened it was recorded, and stays.
 * The deadline of a commitment that is open moves by a suspension (`onsite`, `followUp`), by a
 * correction of what started it, and, earlier only, by an assignment to another coach
 * (`reachable`); calendar, hours and policy stay those of the promise. What was fulfilled or
 * closed when such a fact was recorded keeps its deadline, except that the links of the follow-up
 * chain always count from the visits as they stand.
 *
 * The agreement's end closes what is due after it; what was due before stays open until that end
 * lies behind `asOf` (default: the newest record of the agreement). Throws Error on broken data.
 */
export function replayCommitments(
  events: readonly DomainEvent[],
  facts: CommitmentFacts,
  options: { asOf?: InstantMs } = {},
): Commitment[] {
  if (events.length === 0) return [];
  const known = knownFacts(facts, ...yearsOf(events, facts));
  const byAgreement = new Map<string, DomainEvent[]>();
  for (const event of events) {
    const group = byAgreement.get(event.agreementId);
    if (group) group.push(event);
    else byAgreement.set(event.agreementId, [event]);
  }
  return [...byAgreement]
    .flatMap(([agreementId, own]) => {
      const asOf = options.asOf ?? newestRecord(agreementId, own, facts);
      return replayAgreement(agreementId, own, known, asOf);
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function replayAgreement(
  agreementId: string,
  events: readonly DomainEvent[],
  known: KnownFacts,
  asOf: InstantMs,
): Commitment[] {
  const log = emptyLog(agreementId);
  const tracked = new Map<string, Tracked>();
  let openings: Opening[] = [];
  for (const { recordedAt, events: batch } of recordedBatches(events)) {
    for (const event of batch) addToLog(log, event);
    openings = openingsIn(log, known);
    const hasEnded = endOfAgreement(log, known.days) <= recordedAt;
    for (const opening of openings) track(tracked, opening, hasEnded, recordedAt);
  }
  const endsAt = endOfAgreement(log, known.days);
  return openings.map((opening) => {
    const { first, current, movedUntil } = tracked.get(opening.id)!;
    const policy = known.policyOn(first.startedOn, first.knownAt);
    const due = (from: Opening, until: InstantMs) =>
      commitmentDue(
        { ...from, agreementId, knownAt: first.knownAt, movedUntil: until, policy },
        known,
      );
    const promised = due(first, first.knownAt);
    const explanation = due(current, movedUntil);
    return {
      id: opening.id,
      agreementId,
      kind: opening.kind,
      openerId: opening.openerId,
      startedOn: current.startedOn,
      startedAt: current.startedAt,
      promisedDueAt: promised.dueAt,
      dueAt: explanation.dueAt,
      dueDate: explanation.dueDate,
      fulfilledAt: opening.fulfilledAt,
      fulfilledBy: opening.fulfilledBy,
      ...closing(opening, explanation.dueAt, endsAt, asOf),
      policyVersion: promised.policyVersion,
      calendarVersion: promised.calendarVersion,
      explanation,
    };
  });
}

function openingsIn(log: AgreementLog, known: KnownFacts): Opening[] {
  return [
    ...requestOpenings(log, known.days),
    ...followUpChain(log, known.days, known.policyOn),
    ...supportPlanOpenings(log, known.days),
  ];
}

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

function closing(
  { kind, fulfilledAt, closedAt }: Opening,
  dueAt: InstantMs,
  endsAt: InstantMs,
  asOf: InstantMs,
): Pick<Commitment, 'closedAs' | 'closedAt'> {
  if (fulfilledAt !== null) return { closedAs: 'fulfilled', closedAt: fulfilledAt };
  if (closedAt !== null) return { closedAs: 'requestClosed', closedAt };
  const ends = kind !== 'contactRequest' && (endsAt <= asOf || endsAt < dueAt);
  return ends
    ? { closedAs: 'agreementEnded', closedAt: endsAt }
    : { closedAs: null, closedAt: null };
}

function newestRecord(
  agreementId: string,
  events: readonly DomainEvent[],
  { assignments, suspensions }: CommitmentFacts,
): InstantMs {
  const facts = [...assignments, ...suspensions].filter((one) => one.agreementId === agreementId);
  return [...events, ...facts].reduce((newest, one) => Math.max(newest, one.recordedAt), -Infinity);
}
