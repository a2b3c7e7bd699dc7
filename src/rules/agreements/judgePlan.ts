// Whether an appointment for a visit can be made, or moved to another day or hour.
import type { PolicyFact } from '../commitments/commitmentFacts.ts';
import type { LocalDate } from '../core/localDate.ts';
import { toEpochDay } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';

export interface PlanToJudge {
  date: LocalDate;
  /** 'HH:mm'; null: no hour was agreed. */
  start: string | null;
  end: string | null;
  /** Now, in Brussels. */
  today: LocalDate;
  time: string;
  /** Of the people who are visited; first and last day. */
  agreements: readonly { start: LocalDate; end: LocalDate | null }[];
  policy: Pick<PolicyFact, 'planAheadMaxDays'>;
}
export type PlanRefusal = 'past' | 'tooFarAhead' | 'endBeforeStart' | 'agreementNotActive';

const ARTICLES = ['S0 art. 2', 'policy'] as const;

/** An appointment lies ahead (later today counts), within the agreements of all whom it is for. */
export function judgePlan(input: PlanToJudge): Verdict<object, PlanRefusal> {
  const { date, start, end, today, time, agreements, policy } = input;
  const reasons: PlanRefusal[] = [];
  if (date < today || (date === today && start !== null && start <= time)) reasons.push('past');
  if (toEpochDay(date) - toEpochDay(today) > policy.planAheadMaxDays) reasons.push('tooFarAhead');
  if (end !== null && (start === null || end <= start)) reasons.push('endBeforeStart');
  if (agreements.some((one) => date < one.start || (one.end !== null && date > one.end)))
    reasons.push('agreementNotActive');
  return reasons.length > 0
    ? { kind: 'refused', reasons, articles: ARTICLES }
    : { kind: 'result', articles: ARTICLES };
}
