// Derives the commitments from the events, replayed in the order in which they were recorded.
import type { InstantMs } from '../../core/localDate.ts';
import type { Commitment } from '../commitment.ts';
import type { CommitmentFacts } from '../commitmentFacts.ts';
import type { DomainEvent } from '../domainEvents.ts';
import { commitmentDue } from './commitmentDue.ts';
import type { EventGroup } from './eventGroups.ts';
import { eventGroups } from './eventGroups.ts';
import type { KnownFacts } from './knownFacts.ts';
import { knownFacts } from './knownFacts.ts';
import type { Opening } from './opening.ts';
import type { Tracked } from './trackOpenings.ts';
import { trackOpenings } from './trackOpenings.ts';
import { yearsOf } from './yearsOf.ts';

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
  return eventGroups(events)
    .flatMap((group) => {
      const asOf = options.asOf ?? newestRecord(group, facts);
      const { openings, tracked, endsAt } = trackOpenings(group, known);
      return openings.map((opening) => {
        const commitment = commitmentOf(
          group.agreementId,
          opening,
          tracked.get(opening.id)!,
          known,
        );
        return { ...commitment, ...closing(opening, commitment.dueAt, endsAt, asOf) };
      });
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function commitmentOf(
  agreementId: string,
  opening: Opening,
  { first, current, movedUntil }: Tracked,
  known: KnownFacts,
): Omit<Commitment, 'closedAs' | 'closedAt'> {
  const { knownAt } = first;
  const policy = known.policyOn(first.startedOn, knownAt);
  const due = (from: Opening, until: InstantMs) =>
    commitmentDue({ ...from, agreementId, knownAt, movedUntil: until, policy }, known);
  const promised = due(first, knownAt);
  const moved =
    current.startedAt !== first.startedAt || known.isMovedBetween(agreementId, knownAt, movedUntil);
  const explanation = moved ? due(current, movedUntil) : promised;
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
    policyVersion: promised.policyVersion,
    calendarVersion: promised.calendarVersion,
    explanation,
  };
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
  { agreementId, events }: EventGroup,
  { assignments, suspensions }: CommitmentFacts,
): InstantMs {
  const facts = [...assignments, ...suspensions].filter((one) => one.agreementId === agreementId);
  return [...events, ...facts].reduce((newest, one) => Math.max(newest, one.recordedAt), -Infinity);
}
