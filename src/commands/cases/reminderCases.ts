// The kind of examples about reminders: who hears of a deadline on which day, whoever is away or works part-time.
import { z } from 'zod';
import { localDateSchema, reminderOn, weekHoursSchema } from '../../rules/index.ts';
import type { LocalDate } from '../../rules/index.ts';
import { calendarFor } from './caseCalendar.ts';
import { caseKind } from './caseKind.ts';
import type { CaseKind } from './caseKind.ts';
import { absence, coverFactsOf, usual } from './coverCases.ts';

const DAY_MS = 24 * 3_600_000;
/** Longer before a deadline than anybody is reminded of it. */
const DAYS_BEFORE = 31;

const reminderShape = z.object({
  coach: z.string(),
  hours: z.record(z.string(), weekHoursSchema),
  usual,
  absences: z.array(absence),
  closingDays: z.array(localDateSchema),
  dueDate: localDateSchema,
  /** [day, which reminder, whom]; null: the team leads. */
  said: z.array(
    z.tuple([localDateSchema, z.enum(['dayBefore', 'sameDay']), z.string().nullable()]),
  ),
});

/** All that is said about a deadline, day by day. */
export const reminderCase: CaseKind = caseKind(reminderShape, (one) => {
  const { coach, dueDate, hours, closingDays } = one;
  const known = { effectiveFrom: '2000-01-01', recordedAt: 0 };
  const facts = {
    ...coverFactsOf({ ...one, from: dueDate }, one.absences),
    calendar: calendarFor(Date.parse(dueDate), closingDays),
    patterns: Object.entries(hours).map(([coachId, weekdays]) => ({ ...known, coachId, weekdays })),
    coaches: new Set(Object.keys(one.usual)),
    coachId: coach,
  };
  const got = daysTo(dueDate).flatMap((day) => {
    const verdict = reminderOn({ ...facts, day, dueDate });
    if (verdict.kind !== 'result' || verdict.reminder === 'none') return [];
    return [[day, verdict.reminder, verdict.personId]];
  });
  return { expected: written(one.said), got: written(got) };
});

function daysTo(dueDate: LocalDate): LocalDate[] {
  const last = Date.parse(dueDate) + DAY_MS;
  return Array.from({ length: DAYS_BEFORE + 2 }, (_, i) =>
    new Date(last - (DAYS_BEFORE + 1 - i) * DAY_MS).toISOString().slice(0, 10),
  );
}

function written(said: readonly (readonly (string | null)[])[]): string {
  return (
    said.map((one) => one.map((part) => part ?? 'the leads').join(' ')).join(', ') || 'nothing'
  );
}
