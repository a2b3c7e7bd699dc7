// The calendar and policy under which a draft is judged, as known at the moment of the message.
import {
  calendarKnownAt,
  factInForceOrFirst,
  type CompiledCalendar,
  type PolicyFact,
} from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { Store } from '../store/store.ts';

export interface RuleInputs {
  calendar: CompiledCalendar;
  policy: PolicyFact;
}

/** How many years around the moment a visit can lie in. */
const YEARS_BACK = 6;
const YEARS_AHEAD = 2;

/** Gives the inputs of the rules as known at a moment (epoch ms). */
export function ruleInputs(store: Store): (now: number) => RuleInputs {
  return (now) => {
    const facts = store.read((db) => db.facts());
    const today = brusselsDay(now);
    const year = Number(today.slice(0, 4));
    const span = { fromYear: year - YEARS_BACK, toYear: year + YEARS_AHEAD };
    const policy = factInForceOrFirst(facts.policies, today, now);
    if (!policy) throw new Error('No policy: data/policy.json has no entry.');
    return { calendar: calendarKnownAt(facts, now, span), policy };
  };
}
