// The kinds of examples about cover: an absence, who answers on the next office day, a suspension.
import { z } from 'zod';
import {
  backupAlert,
  coverGaps,
  instantSchema,
  judgeAbsence,
  judgeSuspension,
  localDateSchema,
  weekHoursSchema,
} from '../../rules/index.ts';
import type { AbsenceFact, BackupFact, CoachFacts } from '../../rules/index.ts';
import { calendarFor, policy } from './caseCalendar.ts';
import { caseKind } from './caseKind.ts';
import type { CaseKind } from './caseKind.ts';

const closingDays = z.array(localDateSchema);
const period = z.object({ from: localDateSchema, to: localDateSchema });
export const absence = period.extend({ coach: z.string(), backup: z.string().nullable() });
/** Everybody's usual back-up, by coach; who stands in neither list is no coach. */
export const usual = z.record(z.string(), z.string().nullable());

const absenceShape = absence.extend({
  today: localDateSchema,
  usual,
  others: z.array(absence),
  closingDays,
  refused: z.array(z.string()).default([]),
  /** Nobody replaces on these office days: [first, last]. */
  gaps: z.array(z.tuple([localDateSchema, localDateSchema])).default([]),
});

/** May it be recorded, and on which office days does nobody replace the coach? */
export const absenceCase: CaseKind = caseKind(absenceShape, (one) => {
  const { coach, from, to, today } = one;
  const coaches = new Set(Object.keys(one.usual));
  const verdict = judgeAbsence({
    ...{ coachId: coach, from, to, backupId: one.backup, today, coaches, policy },
    others: one.others.map(({ coach: coachId, ...other }) => ({ coachId, ...other })),
  });
  const expected = written(one.refused, one.gaps);
  if (verdict.kind === 'refused') return { expected, got: written(verdict.reasons, []) };
  const facts = coverFactsOf(one, [one, ...one.others]);
  const gaps = coverGaps({ ...facts, from, to, coaches });
  return {
    expected,
    got: written(
      [],
      gaps.map((gap) => [gap.from, gap.to]),
    ),
  };
});

const backupShape = z.object({
  coach: z.string(),
  coachHours: weekHoursSchema,
  usual,
  absences: z.array(absence),
  closingDays,
  receivedAt: instantSchema,
  nextOfficeDay: localDateSchema,
  stands: z.enum(['works', 'notACoachDay', 'absent']),
  /** Who is told at once; null: nobody is, or nobody is named. */
  alerted: z.string().nullable(),
});

/** Does the coach work on the next office day, and who is alerted at once when not? */
export const backupCase: CaseKind = caseKind(backupShape, (one) => {
  const facts = coverFactsOf({ ...one, from: one.nextOfficeDay }, one.absences);
  const { coach: coachId, coachHours: weekdays, receivedAt } = one;
  const known = { effectiveFrom: '2000-01-01', recordedAt: 0 };
  const patterns = [{ coachId, weekdays, ...known }];
  const verdict = backupAlert({ ...facts, patterns, receivedAt });
  const expected = `${one.nextOfficeDay} ${one.stands}, alerted: ${one.alerted}`;
  if (verdict.kind !== 'result') return { expected, got: verdict.kind };
  const alerted = verdict.alert ? verdict.backupId : null;
  return { expected, got: `${verdict.day} ${verdict.why}, alerted: ${alerted}` };
});

const suspensionShape = period.extend({
  today: localDateSchema,
  others: z.array(period),
  closingDays,
  refused: z.array(z.string()).default([]),
  officeDays: z.int().optional(),
  needsLead: z.boolean().optional(),
});

/** May the agreement be suspended, for how many office days, and must a lead agree? */
export const suspensionCase: CaseKind = caseKind(suspensionShape, (one) => {
  const calendar = calendarFor(Date.parse(one.from), one.closingDays);
  const verdict = judgeSuspension({ ...one, calendar, policy });
  const expected =
    one.refused.length > 0
      ? `refused: ${one.refused.join()}`
      : `${one.officeDays} office days, needsLead ${one.needsLead}`;
  if (verdict.kind !== 'result')
    return {
      expected,
      got: verdict.kind === 'refused' ? `refused: ${verdict.reasons.join()}` : '',
    };
  return { expected, got: `${verdict.officeDays} office days, needsLead ${verdict.needsLead}` };
});

function written(reasons: readonly string[], gaps: readonly (readonly string[])[]): string {
  const days = gaps.map((gap) => gap.join('–')).join();
  return `refused: ${reasons.join() || 'no'}; nobody replaces on: ${days || 'no day'}`;
}

/** Who is away and who replaces whom, as the rules take it. */
export function coverFactsOf(
  one: {
    coach: string;
    from: string;
    usual: Record<string, string | null>;
    closingDays: readonly string[];
  },
  absences: readonly z.output<typeof absence>[],
): CoachFacts {
  const known = { effectiveFrom: '2000-01-01', recordedAt: 0 };
  return {
    coachId: one.coach,
    calendar: calendarFor(Date.parse(one.from), one.closingDays),
    patterns: [],
    absences: absences.map(({ coach: coachId, backup: backupId, from, to }, i): AbsenceFact => ({
      ...{ absenceId: String(i), coachId, backupId, from, to, ...known },
    })),
    backups: Object.entries(one.usual).map(([coachId, backupId]): BackupFact => ({
      ...{ coachId, backupId, ...known },
    })),
    knownAt: Infinity,
  };
}
