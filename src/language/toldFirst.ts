// Hears a visit that is told whole before a clause about what comes next: "vrijdag een uur bij Jonas, morgen bel ik hem".
import { brusselsDay, fromIsoDay } from './calendarDay.ts';
import { resolveDay } from './daySpec.ts';
import { describeMessage } from './describeMessage.ts';
import { featureWords } from './intentData.ts';
import { scoreIntents } from './intents.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import { tokenize } from './tokenize.ts';
import type { Intent, UnderstandContext } from './types.ts';
import type { VisitFacts } from './visitFacts.ts';

const TURNS = new Set([',', ';', '.', '!', 'en', 'maar']);
/** What asks that the visit itself be planned. */
const ASKS = new Set(
  'inplannen plannen agenda kalender vastleggen bevestigen reserveren'.split(' '),
);
const PLAN_OBJECTS = new Set('dat het in dit die hem haar deze even maar ons me'.split(' '));
const NEXT = new Set('volgend volgende opnieuw terug nog later straks'.split(' '));
const PLANNED: ReadonlySet<Intent> = new Set(['register_visit', 'plan_visit']);

/** Whether a message that is heard as one about the future first tells of a visit that was made. */
export function tellsVisitFirst(
  text: string,
  context: UnderstandContext,
  facts: VisitFacts,
  intent: Intent,
): boolean {
  const first = facts.days[0];
  if (!PLANNED.has(intent) || context.expected !== undefined || first === undefined) return false;
  const turn = turnAfterVisit(facts);
  if (turn === null || asksToPlan(facts, turn)) return false;
  // "vrijdag bij Jonas langsgaan, …"
  if (anyWord(facts.tokens, 0, turn, featureWords.mustAfter)) return false;
  const today = fromIsoDay(brusselsDay(context.now));
  if (!speaksOfNext(facts, turn, today, first.day)) return false;
  const { text: clean, tokens } = tokenize(text);
  const head = describeMessage(clean.slice(0, tokens[turn]?.from ?? 0), context);
  const [heard] = scoreIntents(head.described, false);
  const [visit] = head.visits;
  const date = visit?.date ?? null;
  const isWhole = visit !== undefined && (visit.minutes !== null || visit.start !== null);
  const isPast = isWhole && date !== null && fromIsoDay(date) <= today;
  return heard.intent === 'register_visit' && isPast && !head.described.features.has('future');
}

/** Where the sentence turns behind the day, the time and the name of its first visit. */
function turnAfterVisit({ tokens, days, times, names }: VisitFacts): number | null {
  const [day, time, name] = [days[0], times.find(({ kind }) => kind !== 'part'), names[0]];
  if (day === undefined || time === undefined || name === undefined) return null;
  const from = Math.max(day.to, time.to, name.to);
  const turn = tokens.findIndex(({ word }, at) => at >= from && TURNS.has(word));
  return turn < 0 ? null : turn;
}

/** "plan dat in", "zet het in mijn agenda" */
function asksToPlan({ tokens }: VisitFacts, turn: number): boolean {
  return tokens.some(({ word }, at) => {
    if (at < turn) return false;
    const isLast = tokens[at + 1]?.kind !== 'word';
    return (
      ASKS.has(word) || (word === 'plan' && (isLast || PLAN_OBJECTS.has(wordAt(tokens, at + 1))))
    );
  });
}

/** Another day from today on, a next time, somebody else who is seen or called. */
function speaksOfNext(
  { tokens, dates, names }: VisitFacts,
  turn: number,
  today: number,
  day: number | null,
): boolean {
  const isLater = dates.some(({ from, spec }) => {
    const ahead = resolveDay(spec, today, 'future').day;
    return from > turn && ahead !== null && ahead >= today && ahead !== day;
  });
  const isNext = tokens.some(({ word }, at) => at > turn && NEXT.has(word));
  const isOther = names.some(({ from }) => from > turn);
  const isSoon = tokens.some(({ word }, at) => at > turn && talkData.presentVerbs.has(word));
  return isLater || isNext || (isOther && isSoon);
}
