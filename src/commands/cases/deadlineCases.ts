// The kinds of examples whose answer is a deadline: reachable, onsite, followUp.
import { readFileSync } from 'node:fs';
import { TZDate } from '@date-fns/tz/date';
import { z } from 'zod';
import {
  compileCalendar,
  followUpDeadline,
  instantSchema,
  localDateSchema,
  officeHoursSchema,
  onsiteDeadline,
  policyFact,
  policySchema,
  reachableDeadline,
  weekHoursSchema,
} from '../../rules/index.ts';
import type { ClosingListFact, CompiledCalendar, Deadline, Verdict } from '../../rules/index.ts';
import { caseKind } from './caseKind.ts';
import type { CaseKind, Comparison } from './caseKind.ts';

const officeHours = officeHoursSchema.parse(shipped('calendar/officeHours.json'));
const policy = policyFact(policySchema.parse(shipped('policy.json')).at(-1)!);

const closingDays = z.array(localDateSchema);
const dueAt = instantSchema;
const onReceipt = z.object({ receivedAt: instantSchema, closingDays, dueAt });

export const reachableCase: CaseKind = caseKind(
  onReceipt.extend({ coachHours: weekHoursSchema }),
  (one) => {
    const calendar = calendarFor(one.receivedAt, one.closingDays);
    const { receivedAt, coachHours: pattern } = one;
    return compared(one.dueAt, reachableDeadline({ receivedAt, calendar, pattern }));
  },
);

export const onsiteCase: CaseKind = caseKind(onReceipt, (one) => {
  const calendar = calendarFor(one.receivedAt, one.closingDays);
  return compared(one.dueAt, onsiteDeadline({ receivedAt: one.receivedAt, calendar, policy }));
});

export const followUpCase: CaseKind = caseKind(
  z.object({ lastFollowUp: localDateSchema, closingDays, dueAt }),
  (one) => {
    const calendar = calendarFor(Date.parse(one.lastFollowUp), one.closingDays);
    return compared(
      one.dueAt,
      followUpDeadline({ lastFollowUp: one.lastFollowUp, calendar, policy }),
    );
  },
);

function shipped(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../data/${file}`, import.meta.url), 'utf8'));
}

/** The legal holidays always hold; the closing days of an example come on top. */
function calendarFor(start: number, closed: readonly string[]): CompiledCalendar {
  const year = new Date(start).getUTCFullYear();
  const years = [...new Set(closed.map((date) => Number(date.slice(0, 4))))];
  const closingLists = years.map((one): ClosingListFact => ({
    year: one,
    days: closed
      .filter((date) => Number(date.slice(0, 4)) === one)
      .map((date) => ({ date, name: 'sluitingsdag' })),
    confirmed: true,
    effectiveFrom: `${one}-01-01`,
    recordedAt: 0,
  }));
  return compileCalendar({
    closingLists,
    officeHours,
    knownAt: Infinity,
    fromYear: year - 1,
    toYear: year + 3,
  });
}

function compared(expected: number, verdict: Verdict<Deadline, string>): Comparison {
  const got = verdict.kind === 'result' ? inBrussels(verdict.dueAt) : verdict.kind;
  return { expected: inBrussels(expected), got };
}

/** ISO 8601 with the Brussels offset, without milliseconds. */
function inBrussels(at: number): string {
  return new TZDate(at, 'Europe/Brussels').toISOString().replace('.000', '');
}
