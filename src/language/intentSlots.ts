// Which of the slots found in a message an intent has; what makes no sense for it is left out.
import { toIsoDay } from './calendarDay.ts';
import { findDayRange } from './dayRanges.ts';
import { lastOfLasting } from './lasting.ts';
import type { PeriodMention } from './periods.ts';
import type { Intent, RichSlots } from './types.ts';
import type { VisitFacts } from './visitFacts.ts';

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
const WITH_MODE: ReadonlySet<Intent> = new Set(['register_visit', 'plan_visit']);
const PAST_VERBS = new Set(['was', 'waren', 'geweest']);
const PAST_SPANS = new Set(['laatste', 'voorbije', 'afgelopen', 'vorige', 'voorbij', 'recentste']);
const VISIT = 'bezoek';

/** The slots of a message as its intent has them; `today` is a calendar day. */
export function slotsOfIntent(
  slots: RichSlots,
  intent: Intent,
  message: { facts: VisitFacts; period: PeriodMention | null; today: number },
): RichSlots {
  const { facts, period, today } = message;
  const own = { ...slots, mode: modeOf(slots, intent, facts) };
  if (intent === 'my_visits')
    return { ...own, period: period?.period ?? null, ...daysLookedAt(facts, today) };
  if (WITH_PERIOD.has(intent)) return { ...own, period: period?.period ?? null };
  if (!RANGED.has(intent)) return own;
  const past = facts.tokens.some(({ word }) => PAST_VERBS.has(word));
  const range = findDayRange(facts.tokens, facts.dates, period, today, past ? 'past' : 'future');
  const noVisit = { date: null, start: null, end: null, minutes: null, extraMinutes: null };
  return { ...own, ...noVisit, ...range };
}

/** "Van 1 tot 15 oktober", "sinds maandag", "de voorbije twee weken": several days; none for one day. */
function daysLookedAt({ tokens, dates }: VisitFacts, today: number): Partial<RichSlots> {
  const between = tokens.findIndex(({ word }) => word === 'tussen');
  // "Tussen 1 en 15 oktober" as "van 1 tot 15 oktober".
  const and = tokens.findIndex(({ word }, at) => between >= 0 && at > between && word === 'en');
  const read = tokens.map((one, at) => (at === and ? { ...one, word: 'tot' } : one));
  const { from, to, lasts } = findDayRange(read, dates, null, today, 'past');
  if (lasts !== undefined) {
    const isPast = tokens.some(({ word }) => PAST_SPANS.has(word));
    const days = lastOfLasting(today, lasts) - today;
    return isPast ? { from: toIsoDay(today - days), to: toIsoDay(today) } : {};
  }
  return from === to ? {} : { from, to };
}

/** "Verbeter mijn bezoek" names a visit, it does not say that it was at the workplace. */
function modeOf({ mode }: RichSlots, intent: Intent, { modes, tokens }: VisitFacts) {
  if (WITH_MODE.has(intent)) return mode;
  if (intent === 'register_contact') return mode === 'onsite' ? null : mode;
  if (intent !== 'correct_visit') return null;
  const said = modes.some(({ from, to }) =>
    tokens.slice(from, to).some(({ word }) => word !== VISIT),
  );
  return said ? mode : null;
}
