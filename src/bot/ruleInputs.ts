// The calendar and policy under which a draft is judged: compiled once per version of the facts.
import {
  compileCalendar,
  factInForceOrFirst,
  type CompiledCalendar,
  type PolicyFact,
} from '../rules/index.ts';
import { brusselsDay } from '../store/brusselsTime.ts';
import type { SharedFacts } from '../store/sharedFacts.ts';
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
  let cached: { facts: SharedFacts; year: number; calendar: CompiledCalendar } | null = null;
  return (now) => {
    const facts = store.read((db) => db.facts());
    const today = brusselsDay(now);
    const year = Number(today.slice(0, 4));
    if (cached?.facts !== facts || cached.year !== year) {
      const { closingLists, officeHours } = facts;
      const span = { fromYear: year - YEARS_BACK, toYear: year + YEARS_AHEAD };
      const calendar = compileCalendar({ closingLists, officeHours, knownAt: now, ...span });
      cached = { facts, year, calendar };
    }
    const policy = factInForceOrFirst(facts.policies, today, now);
    if (!policy) throw new Error('No policy: data/policy.json has no entry.');
    return { calendar: cached.calendar, policy };
  };
}
