// Whether a new agreement can be kept: WEWIS' approval, its days, and other agreements of the same two.
import type { ArticleId } from '../core/articles.ts';
import type { LocalDate } from '../core/localDate.ts';
import { monthsLater } from '../core/month.ts';
import type { Verdict } from '../core/verdict.ts';
import type { PolicyFact } from '../commitments/commitmentFacts.ts';

export interface NewAgreementToJudge {
  start: LocalDate;
  employmentStart: LocalDate;
  end: LocalDate | null;
  /** The day on which WEWIS approved the coachingSubsidy. */
  approvedOn: LocalDate;
  premiumFrom: LocalDate;
  /** The other agreements of the same employee with the same employer. */
  others: readonly { start: LocalDate; end: LocalDate | null }[];
  hasCoworkerCoach: boolean;
  today: LocalDate;
  policy: Pick<PolicyFact, 'supportPlanMonths'>;
}

export type NewAgreementRefusal =
  'startBeforeApproval' | 'approvalAhead' | 'endBeforeStart' | 'overlaps';

/** Nothing that stops it; `by` is when it should be in order. */
export interface NewAgreementWarning {
  kind: 'noCoworkerCoach' | 'noPlan' | 'premiumAfterStart';
  by: LocalDate;
}

const ARTICLES: readonly ArticleId[] = ['S0 art. 1', 'S0 art. 2', 'S0 art. 3', 'policy'];

/**
 * Refused, with all reasons: a start before WEWIS approved the premium (S0 art. 1; on the same day is
 * right), an approval that is still to come, an end before the start, a day on which another agreement of
 * the two holds. A missing co-worker coach (S0 art. 2) and a plan that is not signed (S0 art. 3) are
 * warnings with the day by which the plan is due.
 */
export function judgeNewAgreement(
  input: NewAgreementToJudge,
): Verdict<{ warnings: readonly NewAgreementWarning[] }, NewAgreementRefusal> {
  const { start, end, approvedOn, premiumFrom, others, today, policy } = input;
  const reasons: NewAgreementRefusal[] = [];
  if (start < approvedOn) reasons.push('startBeforeApproval');
  if (approvedOn > today) reasons.push('approvalAhead');
  if (end !== null && end < start) reasons.push('endBeforeStart');
  if (others.some((one) => meet(one, { start, end }))) reasons.push('overlaps');
  if (reasons.length > 0) return { kind: 'refused', reasons, articles: ARTICLES };
  const by = monthsLater(input.employmentStart, policy.supportPlanMonths);
  const warnings: NewAgreementWarning[] = [
    ...(premiumFrom > start ? [{ kind: 'premiumAfterStart' as const, by: premiumFrom }] : []),
    ...(input.hasCoworkerCoach ? [] : [{ kind: 'noCoworkerCoach' as const, by }]),
    { kind: 'noPlan', by },
  ];
  return { kind: 'result', warnings, articles: ARTICLES };
}

function meet(
  one: { start: LocalDate; end: LocalDate | null },
  other: { start: LocalDate; end: LocalDate | null },
): boolean {
  const startsBeforeEnd = other.end === null || one.start <= other.end;
  return startsBeforeEnd && (one.end === null || other.start <= one.end);
}
