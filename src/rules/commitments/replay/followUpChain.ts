// The chain of two-weekly follow-ups: each one closes the link before it and opens the next.
import type { BrusselsDays } from '../../calendar/brusselsDays.ts';
import type { InstantMs, LocalDate } from '../../core/localDate.ts';
import type { PolicyFact } from '../commitmentFacts.ts';
import type { AgreementLog, LoggedVisit } from './agreementLog.ts';
import { standingVisits } from './agreementLog.ts';
import type { Opening } from './opening.ts';
import { dayStart, openingOf } from './opening.ts';

/** The policy in force on a day as known at a moment. */
export type PolicyKnown = (day: LocalDate, knownAt: InstantMs) => PolicyFact;

interface FollowUpDay {
  on: LocalDate;
  /** The visit that has stood on this day for the longest; it names the link. */
  visit: LoggedVisit;
  /** End of the earliest visit of the day. */
  at: InstantMs;
}

/**
 * The links of the chain: from the start of the employment to the first follow-up, and from each
 * follow-up to the next. A follow-up is a visit at the workplace or online, within the agreement
 * (a phone call only where the policy says so); several on one day count once. A follow-up on the
 * very day of the start counts. Derived anew from the visits as they now stand, so an entry made
 * late, a correction or a withdrawal splits or joins links.
 */
export function followUpChain(
  log: AgreementLog,
  days: BrusselsDays,
  policyKnown: PolicyKnown,
): Opening[] {
  const { started } = log;
  if (!started) return [];
  const followUps = followUpDays(log, started.on, policyKnown);
  const { openerId, knownAt, on } = started;
  const first = { openerId, knownAt, startedOn: on, startedAt: dayStart(days, on) };
  return [
    link(log, first, followUps[0]),
    ...followUps.map(({ on: startedOn, visit, at: startedAt }, i) => {
      const opener = { openerId: visit.event.visitId, knownAt: visit.since };
      return link(log, { ...opener, startedOn, startedAt }, followUps[i + 1]);
    }),
  ];
}

type Start = Pick<Opening, 'openerId' | 'knownAt' | 'startedOn' | 'startedAt'>;

/** The link from a start to the next follow-up; the very same object as before when nothing changed. */
function link(log: AgreementLog, start: Start, next: FollowUpDay | undefined): Opening {
  const fulfilledAt = next?.at ?? null;
  const fulfilledBy = next?.visit.event.visitId ?? null;
  const before = log.links.get(start.openerId);
  const isSame =
    before?.startedAt === start.startedAt &&
    before.startedOn === start.startedOn &&
    before.knownAt === start.knownAt &&
    before.fulfilledAt === fulfilledAt &&
    before.fulfilledBy === fulfilledBy;
  if (isSame) return before;
  const opening = openingOf(log, { kind: 'followUp', ...start, fulfilledAt, fulfilledBy });
  log.links.set(start.openerId, opening);
  return opening;
}

function followUpDays(
  log: AgreementLog,
  startedOn: LocalDate,
  policyKnown: PolicyKnown,
): FollowUpDay[] {
  const byDay = new Map<LocalDate, FollowUpDay>();
  for (const visit of standingVisits(log)) {
    const { on, at } = visit.event;
    const inside = on >= startedOn && !(log.endedOn !== null && on > log.endedOn);
    if (!inside || !isFollowUp(visit, policyKnown)) continue;
    const same = byDay.get(on);
    if (!same) byDay.set(on, { on, visit, at });
    else {
      same.at = Math.min(same.at, at);
      if (stoodBefore(visit, same.visit)) same.visit = visit;
    }
  }
  return [...byDay.values()].sort((a, b) => (a.on < b.on ? -1 : 1));
}

function isFollowUp({ event, since }: LoggedVisit, policyKnown: PolicyKnown): boolean {
  if (event.outsideAgreement) return false;
  return event.mode !== 'phone' || policyKnown(event.on, since).followUpByPhone;
}

function stoodBefore(a: LoggedVisit, b: LoggedVisit): boolean {
  if (a.since !== b.since) return a.since < b.since;
  return a.event.visitId < b.event.visitId;
}
