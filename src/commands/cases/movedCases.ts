// The kind of examples about what is told later: suspensions, closing days and other coaches after a promise.
import { z } from 'zod';
import {
  instantSchema,
  judgeSuspension,
  localDateSchema,
  replayCommitments,
  weekHoursSchema,
} from '../../rules/index.ts';
import type { CommitmentFacts, DomainEvent, SuspensionFact } from '../../rules/index.ts';
import { calendarFor, officeHours, policy } from './caseCalendar.ts';
import { caseKind } from './caseKind.ts';
import type { CaseKind } from './caseKind.ts';
import { inBrussels } from './deadlineCases.ts';

const told = z.object({ told: instantSchema });
const period = { from: localDateSchema, to: localDateSchema };
const movedShape = z.object({
  what: z.enum(['reachable', 'onsite', 'followUp']),
  /** The receipt of the request; for a follow-up the start of the employment. Told at that moment. */
  startedAt: instantSchema,
  /** The first is the coach from the beginning. */
  coaches: z.record(z.string(), weekHoursSchema),
  handOvers: z.array(told.extend({ to: z.string(), from: localDateSchema })).default([]),
  /** Whole lists of a year, confirmed when they were told. */
  closingLists: z.array(told.extend({ days: z.array(localDateSchema) })).default([]),
  /** Those with one id replace one another. A long one is in force when a lead approved it, or not at all. */
  suspensions: z
    .array(
      told.extend({
        ...{ id: z.string(), ...period, withdrawn: z.boolean().default(false) },
        approved: instantSchema.nullable().default(null),
      }),
    )
    .default([]),
  promisedDueAt: instantSchema,
  dueAt: instantSchema,
});
export type MovedCase = z.output<typeof movedShape>;

const AGREEMENT = 'A';
const OPENER = 'opener';
const DAY_MS = 24 * 3_600_000;
const ALWAYS = { effectiveFrom: '2000-01-01', recordedAt: 0 };

/** What was promised, and what is due after all that was told since. */
export const movedCase: CaseKind = caseKind(movedShape, (one) => {
  const commitment = replayCommitments(eventsOf(one), factsOf(one)).find(
    ({ kind, openerId }) => kind === one.what && openerId === OPENER,
  );
  const expected = written(one.promisedDueAt, one.dueAt);
  if (!commitment) return { expected, got: 'nothing was opened' };
  return { expected, got: written(commitment.promisedDueAt, commitment.dueAt) };
});

function written(promisedDueAt: number, dueAt: number): string {
  return `promised ${inBrussels(promisedDueAt)}, due ${inBrussels(dueAt)}`;
}

function eventsOf({ what, startedAt }: MovedCase): DomainEvent[] {
  const base = { id: OPENER, agreementId: AGREEMENT, recordedAt: startedAt };
  const day = inBrussels(startedAt).slice(0, 10);
  if (what === 'followUp') return [{ ...base, kind: 'employmentStarted', on: day }];
  const before = { id: 'start', agreementId: AGREEMENT, recordedAt: startedAt - 60 * DAY_MS };
  const wants = what === 'onsite' ? 'presence' : 'contact';
  return [
    { ...before, kind: 'employmentStarted', on: inBrussels(before.recordedAt).slice(0, 10) },
    { ...base, kind: 'request', requestId: OPENER, receivedAt: startedAt, wants },
  ];
}

function factsOf(one: MovedCase): CommitmentFacts {
  const coaches = Object.entries(one.coaches);
  const [first] = coaches[0] ?? [''];
  const assigned = { agreementId: AGREEMENT };
  return {
    officeHours,
    policies: [policy],
    patterns: coaches.map(([coachId, weekdays]) => ({ ...ALWAYS, coachId, weekdays })),
    closingLists: one.closingLists.map(({ told: recordedAt, days }) => {
      const year = Number(days[0]!.slice(0, 4));
      const named = days.map((date) => ({ date, name: 'sluitingsdag' }));
      const known = { effectiveFrom: `${year}-01-01`, recordedAt };
      return { ...known, year, days: named, confirmed: true };
    }),
    assignments: [
      { ...ALWAYS, ...assigned, coachId: first },
      ...one.handOvers.map(({ told: recordedAt, to, from }) => ({
        ...{ ...assigned, coachId: to, effectiveFrom: from, recordedAt },
      })),
    ],
    suspensions: one.suspensions.flatMap((suspension) => inForce(suspension, one)),
  };
}

/** As a fact, from the moment at which it came into force; none while it waits for a lead. */
function inForce(asked: MovedCase['suspensions'][number], one: MovedCase): SuspensionFact[] {
  const { id, from, to, withdrawn, approved } = asked;
  const days = one.closingLists.flatMap((list) => list.days);
  const calendar = calendarFor(Date.parse(from), days);
  const verdict = judgeSuspension({ from, to, today: from, others: [], calendar, policy });
  const waits = verdict.kind === 'result' && verdict.needsLead && !withdrawn;
  const recordedAt = waits ? approved : asked.told;
  if (recordedAt === null) return [];
  const fact = { agreementId: AGREEMENT, suspensionId: id, from, to, withdrawn };
  return [{ ...fact, reason: 'employeeAbsent', effectiveFrom: from, recordedAt }];
}
