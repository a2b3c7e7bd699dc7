// Splits a message by the days on which it says that something was done.
import { bestMode } from './modes.ts';
import { hasTimes } from './splitByTime.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { VisitDay } from './visitDates.ts';
import type { VisitFacts } from './visitFacts.ts';
import {
  cut,
  isInside,
  isListed,
  likeKind,
  sameName,
  type Segment,
  type Span,
} from './visitSegments.ts';

const CLEAR_MODE = 2;
const MOST_DAYS = 20;
const SHORT_REPEAT = 3;
const FIRST_PERSON = new Set(['ik', 'k', 'we', 'wij', 'mij', 'me', 'ons', 'ben', 'heb']);
const THIRD_PERSON = new Set(['had', 'heeft', 'hij', 'zij', 'ze', 'hadden', 'hebben']);
const FOR_EACH = new Set(['telkens', 'beide', 'allebei', 'elk']);
const HOURS = new Set(['uren', 'tijd', 'tijden', 'tijdstip', 'moment']);
const PLACE_BEFORE = new Set(['bij', 'naar', 'in', 'langs']);

/** One segment for each day, or list of days, with a visit of its own. */
export function splitByDay(facts: VisitFacts): Segment[] {
  const { tokens } = facts;
  const few = facts.days.length <= MOST_DAYS;
  const days = facts.days.filter((day) => !day.again || (few && isOwnVisit(facts, day)));
  const groups: VisitDay[][] = [];
  for (const day of days) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && (day.ranged || isListed(tokens, last.to, day.from)))
      groups.at(-1)?.push(day);
    else groups.push([day]);
  }
  const told = groups.length < 2 ? groups : withVisit(facts, groups);
  return segmentsOf(facts, told);
}

/** "vrijdagvoormiddag bij Jonas, vrijdagnamiddag bij Fatima": somebody else, on the same day. */
function isOwnVisit(facts: VisitFacts, again: VisitDay): boolean {
  const place = facts.days.indexOf(again);
  const before = facts.days[place - 1];
  const after = facts.days[place + 1];
  if (before === undefined) return false;
  const whole = { from: facts.days[place - 2]?.to ?? 0, to: facts.tokens.length };
  const [first, second] = cut(facts, whole, [before, again], true);
  if (first === undefined || second === undefined) return false;
  const next = { from: second.from, to: after?.from ?? second.to };
  const each = anyWord(facts.tokens, 0, facts.tokens.length, talkData.each);
  const names = [first, next].map((span) => facts.names.filter((name) => isInside(name, span)));
  const [one = [], two = []] = names;
  const other = two.some((name) => !likeKind(one, name).some((known) => sameName(known, name)));
  const told = each || (hasTimes(facts, first) && hasTimes(facts, next));
  return one.length > 0 && other && told;
}

function segmentsOf(facts: VisitFacts, groups: VisitDay[][]): Segment[] {
  const whole = { from: 0, to: facts.tokens.length };
  const spans = cut(facts, whole, groups.map(spanOf), true);
  return spans.map((span, index) => ({ ...span, days: groups[index] ?? [] }));
}

function spanOf(days: readonly Span[]): Span {
  return { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 };
}

/** Without the days that are only spoken about: no time, nobody seen, nothing done. */
function withVisit(facts: VisitFacts, groups: VisitDay[][]): VisitDay[][] {
  const segments = segmentsOf(facts, groups);
  // "maandag Karim en woensdag Dimitar bezocht, telkens van 15u tot 16u": the time is of both.
  const each = anyWord(facts.tokens, 0, facts.tokens.length, FOR_EACH);
  const timed = !each && segments.some((segment) => hasTimes(facts, segment));
  const told = segments.filter((segment) => {
    if (hasTimes(facts, segment) || isRepeated(facts, segment)) return true;
    const said = substance(facts, segment);
    return timed ? said === 2 && !isReported(facts, segment) : said > 0;
  });
  return (told.length > 0 ? told : segments.slice(0, 1)).map(({ days }) => days);
}

/** "en vandaag ook", "woensdag idem", "donderdag op dezelfde uren": the same again on another day. */
export function isRepeated(
  { tokens }: Pick<VisitFacts, 'tokens'>,
  { days, from, to }: Segment,
): boolean {
  const day = days.at(-1);
  if (day === undefined || anyWord(tokens, from, day.from, talkData.correctionStrong)) return false;
  const end = tokens.findIndex(({ kind }, at) => at >= day.to && kind === 'mark');
  const rest = tokens.slice(day.to, Math.min(to, end < 0 ? to : end));
  const [word] = rest;
  for (let at = day.to; at < to; at++)
    if (talkData.same.has(wordAt(tokens, at)) && HOURS.has(tokens[at + 1]?.plain ?? ''))
      return true;
  return word !== undefined && talkData.again.has(word.word) && rest.length <= SHORT_REPEAT;
}

/** One for a name, one for a kind of contact or a place. */
function substance({ names, modes, tokens }: VisitFacts, segment: Segment): number {
  const named = names.filter((name) => isInside(name, segment));
  const clear = modes.filter((mode) => isInside(mode, segment) && mode.weight >= CLEAR_MODE);
  const placed = named.some((name) => anyWord(tokens, name.from - 2, name.from, PLACE_BEFORE));
  return (named.length > 0 ? 1 : 0) + (bestMode(clear) !== null || placed ? 1 : 0);
}

/** "maandag had Kevin nog gebeld dat hij ziek was": somebody else did it. */
function isReported({ tokens }: VisitFacts, { from, to }: Span): boolean {
  return anyWord(tokens, from, to, THIRD_PERSON) && !anyWord(tokens, from, to, FIRST_PERSON);
}
