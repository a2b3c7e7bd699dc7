// What can answer a request, in the order of time, and the first that answers one.
import type { InstantMs, LocalDate } from '../../core/localDate.ts';
import type { AgreementLog, LoggedVisit } from './agreementLog.ts';
import { standingVisits } from './agreementLog.ts';

interface Answer {
  at: InstantMs;
  by: string;
}

export interface Answers {
  /** By moment, then by id. */
  byTime: readonly Answer[];
  /** Visits of which only the day is known, by day. */
  byDay: ReadonlyMap<LocalDate, readonly LoggedVisit[]>;
}

/** All answers of an agreement, and those that were given at the workplace. */
export function answersIn(log: AgreementLog): { all: Answers; onsite: Answers } {
  const visits = standingVisits(log);
  const contacts = log.contacts
    .filter((contact) => contact.answered)
    .map(({ at, contactId }) => ({ at, by: contactId }));
  const onsite = visits.filter((visit) => visit.event.mode === 'onsite');
  return { all: answersOf(visits, contacts), onsite: answersOf(onsite, []) };
}

/** The earliest answer at or after the receipt; of equals the lowest id. */
export function firstAnswer(
  { byTime, byDay }: Answers,
  { startedOn, startedAt }: { startedOn: LocalDate; startedAt: InstantMs },
): Answer | null {
  const next = byTime[firstIndexFrom(byTime, startedAt)] ?? null;
  // The day is known, the time is not: it was on the day of receipt, so it counts at the receipt.
  const onDay = (byDay.get(startedOn) ?? [])
    .filter(({ event, firstRecordedAt }) => event.at < startedAt && firstRecordedAt >= startedAt)
    .map(({ event }) => event.visitId)
    .sort()
    .at(0);
  if (onDay === undefined) return next;
  if (next?.at === startedAt && next.by < onDay) return next;
  return { at: startedAt, by: onDay };
}

function answersOf(visits: readonly LoggedVisit[], contacts: readonly Answer[]): Answers {
  const byTime = visits.map(({ event }): Answer => ({ at: event.at, by: event.visitId }));
  const byDay = new Map<LocalDate, LoggedVisit[]>();
  for (const visit of visits) {
    const { timeKnown, on } = visit.event;
    if (timeKnown === false) byDay.set(on, [...(byDay.get(on) ?? []), visit]);
  }
  byTime.push(...contacts);
  byTime.sort((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1));
  return { byTime, byDay };
}

/** Where the answers from a moment on begin, by halving. */
function firstIndexFrom(answers: readonly Answer[], at: InstantMs): number {
  let low = 0;
  let high = answers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (answers[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
