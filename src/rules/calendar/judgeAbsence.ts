// Whether an absence of a coach, or its lengthening, can be recorded; never with a cause.
import type { LocalDate } from '../core/localDate.ts';
import { isLocalDate, toEpochDay } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';
import type { PolicyFact } from '../commitments/commitmentFacts.ts';

export interface AbsenceToJudge {
  coachId: string;
  /** The days that are new: all of a new absence, only those added to a lengthened one. */
  from: LocalDate;
  to: LocalDate;
  /** As named in the absence; null: the usual one, whoever that is. */
  backupId: string | null;
  today: LocalDate;
  /** The other absences that stand, of all coaches. */
  others: readonly { coachId: string; from: LocalDate; to: LocalDate }[];
  /** Who is a coach at work here. */
  coaches: ReadonlySet<string>;
  policy: Pick<PolicyFact, 'absenceMaxDays'>;
}
export type AbsenceRefusal =
  | 'endBeforeStart'
  | 'tooLong'
  | 'tooFar'
  | 'notACoach'
  | 'backupIsSelf'
  | 'backupNotACoach'
  | 'backupAbsent'
  | 'overlaps';

const ARTICLES = ['S2 vormgeving', 'policy'] as const;

/**
 * First and last day included. A back-up who is named must be there on all of these days; the usual
 * one need not (coverGaps says so), since an absence that nobody can take over is a fact all the same.
 * `tooFar`: it begins further back or ahead than an absence may last; `endBeforeStart`: or one of the two
 * is no day.
 */
export function judgeAbsence(input: AbsenceToJudge): Verdict<object, AbsenceRefusal> {
  const { coachId, from, to, backupId, today, others, coaches, policy } = input;
  const meets = (id: string): boolean =>
    others.some((one) => one.coachId === id && one.from <= to && one.to >= from);
  const reasons: AbsenceRefusal[] = [];
  if (!coaches.has(coachId)) reasons.push('notACoach');
  const areDays = isLocalDate(from) && isLocalDate(to);
  if (!areDays || to < from) reasons.push('endBeforeStart');
  const most = policy.absenceMaxDays;
  if (areDays && toEpochDay(to) - toEpochDay(from) >= most) reasons.push('tooLong');
  if (areDays && Math.abs(toEpochDay(from) - toEpochDay(today)) > most) reasons.push('tooFar');
  if (meets(coachId)) reasons.push('overlaps');
  if (backupId === coachId) reasons.push('backupIsSelf');
  else if (backupId !== null && !coaches.has(backupId)) reasons.push('backupNotACoach');
  else if (backupId !== null && meets(backupId)) reasons.push('backupAbsent');
  return reasons.length > 0
    ? { kind: 'refused', reasons, articles: ARTICLES }
    : { kind: 'result', articles: ARTICLES };
}
