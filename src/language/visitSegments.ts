// Splits a message into visits, at the places where one visit ends and the next begins.
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitDay } from './visitDates.ts';
import type { VisitFacts } from './visitFacts.ts';

/** The tokens from `from` up to `to` speak of one visit on one or more `days`. */
export interface Segment {
  from: number;
  to: number;
  days: VisitDay[];
}

interface Span {
  from: number;
  to: number;
}

const CLEAR_MODE = 3;
/** Further back than so many words nothing joins two visits; it keeps long texts fast. */
const LONGEST_GAP = 60;
const MOST_VISITS = 20;
const FIRST_SURE_HOUR = 6;

/** The visits of a message in their order; a message of one visit is one segment. */
export function splitVisits(facts: VisitFacts): Segment[] {
  const byDay = splitByDay(facts);
  return byDay
    .flatMap((segment) => splitByTime(facts, segment))
    .flatMap((segment) => splitByKind(facts, segment));
}

function splitByDay(facts: VisitFacts): Segment[] {
  const { tokens, days } = facts;
  const groups: VisitDay[][] = [];
  for (const day of days) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isList(tokens, last.to, day.from)) groups.at(-1)?.push(day);
    else groups.push([day]);
  }
  return cut(facts, { from: 0, to: tokens.length }, groups.map(spanOf)).map((span, index) => ({
    ...span,
    days: groups[index] ?? [],
  }));
}

function spanOf(days: readonly Span[]): Span {
  return { from: days[0]?.from ?? 0, to: days.at(-1)?.to ?? 0 };
}

/** Only "en", a comma or a plus stand between two days: "17/5 + 20/5". */
function isList(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 1) return false;
  for (let at = from; at < to; at++)
    if (!talkData.listJoiners.has(wordAt(tokens, at))) return false;
  return true;
}

/** Cuts a span between consecutive anchors (days or times of different visits). */
function cut(facts: VisitFacts, whole: Span, anchors: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let from = whole.from;
  anchors.forEach((anchor, index) => {
    const next = anchors[index + 1];
    if (next === undefined) return;
    const place = boundary(facts, { from, to: anchor.from }, anchor, next);
    spans.push({ from, to: place });
    from = place;
  });
  spans.push({ from, to: whole.to });
  return spans;
}

/** The best place between two anchors: where the sentence turns, else around the names. */
function boundary(facts: VisitFacts, before: Span, anchor: Span, next: Span): number {
  const { tokens, names } = facts;
  const places: number[] = [];
  let strong: number | null = null;
  for (let at = Math.max(anchor.to, next.from - LONGEST_GAP); at < next.from; at++) {
    const word = wordAt(tokens, at);
    const turn = talkData.strongMarks.has(word) && !isAbbreviation(tokens, at);
    if (turn || talkData.sequence.has(word)) strong ??= at;
    if (turn || word === 'en' || word === ',' || word === '+' || talkData.sequence.has(word))
      places.push(at);
  }
  if (strong !== null) return wordAt(tokens, strong - 1) === 'en' ? strong - 1 : strong;
  const namedBefore = names.some((name) => name.from >= before.from && name.to <= before.to);
  const namedBetween = names.some((name) => name.from >= anchor.to && name.to <= next.from);
  const lead = namedBefore && namedBetween ? places[0] : places.at(-1);
  return lead ?? next.from;
}

function isAbbreviation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return (
    wordAt(tokens, at) === '.' &&
    tokens[at]?.glued === true &&
    before !== undefined &&
    before.raw.length <= 2
  );
}

/** Several times on one day, each with a name, a kind of contact or "daarna" of its own. */
function splitByTime(facts: VisitFacts, segment: Segment): Segment[] {
  const groups = timeGroups(facts, segment);
  if (groups.length < 2 || groups[0] === undefined) return [segment];
  const anchors: Span[] = [groups[0]];
  for (const group of groups.slice(1, MOST_VISITS)) {
    const last = anchors.at(-1) ?? group;
    const from = anchors.length === 1 ? segment.from : (anchors.at(-2)?.to ?? segment.from);
    const place = boundary(facts, { from, to: last.from }, last, group);
    if (isOwnVisit(facts, place, last, group, segment)) anchors.push(group);
  }
  return cut(facts, segment, anchors).map((span) => ({ ...span, days: segment.days }));
}

/** Times that belong together: a range, or a start with its end or length. */
function timeGroups(facts: VisitFacts, { from, to }: Span): Span[] {
  const groups: (Span & { start: boolean; end: boolean; length: number | null })[] = [];
  for (const time of facts.times) {
    if (time.from < from || time.to > to || time.kind === 'part') continue;
    if (
      (time.kind === 'duration' && (time.extra || time.total)) ||
      ('suspect' in time && time.suspect)
    )
      continue;
    const last = groups.at(-1);
    const isRange = time.kind === 'range';
    const isHour = time.kind === 'either' && time.clock.hour >= FIRST_SURE_HOUR;
    const isStart = isRange || isHour || (time.kind === 'clock' && time.role !== 'end');
    const isLength = time.kind === 'duration' || (time.kind === 'either' && !isHour);
    const isEnd = isRange || (time.kind === 'clock' && time.role === 'end');
    const minutes = isLength ? time.minutes : null;
    const fits =
      last !== undefined &&
      !(isStart && (last.start || (last.length !== null && isRange))) &&
      !(isEnd && last.end) &&
      !(isLength && (last.length !== null || isNext(facts, last, time)));
    if (!fits)
      groups.push({ from: time.from, to: time.to, start: isStart, end: isEnd, length: minutes });
    else {
      last.to = time.to;
      last.start ||= isStart;
      last.end ||= isEnd;
      last.length ??= minutes;
    }
  }
  return groups;
}

/** "…tot 11u, daarna nog een kwartier gebeld": the length is of the next visit. */
function isNext(
  { tokens }: VisitFacts,
  last: Span & { start: boolean; end: boolean },
  time: Span,
): boolean {
  const near = Math.max(last.to, time.from - LONGEST_GAP);
  return last.start && last.end && anyWord(tokens, near, time.from, talkData.sequence);
}

function isOwnVisit(
  facts: VisitFacts,
  place: number,
  last: Span,
  group: Span,
  segment: Segment,
): boolean {
  const { tokens, names, modes } = facts;
  if (place <= last.to - 1 || place > group.from) return false;
  const near = Math.max(last.to, group.from - LONGEST_GAP);
  if (anyWord(tokens, near, group.from, talkData.sequence)) return true;
  const end = segment.to;
  const inNext = (span: Span) => span.from >= place && span.to <= end;
  const inFirst = (span: Span) => span.from >= segment.from && span.to <= place;
  const newName = names.some(
    (name) => inNext(name) && !names.some((other) => inFirst(other) && sameName(other, name)),
  );
  const firstModes = new Set(
    modes.filter((mode) => inFirst(mode) && mode.weight >= CLEAR_MODE).map(({ mode }) => mode),
  );
  const newMode = modes.some(
    (mode) =>
      inNext(mode) &&
      mode.weight >= CLEAR_MODE &&
      firstModes.size > 0 &&
      !firstModes.has(mode.mode),
  );
  const joint = wordAt(tokens, place);
  const joined =
    joint === 'en' || talkData.strongMarks.has(joint) || joint === ',' || joint === '+';
  return joined && (newName || newMode);
}

function sameName(a: VisitFacts['names'][number], b: VisitFacts['names'][number]): boolean {
  if (a.kind !== b.kind) return false;
  if (a.candidates.length === 0 || b.candidates.length === 0)
    return a.text.toLowerCase() === b.text.toLowerCase();
  return a.candidates.some((one) => b.candidates.some(({ entity }) => entity === one.entity));
}

/** No times: "gebeld met Jonas en langsgeweest bij Fatima", "bij De Smet en daarna bij Claeys". */
function splitByKind(facts: VisitFacts, segment: Segment): Segment[] {
  const inside = (span: Span) => span.from >= segment.from && span.to <= segment.to;
  if (facts.times.some((time) => inside(time) && time.kind !== 'part')) {
    if (timeGroups(facts, segment).length > 0) return [segment];
  }
  const clear = facts.modes.filter((mode) => inside(mode) && mode.weight >= CLEAR_MODE);
  const first = clear[0];
  const other = clear.find((mode) => mode.mode !== first?.mode && isMixed(first?.mode, mode.mode));
  const names = facts.names.filter(inside);
  if (first !== undefined && other !== undefined) {
    const place = turnBetween(facts, first.to, other.from);
    const both =
      place !== null &&
      names.some((name) => name.to <= place) &&
      names.some((name) => name.from >= place);
    if (both) return halves(segment, place);
  }
  const employers = names.filter((name) => name.kind === 'employer');
  const [one, two] = employers;
  if (one === undefined || two === undefined || sameName(one, two)) return [segment];
  const sequence = anyWord(facts.tokens, one.to, two.from, talkData.sequence);
  const place = turnBetween(facts, one.to, two.from);
  const visited = place !== null && isVisited(facts, one) && isVisited(facts, two);
  return place !== null && (sequence || visited) ? halves(segment, place) : [segment];
}

function isMixed(a: string | undefined, b: string): boolean {
  return a !== undefined && (a === 'onsite') !== (b === 'onsite');
}

function isVisited({ tokens }: VisitFacts, name: Span): boolean {
  return anyWord(tokens, name.from - 2, name.from, new Set(['bij', 'naar', 'langs']));
}

function turnBetween({ tokens }: VisitFacts, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at);
    if (word === 'en' || talkData.strongMarks.has(word) || talkData.sequence.has(word)) return at;
  }
  return null;
}

function halves(segment: Segment, place: number): Segment[] {
  return [
    { ...segment, to: place },
    { ...segment, from: place },
  ];
}
