// Takes back what the person takes back: "om 2 nee om 3 uur", "dinsdag euh woensdag", "niet A maar B".
import type { NameMention } from './matchNames.ts';
import type { Clock, ClockMention, EitherMention, TimeMention } from './mentions.ts';
import type { ModeMention } from './modes.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { talkData } from './talkData.ts';

const STRONG_REACH = 9;
const WEAK_REACH = 5;
/** "donderdag van tien tot elf... nee, het was woensdag" */
const FAR_REACH = 20;
const JUST_BEFORE = 5;
const SWAP_REACH = 4;
const RESTATING = new Set('maar toch gewoon was waren het ik we van tot om op'.split(' '));
const MEANT = new Set(['bedoel', 'bedoelde', 'bedoelt', 'liever']);

type Fact = TimeMention | NameMention;

/** The facts that stand, in their order. A corrected end or start is put into its range. */
export function applyCorrections<T extends Fact>(
  facts: readonly T[],
  tokens: readonly Token[],
): T[] {
  let kept: T[] = [];
  let swapped: T | null = null;
  for (const fact of facts) {
    if (isSwapped(fact, facts, tokens) && kept.some((one) => holds(one, fact))) {
      swapped = fact;
      continue;
    }
    if (isDenied(fact, tokens)) {
      kept = kept.filter((earlier) => !isSameName(earlier, fact));
      continue;
    }
    if (isPlan(fact, tokens) && kept.some((one) => comparable(one, fact) && !isPlan(one, tokens)))
      continue;
    const index = kept.findLastIndex((earlier) => comparable(earlier, fact));
    const earlier = kept[index];
    const swaps = swapped !== null && fact.from - swapped.to <= SWAP_REACH;
    if (earlier === undefined || !(swaps || isTakenBack(earlier, fact, tokens))) {
      kept.push(fact);
      continue;
    }
    const repaired = intoRange(earlier, fact);
    if (repaired !== null) kept[index] = repaired;
    else {
      kept.splice(index, 1, fact);
      kept = kept.filter((one) => one === fact || !isSameDay(one, earlier));
    }
  }
  return kept;
}

/** "gisteren bij Jonas … ik zeg gisteren, maar het was woensdag": both times it was wrong. */
function isSameDay(one: Fact, earlier: Fact): boolean {
  if (one.kind !== 'date' || earlier.kind !== 'date') return false;
  return JSON.stringify(one.spec) === JSON.stringify(earlier.spec);
}

/** "van 9 tot 11, niet tot 11 maar tot 10", "nee niet tien uur elf uur": the first is what it was not. */
function isSwapped(fact: Fact, facts: readonly Fact[], tokens: readonly Token[]): boolean {
  if (!isMoment(fact) || !anyWord(tokens, fact.from - 2, fact.from, talkData.negation))
    return false;
  const follows = facts.some((next) => isMoment(next) && next.from === fact.to);
  return follows || anyWord(tokens, fact.to, fact.to + 2, talkData.contrast);
}

function isMoment(fact: Fact): fact is ClockMention | EitherMention {
  return fact.kind === 'clock' || fact.kind === 'either';
}

/** Whether an earlier time says that moment. */
function holds(earlier: Fact, fact: Fact): boolean {
  if (earlier.kind === 'range') return comparable(earlier, fact);
  if (!isMoment(earlier) || !isMoment(fact)) return false;
  return earlier.clock.hour === fact.clock.hour && earlier.clock.minute === fact.clock.minute;
}

function comparable(earlier: Fact, fact: Fact): boolean {
  if (earlier.kind === 'range' && (fact.kind === 'clock' || fact.kind === 'either')) return true;
  if (earlier.kind === 'clock' && fact.kind === 'either') return true;
  if (earlier.kind === 'either' && fact.kind === 'clock') return fact.role !== 'end';
  const lengths = ['duration', 'either'];
  if (lengths.includes(earlier.kind) && lengths.includes(fact.kind)) return true;
  if (earlier.kind === 'clock' && fact.kind === 'clock') {
    return earlier.role === fact.role || fact.role === 'none';
  }
  return earlier.kind === fact.kind;
}

function isTakenBack(earlier: Fact, fact: Fact, tokens: readonly Token[]): boolean {
  const gap = fact.from - earlier.to;
  if (gap < 0) return false;
  if (gap <= FAR_REACH && isPlan(earlier, tokens)) return true;
  const changed = anyWord(tokens, earlier.to, fact.from, talkData.contrast);
  if (gap <= FAR_REACH && changed && isIntended(earlier, tokens)) return true;
  const soon = Math.min(fact.from, earlier.to + STRONG_REACH);
  const opens = anyWord(tokens, earlier.to, soon, talkData.correctionOpening);
  if (gap <= FAR_REACH && opens) return true;
  const near = Math.max(earlier.to, fact.from - JUST_BEFORE);
  if (gap <= FAR_REACH && anyWord(tokens, near, fact.from, talkData.correctionStrong)) return true;
  if (gap <= FAR_REACH && isRestated(fact, tokens)) return true;
  if (gap > STRONG_REACH) return false;
  if (anyWord(tokens, earlier.to, fact.from, talkData.correctionStrong)) return true;
  if (saysUntrue(tokens, earlier.to, fact.from)) return true;
  if (wordAt(tokens, fact.from - 1) === '*' || isMeant(fact, tokens)) return true;
  if (isNegated(earlier, tokens) && anyWord(tokens, earlier.to, fact.from, talkData.contrast))
    return true;
  const fillersOnly = tokens
    .slice(earlier.to, fact.from)
    .every(
      (token) =>
        talkData.correctionFillers.has(token.word) || talkData.correctionWeak.has(token.word),
    );
  if (!fillersOnly || gap > WEAK_REACH) return false;
  const hesitates = tokens
    .slice(earlier.to, fact.from)
    .some((token) => talkData.correctionWeak.has(token.word) && token.word !== 'of');
  return hesitates;
}

/** "niet waar, tot 10u" */
function saysUntrue(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    const pair = `${wordAt(tokens, at)} ${wordAt(tokens, at + 1)}`;
    if (['niet waar', 'niet juist', 'klopt niet'].includes(pair)) return true;
  }
  return false;
}

/** "anderhalf uur …, allee eigenlijk maar een uur", "…, eigenlijk tot 11u" */
function isRestated({ from }: Fact, tokens: readonly Token[]): boolean {
  let at = from - 1;
  while (RESTATING.has(wordAt(tokens, at))) at--;
  return ['eigenlijk', 'feitelijk'].includes(wordAt(tokens, at));
}

/** "10u30 bedoel ik" */
function isMeant({ to }: Fact, tokens: readonly Token[]): boolean {
  return anyWord(tokens, to, to + 3, MEANT);
}

/** "Teams met Silke, euh nee we hebben gewoon gebeld": what comes after the correction stands. */
export function correctedModes(
  modes: readonly ModeMention[],
  tokens: readonly Token[],
): ModeMention[] {
  return modes.filter(
    ({ mode, to }) =>
      !modes.some(
        (later) =>
          later.mode !== mode && later.from - to >= 0 && isCorrected(tokens, to, later.from),
      ),
  );
}

function isCorrected(tokens: readonly Token[], from: number, to: number): boolean {
  const near = to - from <= STRONG_REACH ? from : Math.max(from, to - JUST_BEFORE);
  if (to - from > FAR_REACH) return false;
  return anyWord(tokens, near, to, talkData.correctionOpening) || anyWord(tokens, near, to, MEANT);
}

/** "een uur voorzien", "om 9u afgesproken", "gepland van 9 tot 10": what comes is what it became. */
function isPlan(fact: Fact, tokens: readonly Token[]): boolean {
  const isTime = ['clock', 'range', 'duration', 'either'].includes(fact.kind);
  const before = ['van', 'om', 'was', 'op', ':'].includes(wordAt(tokens, fact.from - 1)) ? 2 : 1;
  const planned = [wordAt(tokens, fact.to), wordAt(tokens, fact.from - before)];
  return isTime && planned.some((word) => talkData.planned.has(word));
}

/** "de bedoeling was om 14u", "ik schreef eerst half drie": till "maar" says what it was. */
function isIntended(fact: Fact, tokens: readonly Token[]): boolean {
  const start = tokens.findLastIndex(({ kind }, at) => at < fact.from && kind === 'mark') + 1;
  const isTime = ['clock', 'range', 'either', 'date'].includes(fact.kind);
  return isTime && anyWord(tokens, start, fact.from, talkData.intention);
}

/** "Niet Jasper, Stefan bedoel ik": who was named before is not meant either. */
function isSameName(earlier: Fact, fact: Fact): boolean {
  if (!('candidates' in earlier) || !('candidates' in fact)) return false;
  return earlier.kind === fact.kind && earlier.text.toLowerCase() === fact.text.toLowerCase();
}

function isNegated(fact: Fact, tokens: readonly Token[]): boolean {
  return anyWord(tokens, fact.from - 3, fact.from, talkData.negation);
}

/** "woensdag, niet dinsdag", "online ipv maandag" */
function isDenied(fact: Fact, tokens: readonly Token[]): boolean {
  const before = wordAt(tokens, fact.from - 1);
  const place = ['op', 'om', 'bij', 'met', 'de'].includes(before) ? fact.from - 2 : fact.from - 1;
  if (talkData.instead.has(wordAt(tokens, place))) return true;
  if (wordAt(tokens, place) === 'van' && wordAt(tokens, place - 1) === 'plaats') return true;
  const denied = talkData.negation.has(wordAt(tokens, place)) && wordAt(tokens, place) !== 'geen';
  const contrasted = anyWord(tokens, fact.to, fact.to + 3, talkData.contrast);
  const comma = tokens[place - 1]?.kind === 'mark' || wordAt(tokens, place - 1) === 'en';
  return denied && comma && !contrasted && (fact.kind === 'date' || fact.kind === 'employee');
}

/** "van 9 tot 10, nee tot 11" changes the end of the range; "om 2u, nee 3u" stays a moment. */
function intoRange<T extends Fact>(earlier: T, fact: T): T | null {
  if (earlier.kind === 'clock' && fact.kind === 'either') {
    const { from, to, clock } = fact;
    return { ...earlier, from, to, clock };
  }
  if (earlier.kind !== 'range' || (fact.kind !== 'clock' && fact.kind !== 'either')) return null;
  const role = fact.kind === 'clock' ? fact.role : 'none';
  const ends = role === 'end' || (role === 'none' && isNearEnd(fact.clock, earlier));
  const change = ends ? { end: fact.clock } : { start: fact.clock };
  return { ...earlier, ...change };
}

/** "9u30-10u nee 10u30": nearer to the end than to the start. */
function isNearEnd(clock: Clock, { start, end }: { start: Clock; end: Clock }): boolean {
  const at = ({ hour, minute }: Clock) => hour * 60 + minute;
  return Math.abs(at(clock) - at(end)) <= Math.abs(at(clock) - at(start));
}
