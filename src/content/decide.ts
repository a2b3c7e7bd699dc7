// Taking a decision: checked, by somebody who may, and kept with who and when.
import { factInForceOrFirst, judgePolicy } from '../rules/index.ts';
import type { ArticleId, LocalDate, PolicyFact, WeekHours } from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import { insertDecision } from '../store/decisions.ts';
import type { DecisionKind } from '../store/decisions.ts';
import type { Tx } from '../store/handle.ts';
import { hasRole } from '../store/principal.ts';
import type { Principal, Role, StaffPrincipal } from '../store/principal.ts';
import { answerDecision } from './answerDecisions.ts';
import {
  closingDaysDecision,
  officeHoursDecision,
  policyChange,
  settingDecision,
} from './decisionSchemas.ts';
import type { WrittenAnswer } from './faqSchema.ts';
import { prepareFinance, type FinanceDecision } from './tariffDecisions.ts';

export type PolicyChange = Partial<Omit<PolicyFact, 'version' | 'effectiveFrom' | 'recordedAt'>>;

export type NewDecision =
  | {
      kind: 'closingDays';
      year: number;
      confirmed: boolean;
      days: readonly { date: LocalDate; name: string }[];
    }
  | { kind: 'officeHours'; effectiveFrom: LocalDate; weekdays: WeekHours }
  | { kind: 'policy'; effectiveFrom: LocalDate; change: PolicyChange }
  | { kind: 'setting'; effectiveFrom: LocalDate; key: string; value: unknown }
  /** `file` null: the answer is withdrawn. */
  | { kind: 'answer'; answerId: string; file: WrittenAnswer | null }
  | FinanceDecision;

export type DecisionOutcome =
  | { kind: 'decided'; id: string }
  | { kind: 'refused'; reason: 'notAllowed' | 'invalid' | 'unchanged' }
  /** With the articles that allow less. */
  | { kind: 'refused'; reason: 'looser'; articles: readonly ArticleId[] };

const OTHERS: readonly Role[] = ['teamLead', 'administrator'];
const FINANCE: readonly Role[] = ['finance'];
/** Whoever may take a decision of a kind: answers are written by leads and editors, money is finance's. */
const DECIDERS: Readonly<Record<DecisionKind, readonly Role[]>> = {
  ...{ closingDays: OTHERS, officeHours: OTHERS, policy: OTHERS, setting: OTHERS },
  answer: ['teamLead', 'editor'],
  ...{ crossing: FINANCE, tariffs: FINANCE, billing: FINANCE },
};

/** True for who may write, change and withdraw answers. */
export function mayDecideAnswers(who: Principal): boolean {
  return DECIDERS.answer.some((role) => hasRole(who, role));
}

/**
 * Records a decision of a team lead or administrator; on an answer, of a team lead or editor; on money, of
 * finance. It counts for what happens from now on: what was promised stays. `looser`: the model agreement
 * or the department allows less.
 */
export function decide(tx: Tx, who: Principal, decision: NewDecision): DecisionOutcome {
  if (who.kind !== 'staff' || !DECIDERS[decision.kind].some((role) => hasRole(who, role)))
    return { kind: 'refused', reason: 'notAllowed' };
  switch (decision.kind) {
    case 'closingDays': {
      const { year, confirmed, days } = decision;
      const checked = closingDaysDecision.safeParse({ year, confirmed, days });
      if (!checked.success) return { kind: 'refused', reason: 'invalid' };
      return keep(tx, who, 'closingDays', `${year}-01-01`, checked.data);
    }
    case 'officeHours': {
      const checked = officeHoursDecision.safeParse({ weekdays: decision.weekdays });
      if (!checked.success) return { kind: 'refused', reason: 'invalid' };
      return keep(tx, who, 'officeHours', decision.effectiveFrom, checked.data);
    }
    case 'policy':
      return decidePolicy(tx, who, decision.effectiveFrom, decision.change);
    case 'setting': {
      const { key, value } = decision;
      const checked = settingDecision.safeParse({ key, value });
      if (!checked.success) return { kind: 'refused', reason: 'invalid' };
      return keep(tx, who, 'setting', decision.effectiveFrom, checked.data);
    }
    case 'answer': {
      const { answerId, file } = decision;
      const checked = answerDecision.safeParse({ answerId, file });
      if (!checked.success) return { kind: 'refused', reason: 'invalid' };
      return keep(tx, who, 'answer', brusselsDay(tx.now), checked.data);
    }
    case 'crossing':
    case 'tariffs':
    case 'billing': {
      const prepared = prepareFinance(tx, decision);
      if (prepared.kind === 'refused') return prepared;
      return keep(tx, who, decision.kind, prepared.effectiveFrom, prepared.payload);
    }
  }
}

function decidePolicy(
  tx: Tx,
  who: StaffPrincipal,
  effectiveFrom: LocalDate,
  change: PolicyChange,
): DecisionOutcome {
  const checked = policyChange.safeParse(change);
  const base = factInForceOrFirst(tx.facts().policies, effectiveFrom, tx.now);
  if (!checked.success || !base) return { kind: 'refused', reason: 'invalid' };
  const judged = judgePolicy(checked.data);
  if (judged.kind === 'refused')
    return { kind: 'refused', reason: 'looser', articles: judged.articles };
  const { version: _version, effectiveFrom: _day, recordedAt: _at, ...before } = base;
  const settings = { ...before, ...checked.data };
  if (JSON.stringify(settings) === JSON.stringify(before))
    return { kind: 'refused', reason: 'unchanged' };
  const version = `${effectiveFrom}/${new Date(tx.now).toISOString()}`;
  return keep(tx, who, 'policy', effectiveFrom, { version, settings });
}

function keep(
  tx: Tx,
  who: StaffPrincipal,
  kind: DecisionKind,
  effectiveFrom: LocalDate,
  payload: unknown,
): DecisionOutcome {
  const id = insertDecision(tx, who, { kind, effectiveFrom, payload });
  tx.noteAccess({ who, action: 'write', subject: 'team', subjectId: kind, why: 'decide' });
  return { kind: 'decided', id };
}
