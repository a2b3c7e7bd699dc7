// Splits a day's message where a second time has a visit of its own.
import { isOfEach } from './forEach.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitFacts } from './visitFacts.ts';
import {
  boundary,
  cut,
  hasSequence,
  isInside,
  isListed,
  isSequence,
  likeKind,
  LONGEST_GAP,
  sameName,
  type Segment,
  type Span,
} from './visitSegments.ts';

/** Times that belong to one visit, as far as they go. */
interface Group extends Span {
  start: boolean;
  end: boolean;
  length: number | null;
}

const CLEAR_MODE = 3;
/** "tel." alone weighs as much. */
const CALL = 2.5;
const PART_OF = new Set(['waarvan', 'daarvan', 'waaronder', 'inclusief', 'incl']);
/** "tel. Sami": so many tokens may lead to a name. */
const LEAD = 2;
const MOST_VISITS = 20;
const FIRST_SURE_HOUR = 6;

/** Several times on one day, each with a name, a kind of contact or "daarna" of its own. */
export function splitByTime(facts: VisitFacts, segment: Segment): Segment[] {
  const groups = timeGroups(facts, segment);
  if (groups.length < 2 || groups[0] === undefined) return [segment];
  const anchors: Group[] = [groups[0]];
  for (const group of groups.slice(1, MOST_VISITS)) {
    const last = anchors.at(-1) ?? group;
    const from = anchors.length === 1 ? segment.from : (anchors.at(-2)?.to ?? segment.from);
    const place = boundary(facts, { from, to: last.from }, last, group);
    if (isOwnVisit(facts, place, last, group, segment)) anchors.push(group);
  }
  const spans = cut(facts, segment, anchors);
  const [opening, second] = spans;
  const told =
    second !== undefined &&
    isIdle(facts, opening) &&
    !isIdle(facts, second) &&
    !isList(facts, anchors);
  return (told ? spans.slice(1) : spans).map((span) => ({ ...span, days: segment.days }));
}

/** Times that belong together: a range, or a start with its end or length. */
function timeGroups(facts: VisitFacts, { from, to }: Span): Group[] {
  const groups: Group[] = [];
  const clocks = facts.times.filter(
    (time) => time.kind === 'clock' && isInside(time, { from, to }),
  );
  for (const time of facts.times) {
    if (time.from < from || time.to > to || time.kind === 'part') continue;
    // "elk 10 minuten: Noor om 9u, Luc om 9u15"
    const later = clocks.filter((clock) => clock.from > time.from).length;
    if (isPartOfOther(facts, time)) continue;
    const last = groups.at(-1);
    const isRange = time.kind === 'range';
    const isHour = time.kind === 'either' && time.clock.hour >= FIRST_SURE_HOUR;
    const isStart = isRange || isHour || (time.kind === 'clock' && time.role !== 'end');
    const isLength = time.kind === 'duration' || (time.kind === 'either' && !isHour);
    if (isLength && (groups.at(-1)?.start === true || later > 1) && isOfEach(facts.tokens, time))
      continue;
    const isEnd = isRange || (time.kind === 'clock' && time.role === 'end');
    const minutes = isLength ? time.minutes : null;
    const fits =
      last !== undefined &&
      !(
        isStart &&
        (last.start || (last.length !== null && (isRange || turns(facts, last, time))))
      ) &&
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

/** "een kwartier gebeld met Els en om 14u bij Jonas": what has a length is done before "en". */
function turns({ tokens, modes }: VisitFacts, last: Group, time: Span): boolean {
  const done = modes.find(
    (mode) => mode.weight >= CLEAR_MODE && mode.from >= last.to && mode.to <= time.from,
  );
  if (done === undefined) return false;
  for (let at = done.to; at < time.from; at++) {
    const word = wordAt(tokens, at);
    if (word === 'en' || isSequence(tokens, at)) return true;
  }
  return false;
}

/** Extra time, a sum, a share of the visit, someone's shift: no visit of its own. */
function isPartOfOther({ tokens }: VisitFacts, time: VisitFacts['times'][number]): boolean {
  if ('suspect' in time && time.suspect) return true;
  if (time.kind !== 'duration') return false;
  return time.extra || time.total || anyWord(tokens, time.from - 2, time.from, PART_OF);
}

/** "…tot 11u, daarna nog een kwartier gebeld": the length is of the next visit. */
function isNext(facts: VisitFacts, last: Group, time: Span): boolean {
  if (!last.start || !last.end) return false;
  const near = Math.max(last.to, time.from - LONGEST_GAP);
  return (
    hasSequence(facts.tokens, near, time.from) || isOfOther(facts, { ...last, to: near }, time)
  );
}

/** "…tot 11u bij Wim, en nog 20 min gebeld met Els": somebody else, in another way. */
function isOfOther({ tokens, names, modes }: VisitFacts, last: Span, time: Span): boolean {
  const mark = tokens.findIndex(({ kind }, at) => at >= time.to && kind === 'mark');
  const end = mark < 0 ? tokens.length : mark;
  const people = names.filter(({ kind }) => kind === 'employee');
  const calls = modes.filter(({ mode, weight }) => weight >= CALL && mode !== 'onsite');
  for (let at = last.to; at < time.from; at++) {
    const word = wordAt(tokens, at);
    const opens = people.some(({ from }) => from === at);
    if (!opens && word !== 'en' && word !== ',' && !talkData.strongMarks.has(word)) continue;
    const clause = { from: at, to: end };
    const before = people.filter(({ to }) => to <= at);
    const other = people.some(
      (name) => isInside(name, clause) && !before.some((one) => sameName(one, name)),
    );
    if (other && before.length > 0 && calls.some((mode) => isInside(mode, clause))) return true;
  }
  return false;
}

/** Whether the time after `place` has a visit of its own, next to the one before it. */
function isOwnVisit(
  facts: VisitFacts,
  place: number,
  last: Group,
  group: Group,
  segment: Segment,
): boolean {
  const { tokens, names, modes } = facts;
  if (place <= last.to - 1 || place > group.from) return false;
  const first = { from: segment.from, to: place };
  const next = { from: place, to: segment.to };
  const clear = modes.filter(({ weight }) => weight >= CLEAR_MODE);
  const before = names.filter((name) => isInside(name, first));
  const newName = names.some(
    (name) =>
      isInside(name, next) && !likeKind(before, name).some((other) => sameName(other, name)),
  );
  const firstModes = clear.filter((mode) => isInside(mode, first)).map(({ mode }) => mode);
  const newMode = clear.some((mode) => isInside(mode, next) && !firstModes.includes(mode.mode));
  const idle = before.length === 0 && firstModes.length === 0;
  if (idle && !bothRanges(last, group)) return false;
  const near = Math.max(last.to, group.from - LONGEST_GAP);
  const follows = hasSequence(tokens, near, group.from);
  const goesOn = follows && newName && last.end && group.end;
  if (isComplete(last) !== isComplete(group) && !goesOn) {
    const lone = isComplete(last) ? next : first;
    const said =
      names.some((name) => isInside(name, lone)) && clear.some((mode) => isInside(mode, lone));
    if (!said) return false;
  }
  const after = anyWord(tokens, near, group.from, talkData.sequence);
  if (follows) return (after && isComplete(group)) || newName || newMode;
  if (areMoments(tokens, last, group)) return true;
  const joint = wordAt(tokens, place);
  const whole = isComplete(last) && isComplete(group);
  const named =
    names.some(({ from }) => from >= place && from - place <= LEAD) &&
    (bothRanges(last, group) || (whole && newName));
  const joined =
    named || joint === 'en' || talkData.strongMarks.has(joint) || joint === ',' || joint === '+';
  return joined && (newName || (newMode && firstModes.length > 0) || bothRanges(last, group));
}

/** "2x bij Jonas, om 9u en om 14u": moments of two visits. */
function areMoments(tokens: readonly Token[], last: Group, group: Group): boolean {
  const lone = [last, group].every(({ start, end, length }) => start && !end && length === null);
  if (!lone || !isListed(tokens, last.to, group.from - 1)) return false;
  return wordAt(tokens, last.from - 1) === 'om' && wordAt(tokens, group.from - 1) === 'om';
}

/** Nobody is named and nothing done: "vergadering van 9 tot 10, dan naar Yaw van …". */
function isIdle({ names, modes }: VisitFacts, span: Span | undefined): boolean {
  if (span === undefined) return false;
  const clear = modes.some((mode) => isInside(mode, span) && mode.weight >= CLEAR_MODE);
  return !clear && !names.some((name) => isInside(name, span));
}

/** Only "en" or a comma stands between the first two times. */
function isList({ tokens }: VisitFacts, [first, second]: readonly Group[]): boolean {
  if (first === undefined || second === undefined) return false;
  const between = tokens.slice(first.to, second.from);
  return between.every(
    ({ word }) => talkData.listJoiners.has(word) || word === 'van' || word === 'tussen',
  );
}

/** "van 9 tot 10 en van 13 tot 14 bij Jonas", "om 10u (5 min) en om 15u (10 min) gebeld" */
function bothRanges(last: Group, group: Group): boolean {
  return [last, group].every(({ start, end, length }) => start && (end || length !== null));
}

function isComplete({ start, end, length }: Group): boolean {
  return length !== null || (start && end);
}

/** Whether a span holds a time or a length of a visit. */
export function hasTimes(facts: VisitFacts, span: Span): boolean {
  return timeGroups(facts, span).length > 0;
}
