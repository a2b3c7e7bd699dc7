// Splits a message without times where the kind of contact or the employer changes.
import { hasTimes } from './splitByTime.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitFacts } from './visitFacts.ts';
import {
  hasSequence,
  isInside,
  isListed,
  isSequence,
  sameName,
  type Segment,
  type Span,
} from './visitSegments.ts';

const CLEAR_MODE = 3;
/** "telefoon met Tom" weighs as much. */
const CALL = 2.5;
const NEAR = 3;
const THEIR_VERBS = new Set(['had', 'heeft', 'hij', 'zij', 'ze', 'belde', 'niet']);

/** "bij Jonas en daarna bij Fatima", whatever times are told: the first of two people seen one after the other, and the rest. */
function oneByOne(facts: VisitFacts, segment: Segment): Segment[] {
  const { tokens, names } = facts;
  const people = names.filter((name) => name.kind === 'employee' && isInside(name, segment));
  for (const [at, one] of people.entries()) {
    const two = people[at + 1];
    if (two === undefined || sameName(one, two) || !isVisited(facts, one) || !isVisited(facts, two))
      continue;
    if (!hasSequence(tokens, one.to, two.from)) continue;
    const place = turnBetween(facts, one.to, two.from);
    if (place === null) continue;
    const [first, rest] = halves(segment, place);
    return [first!, ...oneByOne(facts, rest!)];
  }
  return [segment];
}

/** No times: "gebeld met Jonas en langsgeweest bij Fatima", "bij De Smet en daarna bij Claeys". */
export function splitByKind(facts: VisitFacts, segment: Segment): Segment[] {
  const inside = (span: Span) => isInside(span, segment);
  const each = oneByOne(facts, segment);
  if (each.length > 1) return each.flatMap((one) => splitByKind(facts, one));
  if (hasTimes(facts, segment)) return withCall(facts, segment);
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
  const called = withCall(facts, segment);
  if (called.length > 1) return called;
  const employers = names.filter((name) => name.kind === 'employer');
  const [one, two] = employers;
  if (one === undefined || two === undefined || sameName(one, two)) return [segment];
  const listed = isListed(facts.tokens, one.to, two.from) && two.from > one.to;
  if (listed && names.every((name) => name.kind === 'employer')) return halves(segment, one.to);
  const sequence = hasSequence(facts.tokens, one.to, two.from);
  const place = turnBetween(facts, one.to, two.from);
  const visited = place !== null && isVisited(facts, one) && isVisited(facts, two);
  return place !== null && (sequence || visited) ? halves(segment, place) : [segment];
}

/** "bij Jonas van 9u tot 10u, en Kofi gebeld", "bij Jonas geweest en dan Kofi gebeld": who was not seen there. */
function withCall(facts: VisitFacts, segment: Segment): Segment[] {
  const { tokens, names, modes } = facts;
  const people = names.filter((name) => name.kind === 'employee' && isInside(name, segment));
  const [one] = people;
  if (one === undefined) return [segment];
  for (const two of people.slice(1)) {
    const place = turnBetween(facts, one.to, two.from) ?? commaBefore(facts, one.to, two.from);
    if (place === null || sameName(one, two)) continue;
    const rest = { from: place, to: segment.to };
    const first = { from: segment.from, to: place };
    const clear = modes.filter((mode) => mode.weight >= CALL && isInside(mode, segment));
    const there = clear.some((mode) => isInside(mode, first) && mode.mode === 'onsite');
    const called = clear.filter((mode) => isInside(mode, rest));
    const calls = called.length > 0 && called.every(({ mode }) => mode !== 'onsite');
    const seen = there || (isVisited(facts, one) && !clear.some((mode) => isInside(mode, first)));
    const own = hasTimes(facts, first) !== hasTimes(facts, rest) || isThen(tokens, place);
    const alone = own && !isReported(tokens, rest);
    const near = called.some(({ from }) => from - two.to <= NEAR && from >= two.from - NEAR);
    if (calls && seen && alone && near) return halves(segment, place);
  }
  return [segment];
}

/** "en dan", "daarna": also where no time tells the two apart. */
function isThen(tokens: readonly Token[], place: number): boolean {
  return isSequence(tokens, place) || isSequence(tokens, place + 1);
}

function commaBefore({ tokens }: VisitFacts, from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (wordAt(tokens, at) === ',') return at;
  return null;
}

function isReported(tokens: readonly Token[], { from, to }: Span): boolean {
  return anyWord(tokens, from, to, THEIR_VERBS);
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
    if (word === 'en' || talkData.strongMarks.has(word) || isSequence(tokens, at)) return at;
  }
  return null;
}

function halves(segment: Segment, place: number): Segment[] {
  return [
    { ...segment, to: place },
    { ...segment, from: place },
  ];
}
