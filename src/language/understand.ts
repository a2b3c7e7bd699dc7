// Understands one Dutch message: what the person wants (intent) and with which facts (slots).
import { brusselsDay, fromIsoDay } from './calendarDay.ts';
import { findDayRange } from './dayRanges.ts';
import { describeMessage } from './describeMessage.ts';
import { isAnswer, scoreIntents } from './intents.ts';
import type { PeriodMention } from './periods.ts';
import type { Intent, RichSlots, RichUnderstanding, UnderstandContext } from './types.ts';
import type { VisitFacts } from './visitFacts.ts';

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
  const { period, described, heardAs, ...past } = describeMessage(text, context);
  const [first, second] = scoreIntents(described, isAnswer(context.expected, described));
  const { intent } = first;
  const isAhead = FUTURE.has(intent) || described.features.has('future');
  const { facts, visits } = isAhead ? heardAs('future') : past;
  const today = fromIsoDay(brusselsDay(context.now));
  const [slots, ...more] = visits.map((visit) => withRange(visit, intent, facts, period, today));
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
