// The kinds of examples whose answer is a deadline: reachable, onsite, followUp.
import { TZDate } from '@date-fns/tz/date';
import { z } from 'zod';
import {
  followUpDeadline,
  instantSchema,
  localDateSchema,
  onsiteDeadline,
  reachableDeadline,
  weekHoursSchema,
} from '../../rules/index.ts';
import type { Deadline, Verdict } from '../../rules/index.ts';
import { calendarFor, policy } from './caseCalendar.ts';
import { caseKind } from './caseKind.ts';
import type { CaseKind, Comparison } from './caseKind.ts';

const closingDays = z.array(localDateSchema);
const dueAt = instantSchema;
const suspensions = z
  .array(
    z.object({
      from: localDateSchema,
      to: localDateSchema,
      reason: z.enum([
        'employeeAbsent',
        'coachAbsent',
        'workplaceClosed',
        'agreementSuspended',
        'employerAskedOtherDate',
      ]),
    }),
  )
  .default([]);
const onReceipt = z.object({ receivedAt: instantSchema, closingDays, dueAt });

export const reachableCase: CaseKind = caseKind(
  onReceipt.extend({ coachHours: weekHoursSchema }),
  (one) => {
    const calendar = calendarFor(one.receivedAt, one.closingDays);
    const { receivedAt, coachHours: pattern } = one;
    return compared(one.dueAt, reachableDeadline({ receivedAt, calendar, pattern }));
  },
);

export const onsiteCase: CaseKind = caseKind(onReceipt.extend({ suspensions }), (one) => {
  const calendar = calendarFor(one.receivedAt, one.closingDays);
  return compared(one.dueAt, onsiteDeadline({ ...one, calendar, policy }));
});

export const followUpCase: CaseKind = caseKind(
  z.object({ lastFollowUp: localDateSchema, closingDays, suspensions, dueAt }),
  (one) => {
    const calendar = calendarFor(Date.parse(one.lastFollowUp), one.closingDays);
    return compared(one.dueAt, followUpDeadline({ ...one, calendar, policy }));
  },
);

function compared(expected: number, verdict: Verdict<Deadline, string>): Comparison {
  const got = verdict.kind === 'result' ? inBrussels(verdict.dueAt) : verdict.kind;
  return { expected: inBrussels(expected), got };
}

/** ISO 8601 with the Brussels offset, without milliseconds. */
export function inBrussels(at: number): string {
  return new TZDate(at, 'Europe/Brussels').toISOString().replace('.000', '');
}
