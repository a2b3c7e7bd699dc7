// Reads a length that was said as two: "30 à 40 minuten", "tussen de 20 en 30 min", "een uur of anderhalf uur".
import { roleBefore } from './clockRoles.ts';
import { isHour } from './clockDigits.ts';
import { countsNouns } from './hourOrCount.ts';
import { durationAt } from './durations.ts';
import { timeData } from './languageData.ts';
import { numberAt } from './numberWords.ts';
import { joinsNumbers, skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

export interface LengthRange {
  /** The shorter one. */
  minutes: number;
  to: number;
}

interface Bound {
  value: number;
  to: number;
  /** What "min" or "uur" makes of a bare number; 1 for a length that is whole. */
  unit: number | null;
  /** "2 uur", "1u30": as well a moment. */
  isHours: boolean;
}

const HOUR = 60;
const MINUTE = 1;
const QUARTER = 15;
const QUARTERS = new Set(['kwartier', 'kwartieren']);
const REACH = 7;
/** "9 à 10 uur" are moments. */
const MOST_HOURS = 5;
const MOST_MINUTES = 300;
const ONE_AND_HALF = 1.5;
/** "een uur - een kwartier extra" is no range. */
const WIDEST = 4;
const JOINTS = new Set(['a', 'tot', 'of', '/', ...timeData.rangeMarks]);
/** In either order, and of hours too. */
const LOOSE = new Set(['a', 'of']);
const SIDES = new Set(['voor', 'na', 'over']);
const ARTICLES = new Set(['de', 'den']);

/** The length between two that starts at `at`; null where there is one length or none. */
export function lengthRangeAt(tokens: readonly Token[], at: number): LengthRange | null {
  const isBetween = wordAt(tokens, at) === 'tussen';
  const start = isBetween ? skipWords(tokens, at + 1, ARTICLES, 1) : at;
  const isMeasured = isBetween && start > at + 1;
  for (let joint = start + 1; joint < start + REACH && joint < tokens.length; joint++) {
    const word = wordAt(tokens, joint);
    const atMost = timeData.atMost.has(word);
    if (isBetween ? word !== 'en' : !JOINTS.has(word) && !atMost) continue;
    // "minimum 30, maximum 40 min"
    const isListed = atMost && [',', 'en'].includes(wordAt(tokens, joint - 1));
    const gap = { from: isListed ? joint - 1 : joint, to: joint + 1 };
    const read = rangeOf(tokens, start, gap, word, isMeasured);
    if (read !== null) return read;
  }
  return null;
}

function rangeOf(
  tokens: readonly Token[],
  at: number,
  joint: { from: number; to: number },
  word: string,
  isMeasured: boolean,
): LengthRange | null {
  const first = boundAt(tokens.slice(0, joint.from), at);
  const second = boundAt(tokens, joint.to);
  if (first?.to !== joint.from || second === null || second.unit === null) return null;
  if (isOfHour(tokens, second.to)) return null;
  if (word === 'of' && isAbout(tokens, second)) return null;
  // "26/2 kwartiertje" is a day and a length.
  if (word === '/' && first.unit === null && second.unit !== MINUTE) return null;
  const unit = first.unit ?? second.unit;
  const [one, other] = [first.value * unit, second.value * second.unit];
  const isLoose = LOOSE.has(word) || isMeasured;
  const inOrder = one < other || (isLoose && one !== other);
  if (!inOrder || Math.max(one, other) > MOST_MINUTES) return null;
  if (Math.max(one, other) / Math.min(one, other) > WIDEST && !isLoose) return null;
  const areHours = second.isHours && (first.isHours || first.unit === null);
  const saysMoment = roleBefore(tokens, at).role !== 'none' && !isMeasured;
  if (areHours && (saysMoment || !(isLoose || isOneOrMore(first, word)))) return null;
  return { minutes: Math.min(one, other), to: second.to };
}

/** "van 2 tot 10 minuten voor 3", "van 1 tot een kwartier na 2" */
function isOfHour(tokens: readonly Token[], at: number): boolean {
  return SIDES.has(wordAt(tokens, at)) && isHour(tokens, at + 1) && !countsNouns(tokens, at + 2);
}

/** "1 tot 2 uur": rather long than early in the afternoon, so it is asked. */
function isOneOrMore({ value, unit }: Bound, word: string): boolean {
  return word === 'tot' && unit === null && value < 2;
}

/** "een uur of anderhalf": said of one length. */
function isAbout(tokens: readonly Token[], { to }: Bound): boolean {
  return wordAt(tokens, to - 1) === 'anderhalf';
}

/** "30", "1,5", "half uur", "2 uur", "1u30", "anderhalf". */
function boundAt(tokens: readonly Token[], at: number): Bound | null {
  const count = countAt(tokens, at);
  const place = count?.to ?? at;
  const unit = wordAt(tokens, place);
  if (count !== null) {
    if (timeData.minuteUnits.has(unit) && !count.isArticle)
      return { value: count.value, to: place + 1, unit: MINUTE, isHours: false };
    if (QUARTERS.has(unit) && !count.isArticle)
      return { value: count.value, to: place + 1, unit: QUARTER, isHours: false };
    const isHours = timeData.hourUnits.has(unit) || unit === 'uurtje';
    const isLone = isHours && tokens[place + 1]?.glued !== true && !goesOn(tokens, place + 1);
    const isSmall = count.value <= MOST_HOURS;
    if (isLone && isSmall)
      return { value: count.value, to: place + 1, unit: HOUR, isHours: isMoment(count) };
  }
  const whole = durationAt(tokens, at) ?? hoursAndMinutes(tokens, at);
  if (whole !== null)
    return { value: whole.minutes, to: whole.to, unit: MINUTE, isHours: 'isHours' in whole };
  if (count === null || count.isArticle) return null;
  const half = wordAt(tokens, at) === 'anderhalf';
  return { value: count.value, to: place, unit: half ? HOUR : null, isHours: false };
}

/** "2 uur"; not "een uur" or "anderhalf uur". */
function isMoment({ value, isArticle }: { value: number; isArticle: boolean }): boolean {
  return !isArticle && Number.isInteger(value);
}

/** "een uur en half": more than the hour. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === 'en' && ['half', 'een', 'kwart'].includes(wordAt(tokens, at + 1));
}

/** "1u30" */
function hoursAndMinutes(
  tokens: readonly Token[],
  at: number,
): { minutes: number; to: number; isHours: true } | null {
  const [hour, unit, minute] = [tokens[at], wordAt(tokens, at + 1), tokens[at + 2]];
  if (hour?.kind !== 'number' || hour.value > MOST_HOURS || !timeData.hourUnits.has(unit))
    return null;
  if (minute?.kind !== 'number' || !minute.glued || minute.value >= HOUR) return null;
  return { minutes: hour.value * HOUR + minute.value, to: at + 3, isHours: true };
}

function countAt(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number; isArticle: boolean } | null {
  if (wordAt(tokens, at) === 'anderhalf')
    return { value: ONE_AND_HALF, to: at + 1, isArticle: false };
  const count = numberAt(tokens, at);
  if (count === null) return null;
  const [mark, digits] = [wordAt(tokens, count.to), tokens[count.to + 1]?.raw ?? ''];
  const isDecimal = [',', '.'].includes(mark) && joinsNumbers(tokens, count.to);
  if (isDecimal && digits.length === 1)
    return {
      value: Number(`${String(count.value)}.${digits}`),
      to: count.to + 2,
      isArticle: false,
    };
  return isDecimal ? null : { value: count.value, to: count.to, isArticle: count.article };
}
