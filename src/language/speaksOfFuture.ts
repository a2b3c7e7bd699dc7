// Whether a message speaks of a visit that is still to come.
import { resolveDay, type DaySpec } from './daySpec.ts';
import { featureWords } from './intentData.ts';
import type { DateMention } from './mentions.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { VisitFacts } from './visitFacts.ts';

/** Days: without a year, a visit of last year is less likely than an appointment in some weeks. */
const LONG_AGO = 270;
const SOON = 21;
const PLANNING = new Set(['inplannen', 'plannen']);
/** Words after the comma: fewer tell nothing of their own. */
const FEWEST_MORE = 3;

/** "15/6" said on 11 June: four days ahead rather than a year ago. */
export function isMuchNearerAhead(spec: DaySpec, today: number): boolean {
  if (spec.type !== 'date' || spec.year !== null) return false;
  const past = resolveDay(spec, today, 'past').day;
  const ahead = resolveDay(spec, today, 'future').day;
  return past !== null && ahead !== null && today - past > LONG_AGO && ahead - today <= SOON;
}

function isTurn(tokens: VisitFacts['tokens'], at: number): boolean {
  return talkData.clauseTurns.has(wordAt(tokens, at));
}

function isJustNow(word: string): boolean {
  return word === 'daarnet' || word === 'daarjuist' || word === 'zonet';
}

/** "ik moet", "moet ik": one's own. */
function isMine(tokens: VisitFacts['tokens'], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some((token) =>
    ['ik', 'k', 'we', 'wij'].includes(token?.word ?? ''),
  );
}

function isSurelyAhead({ spec }: DateMention, today: number): boolean {
  if (spec.type === 'offset') return spec.days > 0;
  if (spec.type === 'weekday')
    return spec.turn === 'next' || (spec.turn === 'week' && spec.weeks > 0);
  return isMuchNearerAhead(spec, today);
}

/**
 * Where a visit was told in full (its day, how long, and who) before something else is said: "vrijdag van 9 tot 10 bij
 * Emre, | volgende afspraak 4/12". Null: nowhere, or what follows says when the visit itself will be.
 */
export function toldFirst(
  { tokens, dates, times, names }: VisitFacts,
  today: number,
): number | null {
  const day = dates.find((date) => !date.weak && date.spec.type !== 'offset');
  const length = times.find(({ kind }) => kind !== 'clock');
  const who = names.find(({ candidates }) => candidates.length > 0);
  if (!day || !length || !who) return null;
  let end = Math.max(day.to, length.to, who.to);
  while (end < tokens.length && !isTurn(tokens, end)) end++;
  if (end + FEWEST_MORE > tokens.length) return null;
  const isAhead =
    anyWord(tokens, 0, end, featureWords.toCome) ||
    dates.some((date) => date.from < end && isSurelyAhead(date, today));
  return isAhead || goesThere({ tokens, dates, names }, end) ? null : end;
}

/** "…, dan ga ik langs": that very visit. */
function goesThere(
  { tokens, dates, names }: Pick<VisitFacts, 'tokens' | 'dates' | 'names'>,
  from: number,
): boolean {
  if ([...dates, ...names].some((one) => one.from >= from)) return false;
  const isAsked = tokens.some(({ word }, at) => at >= from && PLANNING.has(word));
  return isAsked || hasVerb(tokens, from, tokens.length);
}

function hasVerb(tokens: VisitFacts['tokens'], from: number, to: number): boolean {
  const verb = tokens.findIndex(
    ({ word }, at) =>
      at >= from &&
      at < to &&
      featureWords.futureVerbs.has(word) &&
      (word !== 'gaan' || isOurs(tokens, at)),
  );
  return verb >= 0 && anyWord(tokens, verb + 1, Math.min(verb + 9, to), featureWords.futureAfter);
}

/** "volgende dinsdag", "morgen", "ik ga langs bij": said of a visit that is still to come. */
export function speaksOfFuture(facts: VisitFacts, today: number): boolean {
  const end = toldFirst(facts, today);
  if (end === null) return isToCome(facts, today);
  const dates = facts.dates.filter(({ to }) => to <= end);
  return isToCome({ tokens: facts.tokens.slice(0, end), dates }, today);
}

function isToCome({ tokens, dates }: Pick<VisitFacts, 'tokens' | 'dates'>, today: number): boolean {
  const ahead = dates.filter((date) => isSurelyAhead(date, today));
  const told = anyWord(tokens, 0, tokens.length, featureWords.past);
  const others = dates.filter((date) => !ahead.includes(date) && !date.weak);
  // "daarnet met Noor gebeld, morgen hoor ik haar opnieuw"
  const just = dates.some(({ from, weak }) => weak && isJustNow(wordAt(tokens, from)));
  const past =
    others.some(({ spec }) => spec.type === 'offset') ||
    (others.length > 0 && told) ||
    (just && anyWord(tokens, 0, tokens.length, featureWords.done));
  if (ahead.length > 0) return !past && !(told && ahead.every(({ spec }) => spec.type === 'date'));
  const going = hasVerb(tokens, 0, tokens.length);
  const must = tokens.findIndex(({ word }) => featureWords.mustVerbs.has(word));
  const bound =
    must >= 0 &&
    others.length > 0 &&
    isMine(tokens, must) &&
    others.every(({ spec }) => spec.type !== 'offset' || spec.days >= 0) &&
    anyWord(tokens, must + 1, tokens.length, featureWords.mustAfter);
  const planned = tokens.some(({ word }) => PLANNING.has(word) || word === 'plan');
  return ((going || bound) && !told) || planned;
}

/** "we gaan", "gaan we"; without it "gaan kijken" is what was done. */
function isOurs(tokens: VisitFacts['tokens'], at: number): boolean {
  return [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.word === 'we' || token?.word === 'wij',
  );
}
