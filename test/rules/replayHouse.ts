// A small file to replay: events and facts in few words, and the commitments as short lines.
import { replayCommitments } from '../../src/rules/index.ts';
import type { Commitment, CommitmentFacts, DomainEvent } from '../../src/rules/index.ts';
import { FULL_WEEK, OFFICE_HOURS, POLICY, at } from './ruleFacts.ts';

type Kind<K extends DomainEvent['kind']> = Extract<DomainEvent, { kind: K }>;
type Given<K extends DomainEvent['kind']> = Partial<Kind<K>>;

/** '11-16 09:30' is that moment in Brussels in 2026 (winter time); a day alone is 12:00. */
export function moment(text: string): number {
  const [day, time = '12:00'] = text.split(' ');
  const summer = day! >= '03-29' && day! < '10-25';
  return at(`2026-${day}T${time}:00${summer ? '+02:00' : '+01:00'}`);
}

let count = 0;
const base = (id: string, recorded: string) => ({
  id: `${id}-${++count}`,
  agreementId: 'A',
  recordedAt: moment(recorded),
});

export const started = (on: string, recorded = on, more: Given<'employmentStarted'> = {}) =>
  ({ ...base('start', recorded), kind: 'employmentStarted', on: `2026-${on}`, ...more }) as const;

export const ended = (on: string, recorded = on): Kind<'employmentEnded'> => ({
  ...base('end', recorded),
  kind: 'employmentEnded',
  on: `2026-${on}`,
});

/** A visit at the workplace at noon, recorded at 18:00 unless said otherwise. */
export function visit(
  visitId: string,
  on: string,
  more: Given<'visit'> = {},
  recorded = `${on} 18:00`,
): Kind<'visit'> {
  return {
    ...base(visitId, recorded),
    kind: 'visit',
    visitId,
    version: 1,
    on: `2026-${on}`,
    at: moment(on),
    mode: 'onsite',
    outsideAgreement: false,
    ...more,
  };
}

export const withdrawn = (
  visitId: string,
  recorded: string,
  version = 2,
): Kind<'visitWithdrawn'> => ({
  ...base(visitId, recorded),
  kind: 'visitWithdrawn',
  visitId,
  version,
});

export function request(
  requestId: string,
  received: string,
  more: Given<'request'> = {},
  recorded = received,
): Kind<'request'> {
  const receivedAt = moment(received);
  const wants = 'contact' as const;
  return { ...base(requestId, recorded), kind: 'request', requestId, receivedAt, wants, ...more };
}

export const corrected = (requestId: string, received: string, recorded: string) =>
  ({
    ...base(requestId, recorded),
    kind: 'requestReceiptCorrected',
    requestId,
    receivedAt: moment(received),
  }) as const;

export const closed = (requestId: string, recorded: string): Kind<'requestClosed'> => ({
  ...base(requestId, recorded),
  kind: 'requestClosed',
  requestId,
  reason: 'duplicate',
});

export const contact = (when: string, more: Given<'contact'> = {}, recorded = when) =>
  ({
    ...base('contact', recorded),
    kind: 'contact',
    contactId: `c${count}`,
    at: moment(when),
    answered: true,
    mode: 'phone',
    ...more,
  }) as const;

export const signed = (by: Kind<'planSigned'>['by'], on: string, recorded = on) =>
  ({ ...base(by, recorded), kind: 'planSigned', by, on: `2026-${on}` }) as const;

/** Facts with the office hours and policy of the domain, coach An on every weekday. */
export function factsWith(more: Partial<CommitmentFacts> = {}): CommitmentFacts {
  const always = { effectiveFrom: '2020-01-01', recordedAt: 0 };
  return {
    closingLists: [],
    officeHours: [OFFICE_HOURS],
    policies: [POLICY],
    patterns: [{ ...always, coachId: 'an', weekdays: FULL_WEEK }],
    assignments: [{ ...always, agreementId: 'A', coachId: 'an' }],
    suspensions: [],
    ...more,
  };
}

export function replayed(events: readonly DomainEvent[], facts = factsWith()): Commitment[] {
  return replayCommitments(events, facts);
}

/** 'onsite r1: 11-16 → 11-23 17:00, promised 11-24 17:00, fulfilled v1 11-20 12:00' */
export function lines(commitments: readonly Commitment[], kind?: Commitment['kind']): string[] {
  return commitments
    .filter((one) => kind === undefined || one.kind === kind)
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))
    .map((one) => {
      const opener = one.openerId.replace(/-\d+$/, '');
      const moved = one.dueAt !== one.promisedDueAt ? `, promised ${clock(one.promisedDueAt)}` : '';
      const by = one.fulfilledAt === null ? '' : ` ${one.fulfilledBy!.replace(/-\d+$/, '')}`;
      const done = one.closedAs ? `, ${one.closedAs}${by} ${clock(one.closedAt!)}` : '';
      const head = `${one.kind} ${opener}: ${one.startedOn.slice(5)} → ${clock(one.dueAt)}`;
      return head + moved + done;
    });
}

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Brussels',
  dateStyle: 'short',
  timeStyle: 'short',
});
const clock = (ms: number): string => wall.format(ms).slice(5);
