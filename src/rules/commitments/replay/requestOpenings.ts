// The commitments that a request opens, and which contact or visit answered it.
import type { BrusselsDays } from '../../calendar/brusselsDays.ts';
import type { InstantMs, LocalDate } from '../../core/localDate.ts';
import type { AgreementLog, LoggedRequest } from './agreementLog.ts';
import type { Answers } from './answers.ts';
import { answersIn, firstAnswer } from './answers.ts';
import type { Opening } from './opening.ts';
import { dayOf, endOfAgreement, openingOf } from './opening.ts';

/**
 * Within the agreement a request opens `reachable`, and one for presence `onsite` as well; before
 * its start, after its end, or without agreement it is a `contactRequest`. Which of the two is
 * settled when the request is first seen.
 *
 * `reachable` and `contactRequest` are fulfilled by an answered contact or any visit, online
 * meeting or call at or after the receipt; `onsite` by a visit at the workplace. A visit of which
 * only the day is known also counts on the day of receipt when it was entered after the receipt.
 */
export function requestOpenings(log: AgreementLog, days: BrusselsDays): Opening[] {
  if (log.requests.size === 0) return [];
  const answers = answersIn(log);
  const endsAt = endOfAgreement(log, days);
  const openings: Opening[] = [];
  for (const request of log.requests.values()) {
    request.insideAgreement ??= isInside(log, dayOf(days, request.receivedAt));
    const until = request.insideAgreement ? endsAt - 1 : Infinity;
    const open = (kind: Opening['kind'], those: Answers): void => {
      openings.push(derived(log, days, kind, request, those, until));
    };
    if (!request.insideAgreement) open('contactRequest', answers.all);
    else open('reachable', answers.all);
    if (request.insideAgreement && request.event.wants === 'presence')
      open('onsite', answers.onsite);
  }
  return openings;
}

/** The opening as it now stands; the very same object as before when nothing changed. */
function derived(
  log: AgreementLog,
  days: BrusselsDays,
  kind: Opening['kind'],
  { event, receivedAt, closedAt, openings }: LoggedRequest,
  answers: Answers,
  until: InstantMs,
): Opening {
  const before = openings.get(kind);
  const isSameStart = before?.startedAt === receivedAt;
  const startedOn = isSameStart ? before.startedOn : dayOf(days, receivedAt);
  const answer = firstAnswer(answers, { startedOn, startedAt: receivedAt });
  const counts = answer !== null && answer.at <= Math.min(until, closedAt ?? Infinity);
  const ending = {
    fulfilledAt: counts ? answer.at : null,
    fulfilledBy: counts ? answer.by : null,
    closedAt: counts ? null : closedAt,
  };
  if (isSameStart && isSameEnding(before, ending)) return before;
  const { requestId: openerId, recordedAt: knownAt } = event;
  // Coming to the workplace is promised apart from being contacted.
  const toldDueAt = kind === 'onsite' ? null : (event.toldDueAt ?? null);
  const parts = {
    ...{ kind, openerId, knownAt, startedOn, startedAt: receivedAt, toldDueAt },
    ...ending,
  };
  const opening = openingOf(log, parts);
  openings.set(kind, opening);
  return opening;
}

type Ending = Pick<Opening, 'fulfilledAt' | 'fulfilledBy' | 'closedAt'>;

function isSameEnding(a: Ending, b: Ending): boolean {
  return (
    a.fulfilledAt === b.fulfilledAt && a.fulfilledBy === b.fulfilledBy && a.closedAt === b.closedAt
  );
}

function isInside({ started, endedOn }: AgreementLog, day: LocalDate): boolean {
  return started !== null && day >= started.on && !(endedOn !== null && day > endedOn);
}
