// What is owed in one file as its entries up to a moment show it, thought out anew each time; no deadline yet.
import { addDays, brusselsDay, instant } from '../rules/oracle.ts';
import { Office } from './naiveCalendar.ts';
import type { Entry, FileEntry, SharedEntries, Signer } from './ledger.ts';

export interface Naive {
  id: string;
  kind: 'reachable' | 'onsite' | 'followUp' | 'supportPlan' | 'contactRequest';
  openerId: string;
  cause: 'start' | 'change';
  /** When what opened it was recorded. */
  knownAt: number;
  start: number;
  startDay: string;
  fulfilledAt: number | null;
  fulfilledBy: string | null;
  closedAt: number | null;
}
interface Visit {
  id: string;
  on: string;
  mode: Entry<'visit'>['mode'];
  outside: boolean;
  timeKnown: boolean;
  at: number;
  /** Since when it stands like this. */
  since: number;
  firstNoted: number;
}
export interface Frame {
  started: { eventId: string; at: number; on: string } | null;
  endedOn: string | null;
  /** The first moment after the agreement. */
  endsAt: number;
}

const SIGNERS: readonly Signer[] = ['employee', 'employer', 'coach', 'coworkerCoach'];

function of<K extends FileEntry['kind']>(known: readonly FileEntry[], kind: K): Entry<K>[] {
  return known.filter((entry): entry is Entry<K> => entry.kind === kind);
}

/** When the agreement runs. */
export function frameOf(known: readonly FileEntry[]): Frame {
  const starts = of(known, 'start');
  const endedOn = of(known, 'end').at(-1)?.on ?? null;
  const [first] = starts;
  const started = first ? { eventId: first.eventId, at: first.at, on: starts.at(-1)!.on } : null;
  const endsAt = endedOn === null ? Infinity : instant(addDays(endedOn, 1), '00:00');
  return { started, endedOn, endsAt };
}

function isWithin({ started, endedOn }: Frame, day: string): boolean {
  return started !== null && day >= started.on && (endedOn === null || day <= endedOn);
}

function standingVisits(known: readonly FileEntry[]): Visit[] {
  const byVisit = new Map<string, (Entry<'visit'> | Entry<'visitGone'>)[]>();
  for (const entry of known)
    if (entry.kind === 'visit' || entry.kind === 'visitGone')
      byVisit.set(entry.visitId, [...(byVisit.get(entry.visitId) ?? []), entry]);
  return [...byVisit].flatMap(([id, versions]): Visit[] => {
    const last = versions.at(-1)!;
    if (last.kind === 'visitGone') return [];
    const { on, mode, outside, end } = last;
    let since = last.at;
    for (const entry of versions.toReversed()) {
      if (entry.kind === 'visitGone') break;
      if (entry.on !== on || entry.mode !== mode || entry.outside !== outside) break;
      since = entry.at;
    }
    const at = Math.min(last.at, instant(on, end ?? '17:00'));
    const firstNoted = versions[0]!.at;
    return [{ id, on, mode, outside, timeKnown: end !== null, at, since, firstNoted }];
  });
}

/** Everything that is or was owed, given the entries of one file. */
export function openingsOf(known: readonly FileEntry[], shared: SharedEntries): Naive[] {
  const visits = standingVisits(known);
  const frame = frameOf(known);
  return [
    ...requestOpenings(known, visits, frame),
    ...followUps(known, visits, frame, shared),
    ...plans(known, frame),
  ];
}

function requestOpenings(
  known: readonly FileEntry[],
  visits: readonly Visit[],
  frame: Frame,
): Naive[] {
  return of(known, 'request').flatMap((request): Naive[] => {
    const { agreementId, requestId, at: knownAt, wants } = request;
    const corrected = of(known, 'receipt').filter((one) => one.requestId === requestId).at(-1); // prettier-ignore
    const start = corrected?.receivedAt ?? request.receivedAt;
    const startDay = brusselsDay(start);
    const closed = of(known, 'closed').find((one) => one.requestId === requestId);
    // Whether it belongs to the agreement is settled by what was known when it came in.
    const then = frameOf(known.filter((entry) => entry.at <= knownAt));
    const isInside = isWithin(then, brusselsDay(request.receivedAt));
    const last = Math.min(isInside ? frame.endsAt - 1 : Infinity, closed?.at ?? Infinity);
    const opened = (kind: Naive['kind'], onlyOnsite: boolean): Naive => {
      const those = visits.filter((visit) => !onlyOnsite || visit.mode === 'onsite');
      const answers = [
        ...those.map(({ at, id }) => ({ at, id })),
        // Only its day is known: it counts at the receipt when it was entered after it.
        ...those
          .filter((one) => !one.timeKnown && one.on === startDay)
          .filter((one) => one.at < start && one.firstNoted >= start)
          .map(({ id }) => ({ at: start, id })),
        ...(onlyOnsite ? [] : of(known, 'contact'))
          .filter((one) => one.answered)
          .map(({ talkedAt, contactId }) => ({ at: talkedAt, id: contactId })),
      ]
        .filter(({ at }) => at >= start && at <= last)
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
      const [answer] = answers;
      return {
        ...{ id: `${agreementId}:${kind}:${requestId}`, kind, openerId: requestId },
        ...{ cause: 'start', knownAt, start, startDay },
        fulfilledAt: answer?.at ?? null,
        fulfilledBy: answer?.id ?? null,
        closedAt: answer ? null : (closed?.at ?? null),
      };
    };
    if (!isInside) return [opened('contactRequest', false)];
    if (wants === 'contact') return [opened('reachable', false)];
    return [opened('reachable', false), opened('onsite', true)];
  });
}

function followUps(
  known: readonly FileEntry[],
  visits: readonly Visit[],
  frame: Frame,
  shared: SharedEntries,
): Naive[] {
  const { started } = frame;
  if (!started) return [];
  const counts = ({ mode, outside, on, since }: Visit): boolean =>
    !outside &&
    isWithin(frame, on) &&
    (mode !== 'phone' || new Office(shared, since).policyOn(on).settings.followUpByPhone);
  const followed = visits.filter(counts);
  const days = [...new Set(followed.map((visit) => visit.on))].sort().map((on) => {
    const those = followed.filter((visit) => visit.on === on);
    const [named] = those.sort((a, b) => a.since - b.since || (a.id < b.id ? -1 : 1));
    return { on, named: named!, at: Math.min(...those.map((visit) => visit.at)) };
  });
  const { agreementId } = known[0]!;
  const link = (
    opener: { openerId: string; knownAt: number; start: number; startDay: string },
    next: (typeof days)[number] | undefined,
  ): Naive => ({
    ...{ id: `${agreementId}:followUp:${opener.openerId}`, kind: 'followUp', cause: 'start' },
    ...opener,
    fulfilledAt: next?.at ?? null,
    fulfilledBy: next?.named.id ?? null,
    closedAt: null,
  });
  const { eventId, at, on } = started;
  const first = { openerId: eventId, knownAt: at, start: instant(on, '00:00'), startDay: on };
  return [
    link(first, days[0]),
    ...days.map(({ on: startDay, named, at: start }, i) =>
      link({ openerId: named.id, knownAt: named.since, start, startDay }, days[i + 1]),
    ),
  ];
}

function plans(known: readonly FileEntry[], frame: Frame): Naive[] {
  const { started, endedOn } = frame;
  if (!started) return [];
  const inOrder = (a: Entry<'signed'>, b: Entry<'signed'>): number =>
    a.on === b.on ? (a.eventId < b.eventId ? -1 : 1) : a.on < b.on ? -1 : 1;
  const plan = (
    cause: Naive['cause'],
    { eventId: openerId, at: knownAt, on: startDay }: { eventId: string; at: number; on: string },
  ): Naive => {
    const signed = of(known, 'signed')
      .filter(({ on }) => cause === 'start' || on >= startDay)
      .filter(({ on }) => endedOn === null || on <= endedOn)
      .sort(inOrder);
    const firsts = SIGNERS.flatMap((by) => signed.find((one) => one.by === by) ?? []);
    const fourth = firsts.length < SIGNERS.length ? null : firsts.sort(inOrder).at(-1)!;
    const { agreementId } = known[0]!;
    return {
      ...{ id: `${agreementId}:supportPlan:${openerId}`, kind: 'supportPlan', openerId, cause },
      ...{ knownAt, start: instant(startDay, '00:00'), startDay, closedAt: null },
      fulfilledAt: fourth && instant(fourth.on, '00:00'),
      fulfilledBy: fourth && fourth.eventId,
    };
  };
  const changes = of(known, 'subsidyChanged').filter(({ on }) => isWithin(frame, on));
  return [plan('start', started), ...changes.map((change) => plan('change', change))];
}
