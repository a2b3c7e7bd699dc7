// Whether an agreement may be suspended for some days, and whether a lead must agree to it.
import type { CompiledCalendar } from '../calendar/compileCalendar.ts';
import { officeDaysBetween } from '../calendar/officeDays.ts';
import type { LocalDate } from '../core/localDate.ts';
import { isLocalDate, toEpochDay } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import type { PolicyFact } from './commitmentFacts.ts';

interface Period {
  from: LocalDate;
  to: LocalDate;
}
export interface SuspensionToJudge extends Period {
  today: LocalDate;
  /** The agreement's other suspensions that are in force or wait for a decision. */
  others: readonly Period[];
  calendar: CompiledCalendar;
  policy: Pick<PolicyFact, 'suspensionDaysWithoutLead' | 'suspensionMaxDays'>;
}
export type SuspensionRefusal = 'endBeforeStart' | 'tooLong' | 'tooFar' | 'overlaps';
export interface JudgedSuspension {
  /** From its first to its last day. */
  officeDays: number;
  /** Together with those that it joins without an office day between: a long one cut up is long. */
  officeDaysInARow: number;
  /** It moves nothing before a lead approved it. */
  needsLead: boolean;
}

const ARTICLES = ['policy'] as const;

/**
 * First and last day included. `tooFar`: it begins further back or ahead than a suspension may last.
 * `endBeforeStart`: or one of the two is no day. Throws RangeError outside the calendar when not `tooFar`.
 */
export function judgeSuspension(
  input: SuspensionToJudge,
): Verdict<JudgedSuspension, SuspensionRefusal> {
  const { from, to, calendar, policy } = input;
  const reasons = refusals(input);
  if (reasons.length > 0) return { kind: 'refused', reasons, articles: ARTICLES };
  const row = inARow(input);
  const officeDaysInARow = row.reduce(
    (sum, one) => sum + officeDaysBetween(calendar, one.from, one.to),
    0,
  );
  return {
    kind: 'result',
    articles: ARTICLES,
    officeDays: officeDaysBetween(calendar, from, to),
    officeDaysInARow,
    needsLead: officeDaysInARow > policy.suspensionDaysWithoutLead,
  };
}

function refusals({ from, to, today, others, policy }: SuspensionToJudge): SuspensionRefusal[] {
  if (!isLocalDate(from) || !isLocalDate(to) || to < from) return ['endBeforeStart'];
  const reasons: SuspensionRefusal[] = [];
  const most = policy.suspensionMaxDays;
  if (toEpochDay(to) - toEpochDay(from) >= most) reasons.push('tooLong');
  if (Math.abs(toEpochDay(from) - toEpochDay(today)) > most) reasons.push('tooFar');
  if (others.some((one) => one.from <= to && one.to >= from)) reasons.push('overlaps');
  return reasons;
}

/** The period with all that join it, directly or through one another. */
function inARow({ from, to, others, calendar }: SuspensionToJudge): Period[] {
  const row: Period[] = [{ from, to }];
  const isJoined = (a: Period, b: Period): boolean => {
    const [first, last] = a.from < b.from ? [a, b] : [b, a];
    const firstDay = officeDaysBetween(calendar, first.to, first.to);
    const lastDay = officeDaysBetween(calendar, last.from, last.from);
    return officeDaysBetween(calendar, first.to, last.from) === firstDay + lastDay;
  };
  const left = new Set(others);
  for (let grown = true; grown;) {
    grown = false;
    for (const other of left) {
      if (!row.some((one) => isJoined(one, other))) continue;
      row.push(other);
      left.delete(other);
      grown = true;
    }
  }
  return row;
}
