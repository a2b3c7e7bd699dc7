// Reads a message as far as the intents need it: what was found in it, and how the intents see that.
import { brusselsDay, fromIsoDay } from './calendarDay.ts';
import type { Bias } from './daySpec.ts';
import { asAnswer } from './expectedAnswer.ts';
import { describe, type Described } from './intentFeatures.ts';
import { findPeriod, type PeriodMention } from './periods.ts';
import { withoutFullNames } from './namesFirst.ts';
import { indexOf } from './rosterIndex.ts';
import { tokenize } from './tokenize.ts';
import type { RichSlots, UnderstandContext } from './types.ts';
import { gatherFacts, type VisitFacts } from './visitFacts.ts';
import { visitSlots } from './visitSlots.ts';

export interface ReadMessage {
  facts: VisitFacts;
  visits: RichSlots[];
  period: PeriodMention | null;
  described: Described;
  /** The same message, heard as one about the future or the past. */
  heardAs(bias: Bias): { facts: VisitFacts; visits: RichSlots[] };
}

/** Reads a message at the moment `context.now`; a day that could be either is past. */
export function describeMessage(text: string, context: UnderstandContext): ReadMessage {
  const { text: clean, tokens } = tokenize(asAnswer(text, context.expected));
  const index = context.roster === undefined ? null : indexOf(context.roster);
  const today = brusselsDay(context.now);
  const heardAs = (bias: Bias) => {
    const facts = gatherFacts(tokens, clean, today, index, bias);
    return { facts, visits: visitSlots(facts) };
  };
  const { facts, visits } = heardAs('past');
  const period = findPeriod(withoutFullNames(tokens, index), fromIsoDay(today), facts.dates);
  return {
    facts,
    visits,
    period,
    described: describe(facts, visits, period, fromIsoDay(today)),
    heardAs,
  };
}
