// Finds what was meant as a moment or a length and cannot be one: "14u75", "om 25 uur", "0 minuten".
import { hourAt } from './clockDigits.ts';
import { FAR, isFarFrom } from './hourOrCount.ts';
import { mayBeBareHour, roleBefore } from './clockRoles.ts';
import { extraAround, isDistractor } from './durationContext.ts';
import { timeData } from './languageData.ts';
import { numberAt } from './numberWords.ts';
import { talkData } from './talkData.ts';
import { anyWord, joinsNumbers, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

export interface UnreadTime {
  /** Index of the first token, and the index after the last one. */
  from: number;
  to: number;
  /** As typed. */
  text: string;
}

type Placed = Pick<UnreadTime, 'from' | 'to'>;
/** What was understood; `kind` tells a day from a name. */
type ReadPlace = Placed & { kind: string };

const LAST_HOUR = 24;
const LAST_MINUTE = 59;
const DAY = 24 * 60;
/** "14:75" and "14.75" */
const COLON = ':';
const DOT = '.';
/** Words that only a moment follows; "van 25 uur" may be a length. */
const BEFORE_MOMENT = new Set(['om', 'vanaf', 'vanop', 'rond', 'omstreeks', 'stipt', 'klokslag']);
const BEFORE_END = new Set(['tot', 't/m', 'tem']);
const CHAINS = new Set([':', '.', ',', '/']);
const REACH = 6;
const CORRECTED_WITHIN = 9;
const RANGE = new Set(['-', '–', '—', '→', '>', 'tot']);

/**
 * The moments and lengths in a message that do not exist. `read` are the places that were
 * understood (days, times, names): they are no candidates.
 */
export function findUnreadTimes(
  tokens: readonly Token[],
  text: string,
  read: readonly ReadPlace[],
): UnreadTime[] {
  const found: UnreadTime[] = [];
  tokens.forEach((token, at) => {
    const placed = withStart(tokens, placedAt(tokens, token, at, read), read);
    if (placed === null || read.some(({ from, to }) => from < placed.to && to > placed.from))
      return;
    const first = tokens[placed.from];
    const last = tokens[placed.to - 1];
    if (first === undefined || last === undefined) return;
    found.push({ ...placed, text: text.slice(first.from, last.to) });
  });
  return found;
}

/** Those that were not put right in the same message: "om 14u75, nee 14u45", "14u45, niet 14u75". */
export function withoutCorrected(
  unread: readonly UnreadTime[],
  times: readonly Placed[],
  tokens: readonly Token[],
): UnreadTime[] {
  return unread.filter(({ from, to }) => {
    const isDenied = anyWord(tokens, from - 2, from, talkData.negation);
    const isReplaced = times.some(
      (time) =>
        time.from >= to &&
        time.from - to <= CORRECTED_WITHIN &&
        (anyWord(tokens, to, time.from, talkData.correctionStrong) ||
          anyWord(tokens, to, time.from, talkData.correctionOpening)),
    );
    return !isReplaced && !(isDenied && times.length > 0);
  });
}

/** Only a unit, a colon, a dot or "half" is worth a look: most words are none of these. */
function placedAt(
  tokens: readonly Token[],
  { word }: Token,
  at: number,
  read: readonly ReadPlace[],
): Placed | null {
  if (word === COLON || word === DOT) return marked(tokens, at, word);
  if (word === 'half') return halfOf(tokens, at);
  if (FAR.has(word)) return farFrom(tokens, at);
  if (timeData.minuteUnits.has(word)) return countOfMinutes(tokens, at);
  return timeData.hourUnits.has(word) ? countOfHours(tokens, at, read) : null;
}

/** "14u75", "25u30", "om 25 uur", "0 uur", "duurde 30 uur" */
function countOfHours(
  tokens: readonly Token[],
  at: number,
  read: readonly ReadPlace[],
): Placed | null {
  const hour = numberBefore(tokens, at);
  if (hour === null) return null;
  const from = hour.from;
  const minute = tokens[at + 1];
  const hasMinutes = minute?.kind === 'number' && minute.glued;
  if (hasMinutes && hour.value <= LAST_HOUR) {
    const isWrong = minute.value > LAST_MINUTE || minute.raw.length === 1;
    return isWrong ? { from, to: at + 2 } : null;
  }
  const to = hasMinutes ? at + 2 : at + 1;
  if (isOfSomethingElse(tokens, from, to)) return null;
  const { role, word } = roleBefore(tokens, from);
  if (hour.value === 0) return role === 'none' && !hasMinutes ? { from, to } : null;
  if (hour.value <= LAST_HOUR) return null;
  const lasted = timeData.lastedBefore.has(wordAt(tokens, from - 1));
  // "dinsdag 25u": behind a day, short, it is no length.
  const ofDay = read.some((one) => one.kind === 'date' && one.to === from);
  const isShort = tokens[at]?.raw.length === 1;
  return lasted || (ofDay && isShort) || saysMoment(tokens, word, from) || opensRange(tokens, to)
    ? { from, to }
    : null;
}

/** "0 minuten", "1500 minuten" */
function countOfMinutes(tokens: readonly Token[], at: number): Placed | null {
  const count = numberBefore(tokens, at);
  if (count === null || (count.value > 0 && count.value <= DAY)) return null;
  if (timeData.hourUnits.has(wordAt(tokens, count.from - 1))) return null;
  const place = { from: count.from, to: at + 1 };
  return isOfSomethingElse(tokens, place.from, place.to) ? null : place;
}

/** "om 14:75", "van 9:00 tot 25:30", "om 14.75" */
function marked(tokens: readonly Token[], at: number, mark: string): Placed | null {
  const hour = tokens[at - 1];
  const minute = tokens[at + 1];
  if (hour?.kind !== 'number' || minute?.kind !== 'number' || !joinsNumbers(tokens, at))
    return null;
  if (isChained(tokens, at - 2) || isChained(tokens, at + 2)) return null;
  const fits = hour.value <= LAST_HOUR && minute.value <= LAST_MINUTE && minute.raw.length === 2;
  if (fits || hour.raw.length > 2 || minute.raw.length > 2) return null;
  const place = { from: at - 1, to: at + 2 };
  if (isOfSomethingElse(tokens, place.from, place.to)) return null;
  const { word } = roleBefore(tokens, at - 1);
  if (BEFORE_MOMENT.has(word)) return place;
  if (mark === DOT || minute.raw.length !== 2) return null;
  return BEFORE_END.has(word) || opensRange(tokens, at + 2) || opensRange(tokens, at - 2)
    ? place
    : null;
}

/** "tot een stuk voor 4", "een eind na half drie": nobody knows how far. */
function farFrom(tokens: readonly Token[], at: number): Placed | null {
  if (wordAt(tokens, at - 1) !== 'een' || !isFarFrom(tokens, at + 2)) return null;
  const hour = hourAt(tokens, wordAt(tokens, at + 2) === 'half' ? at + 3 : at + 2);
  const isHour = hour !== null && mayBeBareHour(tokens, at + 2, hour.to);
  return isHour ? { from: at - 1, to: hour.to } : null;
}

/** "om half 25" */
function halfOf(tokens: readonly Token[], at: number): Placed | null {
  const hour = tokens[at + 1];
  const wrong = hour?.kind === 'number' && hour.value > LAST_HOUR;
  const said = wrong && BEFORE_MOMENT.has(wordAt(tokens, at - 1));
  return said && !timeData.notBareClockAfter.has(wordAt(tokens, at + 2))
    ? { from: at, to: at + 2 }
    : null;
}

/** "van 9 tot 8u75": without an end the bare start is no moment either. */
function withStart(
  tokens: readonly Token[],
  placed: Placed | null,
  read: readonly Placed[],
): Placed | null {
  if (placed === null || !RANGE.has(wordAt(tokens, placed.from - 1))) return placed;
  const start = placed.from - 2;
  const isBare =
    tokens[start]?.kind === 'number' && !read.some(({ from, to }) => from <= start && to > start);
  return isBare && !joinsNumbers(tokens, start - 1) ? { ...placed, from: start } : placed;
}

/** A whole number right before a unit; "0,5 uur" and "1.200 uur" have another one. */
function numberBefore(
  tokens: readonly Token[],
  at: number,
): { value: number; from: number } | null {
  const from = at - 1;
  const count = from < 0 ? null : numberAt(tokens, from);
  if (count?.to !== at || count.article) return null;
  const before = tokens[from - 1];
  const glued = tokens[from]?.glued === true && before?.kind !== undefined;
  if (glued && !RANGE.has(before?.word ?? '')) return null;
  return { value: count.value, from };
}

/** "om 25 uur", "van 9 tot 25u"; not "een contract tot 38 uur". */
function saysMoment(tokens: readonly Token[], word: string, from: number): boolean {
  if (BEFORE_MOMENT.has(word)) return true;
  const clause = tokens.slice(Math.max(0, from - REACH), from);
  const begins = clause.some(({ kind, value }) => kind === 'number' && value <= LAST_HOUR);
  const ofWork = clause.some((token) => timeData.distractorBefore.has(token.word));
  const isSecond = timeData.hourUnits.has(wordAt(tokens, from - 2));
  return BEFORE_END.has(word) && (begins || isSecond) && !ofWork;
}

/** "25u-26u", "25u tot 26u" */
function opensRange(tokens: readonly Token[], at: number): boolean {
  return RANGE.has(wordAt(tokens, at)) && tokens[at + 1]?.kind === 'number';
}

/** "38 uur per week", "25 uur te laat", "geen 0 minuten extra": no time of a visit. */
function isOfSomethingElse(tokens: readonly Token[], from: number, to: number): boolean {
  const next = wordAt(tokens, to);
  if (next === 'te' || timeData.notBareClockAfter.has(next)) return true;
  return extraAround(tokens, from, to).extra || isDistractor(tokens, from, to);
}

/** A third number: a date, a score, an account. */
function isChained(tokens: readonly Token[], at: number): boolean {
  return CHAINS.has(wordAt(tokens, at)) && joinsNumbers(tokens, at);
}
