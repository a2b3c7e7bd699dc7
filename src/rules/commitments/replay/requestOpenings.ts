// The commitments that a request opens, and which contact or visit answered it.
import type { BrusselsDays } from '../../calendar/brusselsDays.ts';
import type { InstantMs, LocalDate } from '../../core/localDate.ts';
import type { AgreementLog, LoggedVisit } from './agreementLog.ts';
import { standingVisits } from './agreementLog.ts';
import type { Opening } from './opening.ts';
import { dayOf, dayStart, endOfAgreement, openingOf } from './opening.ts';

/** Something that can answer a request. */
interface Answer {
  by: string;
  at: InstantMs;
  onsite: boolean;
  /** Set when only the day is known: since when it had been recorded. */
  dayOnly: { day: LocalDate; recordedAt: InstantMs } | null;
  /** The one request that it answers; null: every one of the agreement. */
  requestId: string | null;
}
interface Fulfilment {
  fulfilledAt: InstantMs | null;
  fulfilledBy: string | null;
}

/**
 * Within the agreement a request opens `reachable`, and one for presence `onsite` as well; before
 * its start, after its end, or without agreement it is a `contactRequest`. Which of the two is
 * settled when the request is first seen.
 *
 * `reachable` and `contactRequest` are fulfilled by an answered contact or any visit, online
 * meeting or call at or after the receipt; `onsite` by a visit at the workplace. A visit of which
 * only the day is known counts when that day is the day of receipt or later and it was entered
 * after the receipt.
 */
export function requestOpenings(log: AgreementLog, days: BrusselsDays): Opening[] {
  const answers = log.requests.size > 0 ? answersIn(log) : [];
  return [...log.requests.values()].flatMap((request) => {
    const { requestId: openerId, recordedAt: knownAt, wants } = request.event;
    const { receivedAt: startedAt, closedAt } = request;
    const startedOn = dayOf(days, startedAt);
    request.insideAgreement ??= isInside(log, startedOn);
    const until = Math.min(request.insideAgreement ? endOfAgreement(log, days) - 1 : Infinity);
    const window = { startedOn, startedAt, until: Math.min(until, closedAt ?? Infinity) };
    const own = answers.filter((one) => one.requestId === null || one.requestId === openerId);
    const open = (kind: Opening['kind'], those: Answer[]): Opening => {
      const fulfilment = firstAnswer(those, window, days);
      const closed = fulfilment.fulfilledAt === null ? closedAt : null;
      const parts = { kind, openerId, knownAt, startedOn, startedAt, ...fulfilment };
      return openingOf(log, { ...parts, closedAt: closed });
    };
    if (!request.insideAgreement) return [open('contactRequest', own)];
    const reachable = open('reachable', own);
    if (wants === 'contact') return [reachable];
    return [
      reachable,
      open(
        'onsite',
        own.filter((one) => one.onsite),
      ),
    ];
  });
}

function isInside({ started, endedOn }: AgreementLog, day: LocalDate): boolean {
  return started !== null && day >= started.on && !(endedOn !== null && day > endedOn);
}

function answersIn(log: AgreementLog): Answer[] {
  const without = log.agreementId === '';
  return [
    ...standingVisits(log).map(answerOfVisit),
    ...log.contacts
      .filter((contact) => contact.answered)
      .map((contact) => ({
        by: contact.contactId,
        at: contact.at,
        onsite: false,
        dayOnly: null,
        requestId: without ? (contact.requestId ?? '') : null,
      })),
  ];
}

function answerOfVisit({ event, firstRecordedAt }: LoggedVisit): Answer {
  const dayOnly = event.timeKnown === false ? { day: event.on, recordedAt: firstRecordedAt } : null;
  const onsite = event.mode === 'onsite';
  return { by: event.visitId, at: event.at, onsite, dayOnly, requestId: null };
}

/** The earliest answer between the receipt and the closing; of equals the lowest id. */
function firstAnswer(
  answers: readonly Answer[],
  window: { startedOn: LocalDate; startedAt: InstantMs; until: InstantMs },
  days: BrusselsDays,
): Fulfilment {
  let first: Fulfilment = { fulfilledAt: null, fulfilledBy: null };
  for (const answer of answers) {
    const at = answeredAt(answer, window, days);
    if (at === null || at > window.until) continue;
    const earlier = first.fulfilledAt === null || at < first.fulfilledAt;
    const same = at === first.fulfilledAt && answer.by < first.fulfilledBy!;
    if (earlier || same) first = { fulfilledAt: at, fulfilledBy: answer.by };
  }
  return first;
}

function answeredAt(
  { at, dayOnly }: Answer,
  { startedOn, startedAt }: { startedOn: LocalDate; startedAt: InstantMs },
  days: BrusselsDays,
): InstantMs | null {
  if (at >= startedAt) return at;
  if (dayOnly === null || dayOnly.day < startedOn || dayOnly.recordedAt < startedAt) return null;
  // Only the day is known: the visit came after the receipt, on the day itself.
  return Math.max(startedAt, dayStart(days, dayOnly.day));
}
