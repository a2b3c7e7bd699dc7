// Understands one Dutch message: what the person wants (intent) and with which facts (slots).
import { brusselsDay, fromIsoDay } from './calendarDay.ts';
import { findDayRange } from './dayRanges.ts';
import type { Bias } from './daySpec.ts';
import { asAnswer } from './expectedAnswer.ts';
import { describe } from './intentFeatures.ts';
import { isAnswer, scoreIntents } from './intents.ts';
import { findPeriod, type PeriodMention } from './periods.ts';
import { indexOf } from './rosterIndex.ts';
import { tokenize } from './tokenize.ts';
import type { Intent, RichSlots, RichUnderstanding, UnderstandContext } from './types.ts';
import { gatherFacts, type VisitFacts } from './visitFacts.ts';
import { visitSlots } from './visitSlots.ts';

const FUTURE: ReadonlySet<Intent> = new Set([
  'plan_visit',
  'absence',
  'suspend',
  'hand_over',
  'people',
  'new_agreement',
]);
const RANGED: ReadonlySet<Intent> = new Set(['absence', 'suspend']);
const WITH_PERIOD: ReadonlySet<Intent> = new Set([
  'weekly_summary',
  'my_figures',
  'my_visits',
  'open_commitments',
  'invoice_summary',
  'month_end',
  'confirm_crossing',
  'unanswered_questions',
]);
const PAST_VERBS = new Set(['was', 'waren', 'geweest']);

/** What a message means at the moment `context.now`; never throws, whatever the text. */
export function understand(text: string, context: UnderstandContext): RichUnderstanding {
  const { text: clean, tokens } = tokenize(asAnswer(text, context.expected));
  const index = context.roster === undefined ? null : indexOf(context.roster);
  const today = brusselsDay(context.now);
  const gather = (bias: Bias) => gatherFacts(tokens, clean, today, index, bias);
  let facts = gather('past');
  let visits = visitSlots(facts);
  const period = findPeriod(tokens, fromIsoDay(today), facts.dates);
  const described = describe(facts, visits, period);
  const [first, second] = scoreIntents(described, isAnswer(context.expected, described));
  const { intent } = first;
  if (FUTURE.has(intent) || described.features.has('future')) {
    facts = gather('future');
    visits = visitSlots(facts);
  }
  const [slots, ...more] = visits.map((visit) =>
    withRange(visit, intent, facts, period, fromIsoDay(today)),
  );
  if (slots === undefined) throw new Error('A message has at least one visit.');
  const several =
    intent === 'register_visit' || intent === 'plan_visit' || intent === 'register_contact';
  return {
    intent,
    confidence: first.confidence,
    slots,
    more: several ? more : [],
    runnerUp: second,
  };
}

function withRange(
  slots: RichSlots,
  intent: Intent,
  facts: VisitFacts,
  period: PeriodMention | null,
  today: number,
): RichSlots {
  if (WITH_PERIOD.has(intent)) return { ...slots, period: period?.period ?? null };
  if (!RANGED.has(intent)) return slots;
  const past = facts.tokens.some(({ word }) => PAST_VERBS.has(word));
  const range = findDayRange(facts.tokens, facts.dates, period, today, past ? 'past' : 'future');
  const noVisit = {
    date: null,
    start: null,
    end: null,
    minutes: null,
    extraMinutes: null,
    mode: null,
  };
  return { ...slots, ...noVisit, ...range };
}
