// Where one visit in a message ends and the next begins.
import { timeData } from './languageData.ts';
import type { NameMention } from './matchNames.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitDay } from './visitDates.ts';
import type { VisitFacts } from './visitFacts.ts';

export interface Span {
  from: number;
  to: number;
}

/** The tokens from `from` up to `to` speak of one visit on one or more `days`. */
export interface Segment extends Span {
  days: VisitDay[];
}

/** Further back than so many words nothing joins two visits; it keeps long texts fast. */
export const LONGEST_GAP = 60;

/** What leads to who was visited, or to where. */
export const LEADING: ReadonlySet<string> = new Set(['bij', 'met', 'naar', 'langs', 'noa']);
const AND = new Set(['en', ',', ';']);
/** "en ton noa Joris": West Flemish for then. */
const THEN = new Set(['dan', 'ton', 'tons']);
const AND_THEN = new Set(
  'nog ook bij naar noa verder door doorgereden doorgegaan doorgefietst doorgetrokken gereden gegaan gefietst gewandeld vertrokken'.split(
    ' ',
  ),
);

export function isInside(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** "daarna", "en dan nog": what comes is done next. */
export function isSequence(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (talkData.sequence.has(word)) return true;
  return (
    THEN.has(word) && (AND.has(wordAt(tokens, at - 1)) || AND_THEN.has(wordAt(tokens, at + 1)))
  );
}

/** Whether something is done next somewhere from `from` up to `to`. */
export function hasSequence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(from, 0); at < to; at++) if (isSequence(tokens, at)) return true;
  return false;
}

/** Whether only "en", a comma or a plus stand from `from` up to `to`. */
export function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  if (to < from) return false;
  for (let at = from; at < to; at++)
    if (!talkData.listJoiners.has(wordAt(tokens, at))) return false;
  return true;
}

/** Cuts a span between consecutive anchors: times of different visits, or days. */
export function cut(
  facts: VisitFacts,
  whole: Span,
  anchors: readonly Span[],
  byDay = false,
): Span[] {
  const spans: Span[] = [];
  let from = whole.from;
  anchors.forEach((anchor, index) => {
    const next = anchors[index + 1];
    if (next === undefined) return;
    const place = boundary(facts, { from, to: anchor.from }, anchor, next, byDay);
    spans.push({ from, to: place });
    from = place;
  });
  spans.push({ from, to: whole.to });
  return spans;
}

/** The best place between two anchors: where the sentence turns, else around the names. */
export function boundary(
  facts: VisitFacts,
  before: Span,
  anchor: Span,
  next: Span,
  byDay = false,
): number {
  const { tokens, names } = facts;
  const places: number[] = [];
  let strong: number | null = null;
  for (let at = Math.max(anchor.to, next.from - LONGEST_GAP); at < next.from; at++) {
    const word = wordAt(tokens, at);
    const turn = talkData.strongMarks.has(word) && !isAbbreviation(tokens, at);
    const then = isSequence(tokens, at);
    if (turn || then) strong ??= at;
    if (turn || then || word === 'en' || word === ',' || word === '+') places.push(at);
  }
  const last = places.at(-1);
  // "maandag bij Emre, daarna bij Sofie en dinsdag bij Jonas"
  if (byDay && last !== undefined && opensDay(facts, strong, last, next.from)) return last;
  // "Emre 19/11 9u-10u; bij hem op het werk; Sofie; 20/11 11u"
  const own = names.find(({ from, to }) => strong !== null && from > strong && to <= next.from);
  const opening = byDay ? places.findLast((at) => isBefore(at, own)) : undefined;
  if (strong !== null) return turnAt(facts, opening ?? strong, anchor.to);
  const namedBefore = names.some((name) => name.from >= before.from && name.to <= before.to);
  const between = names.filter((name) => name.from >= anchor.to && name.to <= next.from);
  const namedBetween = between.length > 0;
  // "… om 9u, 60 minuten, en bezoek Emre": the last turn before who comes next.
  const isCorrected = anyWord(tokens, anchor.to, next.from, talkData.correctionStrong);
  const turn = isCorrected ? undefined : places.findLast((at) => isBefore(at, between[0]));
  const opens = namedBefore ? undefined : turnToNext(facts, places, between, next);
  const lead = namedBefore && namedBetween ? (turn ?? places[0]) : (opens ?? places.at(-1));
  const name = namedBefore ? between.at(0) : undefined;
  return lead ?? (name === undefined ? next.from : leadOf(facts, name.from, before, anchor.to));
}

/** "van 8u tot 9u bij Nele geweest, en ook nog bij Amina, van 10u tot 11u": the last turn before who comes next. */
function turnToNext(
  { names, tokens }: VisitFacts,
  places: readonly number[],
  between: readonly NameMention[],
  next: Span,
): number | undefined {
  if (names.some(({ from }) => from >= next.to)) return undefined;
  const people = between.filter(({ kind }) => kind === 'employee');
  const two = people.at(-1);
  const one = two === undefined ? undefined : people.findLast((name) => !sameName(name, two));
  if (one === undefined || two === undefined) return undefined;
  const isOneList = tokens
    .slice(one.to, two.from)
    .every(({ word }) => talkData.listJoiners.has(word) || LEADING.has(word));
  return isOneList ? undefined : places.findLast((at) => at >= one.to && at < two.from);
}

/** Whether the turn at `last` opens the next day: nobody is told after it, nor since the `strong` one without a time ("2) Kofi, wo 9u"). */
function opensDay(
  { names, times, tokens }: VisitFacts,
  strong: number | null,
  last: number,
  day: number,
): boolean {
  const isIn = (facts: readonly Span[], from: number, to: number): boolean =>
    facts.some((fact) => isInside(fact, { from, to }));
  if (isIn(names, last, day) || isIn(times, last, day)) return false;
  if (strong === null || wordAt(tokens, last) === 'en') return true;
  if (hasSequence(tokens, strong, last)) return true;
  return !isIn(names, strong, last) || isIn(times, strong, last);
}

function isBefore(at: number, span: Span | undefined): boolean {
  return span !== undefined && at < span.from;
}

/** Where the sentence turns: "en daarna" at its "en", ", telefoontje achteraf" at the call, ", Kofi erna" at him. */
function turnAt({ tokens, modes, names }: VisitFacts, strong: number, from: number): number {
  if (wordAt(tokens, strong - 1) === 'en') return strong - 1;
  if (!isSequence(tokens, strong)) return strong;
  const said = [...modes, ...names].find((fact) => fact.to === strong && fact.from > from);
  const opens = said !== undefined && ['en', ',', '+'].includes(wordAt(tokens, said.from - 1));
  return opens ? said.from : strong;
}

/** Where the words begin that lead to a name: "bij Sami", or "tel. Sami" as it was for the one before. */
function leadOf({ tokens, modes }: VisitFacts, at: number, before: Span, from: number): number {
  const leads = modes.some((mode) => isInside(mode, before));
  let place = at;
  for (;;) {
    const dot = wordAt(tokens, place - 1) === '.' && isAbbreviation(tokens, place - 1);
    const end = dot ? place - 1 : place;
    const said = leads ? modes.find((mode) => mode.to === end && mode.from >= from) : undefined;
    if (said !== undefined) place = said.from;
    else if (end > from && LEADING.has(wordAt(tokens, end - 1))) place = end - 1;
    else return place;
  }
}

/** The dot of "tel." or "14 u.", unless a sentence begins behind the hour. */
function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (wordAt(tokens, at) !== '.' || tokens[at]?.glued !== true || before === undefined)
    return false;
  if (talkData.abbreviations.has(before.plain)) return true;
  const opensItem = at < 2 || talkData.strongMarks.has(wordAt(tokens, at - 2));
  if (before.kind === 'number') return tokens[at + 1]?.glued === true || opensItem;
  const ends =
    timeData.hourUnits.has(before.word) && (before.glued || opensSentence(tokens, at + 1));
  return before.raw.length <= 2 && !ends;
}

/** A capital, also behind the s of "'s Avonds". */
function opensSentence(tokens: readonly Token[], at: number): boolean {
  const place = wordAt(tokens, at) === 's' ? at + 1 : at;
  return tokens[place]?.capital === true;
}

/** Whether two mentions may mean the same one. */
export function sameName(a: VisitFacts['names'][number], b: VisitFacts['names'][number]): boolean {
  if (a.kind !== b.kind) return worksThere(a, b) || worksThere(b, a);
  if (a.candidates.length === 0 || b.candidates.length === 0)
    return a.text.toLowerCase() === b.text.toLowerCase();
  return a.candidates.some((one) => b.candidates.some(({ entity }) => entity === one.entity));
}

/** Two people of one employer are two; the names to compare one with. */
export function likeKind(
  names: readonly NameMention[],
  { kind }: NameMention,
): readonly NameMention[] {
  const like = names.filter((name) => name.kind === kind);
  return like.length > 0 ? like : names;
}

/** "bij Blafveld ... Rik": the employee works at the employer that was named. */
function worksThere(
  person: VisitFacts['names'][number],
  place: VisitFacts['names'][number],
): boolean {
  if (person.kind !== 'employee' || place.kind !== 'employer') return false;
  const employers = place.candidates.map(({ entity }) => entity.id);
  return person.candidates.some(({ entity }) =>
    entity.employerIds.some((id) => employers.includes(id)),
  );
}
