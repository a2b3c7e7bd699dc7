// Stories to replay: ten weeks of events that make sense, with facts recorded in between.
import fc from 'fast-check';
import type { CommitmentFacts, DomainEvent, VisitMode } from '../../src/rules/index.ts';
import * as oracle from './oracle.ts';
import { FULL_WEEK, OFFICE_HOURS, POLICY, closingLists } from './ruleFacts.ts';

const HOUR = 3_600_000;
const BEGIN = Date.parse('2026-11-02T08:00:00Z');
/** Hours after the begin, over ten weeks; several things often share a moment of recording. */
const hours = fc.integer({ min: 0, max: 70 }).map((n) => BEGIN + n * 24 * HOUR);
const back = fc.integer({ min: 0, max: 20 * 24 });
const day = (at: number): string => oracle.brusselsDay(at);
const number = fc.integer({ min: 1, max: 6 });

type Draft = {
  recordedAt: number;
  what: string;
  n: number;
  back: number;
  flag: boolean;
  mode: VisitMode;
};
const draft: fc.Arbitrary<Draft> = fc.record({
  recordedAt: hours,
  what: fc.constantFrom(
    'visit',
    'visit',
    'visit',
    'withdraw',
    'contact',
    'request',
    'request',
    'correct',
    'close',
    'end',
  ),
  n: number,
  back,
  flag: fc.boolean(),
  mode: fc.constantFrom<VisitMode>('onsite', 'onsite', 'online', 'phone'),
});

/** Events that make sense: versions count up, corrections name what was recorded before. */
function eventsFrom(drafts: readonly Draft[]): DomainEvent[] {
  const versions = new Map<string, number>();
  const requests = new Set<string>();
  const start = {
    id: 'start',
    agreementId: 'A',
    recordedAt: BEGIN,
    kind: 'employmentStarted',
    on: day(BEGIN),
  } as const;
  const events: DomainEvent[] = [start];
  const ordered = [...drafts].sort((a, b) => a.recordedAt - b.recordedAt);
  for (const [i, one] of ordered.entries()) {
    const { recordedAt, n, flag, mode } = one;
    const base = { id: `e${i}`, agreementId: 'A', recordedAt };
    const at = recordedAt - one.back * HOUR;
    const visitId = `v${n}`;
    const requestId = `r${n}`;
    const version = (versions.get(visitId) ?? 0) + 1;
    if (one.what === 'visit') {
      versions.set(visitId, version);
      events.push({
        ...base,
        kind: 'visit',
        visitId,
        version,
        on: day(at),
        at,
        mode,
        outsideAgreement: false,
        timeKnown: flag,
      });
    } else if (one.what === 'withdraw' && version > 1) {
      versions.set(visitId, version);
      events.push({ ...base, kind: 'visitWithdrawn', visitId, version });
    } else if (one.what === 'contact') {
      events.push({
        ...base,
        kind: 'contact',
        contactId: `c${i}`,
        at,
        answered: flag,
        mode: 'phone',
      });
    } else if (one.what === 'request' && !requests.has(requestId)) {
      requests.add(requestId);
      events.push({
        ...base,
        kind: 'request',
        requestId,
        receivedAt: at,
        wants: flag ? 'presence' : 'contact',
      });
    } else if (one.what === 'correct' && requests.has(requestId)) {
      events.push({ ...base, kind: 'requestReceiptCorrected', requestId, receivedAt: at });
    } else if (one.what === 'close' && requests.has(requestId)) {
      events.push({ ...base, kind: 'requestClosed', requestId, reason: 'duplicate' });
    } else if (one.what === 'end' && n === 1) {
      events.push({ ...base, kind: 'employmentEnded', on: day(recordedAt + one.back * HOUR) });
    }
  }
  return events;
}

const known = { recordedAt: hours };
const facts: fc.Arbitrary<CommitmentFacts> = fc.record({
  closingLists: fc
    .array(
      fc.record({
        ...known,
        days: fc.array(fc.integer({ min: 0, max: 58 }), { minLength: 1, maxLength: 6 }),
      }),
      { maxLength: 3 },
    )
    .map((lists) =>
      lists.flatMap((list) =>
        closingLists(
          [...new Set(list.days)].map((n) => day(BEGIN + n * 24 * HOUR)),
          list.recordedAt,
        ),
      ),
    ),
  officeHours: fc.constant([OFFICE_HOURS]),
  policies: fc
    .array(
      fc.record({
        ...known,
        followUpDays: fc.integer({ min: 7, max: 20 }),
        followUpByPhone: fc.boolean(),
      }),
      { maxLength: 2 },
    )
    .map((some) => [
      POLICY,
      ...some.map((one, i) => ({ ...POLICY, ...one, version: `p${i + 2}` })),
    ]),
  patterns: fc
    .array(
      fc.record({
        ...known,
        coachId: fc.constantFrom('an', 'bo'),
        days: fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri'] as const),
      }),
      { maxLength: 3 },
    )
    .map((some) => [
      ...['an', 'bo'].map((coachId) => ({
        coachId,
        recordedAt: 0,
        effectiveFrom: '2020-01-01',
        weekdays: FULL_WEEK,
      })),
      ...some.map(({ coachId, recordedAt, days }) => ({
        coachId,
        recordedAt,
        effectiveFrom: '2026-11-01',
        weekdays: Object.fromEntries(days.map((one) => [one, ['09:00', '16:00'] as const])),
      })),
    ]),
  assignments: fc
    .array(fc.record({ ...known, coachId: fc.constantFrom('an', 'bo') }), { maxLength: 3 })
    .map((some) => [
      { agreementId: 'A', coachId: 'an', effectiveFrom: '2020-01-01', recordedAt: 0 },
      ...some.map((one) => ({ ...one, agreementId: 'A', effectiveFrom: day(one.recordedAt) })),
    ]),
  suspensions: fc
    .array(
      fc.record({
        ...known,
        length: fc.integer({ min: 0, max: 9 }),
        withdrawn: fc.boolean(),
        id: number,
      }),
      { maxLength: 3 },
    )
    .map((some) =>
      some.map(({ recordedAt, length, withdrawn, id }) => ({
        suspensionId: `s${id}`,
        agreementId: 'A',
        from: day(recordedAt),
        to: day(recordedAt + length * 24 * HOUR),
        reason: 'coachAbsent' as const,
        effectiveFrom: day(recordedAt),
        recordedAt,
        withdrawn,
      })),
    ),
});

export interface Story {
  events: DomainEvent[];
  facts: CommitmentFacts;
}

export const story: fc.Arbitrary<Story> = fc.record({
  events: fc.array(draft, { maxLength: 25 }).map(eventsFrom),
  facts,
});
