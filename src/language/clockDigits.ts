// Reads moments of the day in digits or plain hours: "14u30", "14.30", "9 uur", "1430", "negen vijftien".
import { opensNoun } from './hourOrCount.ts';
import { timeData } from './languageData.ts';
import type { Clock } from './mentions.ts';
import { numberAt } from './numberWords.ts';
import { talkData } from './talkData.ts';
import { isMinuteMark, joinsNumbers, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

export interface ClockRead {
  clock: Clock;
  to: number;
  /** `words` and `full` can only be a moment; `hours` ("2 uur", "1u30") also a length; `bare` is "9". */
  form: 'words' | 'full' | 'hours' | 'bare';
  /** The length in minutes when it is one after all. */
  minutes: number;
}

export const LAST_AS_SAID = 12;
const SEPARATORS = new Set([':', '.', ',', '’']);
const HALF = 30;
const PARTS_OF_HOUR = new Map([
  ['half', HALF],
  ['kwart', 15],
]);
/** "tot een kwartier na 2" */
const LENGTHS = new Set(['kwart', 'kwartier', 'uurtje', 'anderhalf']);
const SIDES = new Set(['voor', 'na', 'over', 'achter']);
/** Without a mark or unit, minutes are taken only in steps of five. */
const STEP = 5;

/** "14u30", "14.30", "14:30u", "10 uur 15", "tien uur dertig", "14u", "9". */
export function digitsOrHours(
  tokens: readonly Token[],
  at: number,
  article: boolean,
): ClockRead | null {
  const hour = numberAt(tokens, at);
  const first = tokens[at];
  if (hour === null || first === undefined || hour.value > 24) return null;
  if (hour.article && !(article && isLoneHour(tokens, hour.to))) return null;
  if (isGluedToWord(tokens, at)) return null;
  const exact = hour.value > LAST_AS_SAID || first.raw.startsWith('0');
  const make = (minute: number, to: number, form: ClockRead['form']): ClockRead => ({
    clock: { hour: hour.value % 24, minute, exact },
    to,
    form,
    minutes: hour.value * 60 + minute,
  });
  const mark = wordAt(tokens, hour.to);
  if (first.kind === 'number' && SEPARATORS.has(mark) && joinsNumbers(tokens, hour.to)) {
    const minute = tokens[hour.to + 1];
    const after = hour.to + 2;
    const unit = timeData.hourUnits.has(wordAt(tokens, after));
    const again = SEPARATORS.has(wordAt(tokens, after)) && joinsNumbers(tokens, after);
    const wellFormed = minute?.raw.length === 2 && minute.value < 60 && !(again && mark !== ':');
    if (!wellFormed || (mark === ',' && !unit)) return null;
    const end = unit ? unitEnd(tokens, after) : again ? after + 2 : after;
    return make(minute.value, end, 'full');
  }
  if (!timeData.hourUnits.has(mark)) {
    const half = isAndHalf(tokens, at, hour.to);
    if (half) return make(HALF, hour.to + 2, 'full');
    const minute = spokenMinutes(tokens, at, hour.to) ?? spacedMinutes(tokens, at);
    return minute === null ? make(0, hour.to, 'bare') : make(minute.value, minute.to, 'full');
  }
  if (isNoMinute(tokens, hour.to + 1)) return null;
  const dotted = wordAt(tokens, hour.to + 1) === '.' && tokens[hour.to + 1]?.glued === true;
  const ends = wordAt(tokens, at - 1) === 'tot';
  const minute = minutesAt(tokens, dotted ? hour.to + 2 : hour.to + 1, ends);
  if (minute !== null) return make(minute.value, minute.to, 'hours');
  const spelled =
    wordAt(tokens, hour.to + 1) === 'en' ? minutesAt(tokens, hour.to + 2, ends) : null;
  if (spelled !== null && tokens[spelled.to]?.kind !== 'word') {
    return make(spelled.value, spelled.to, 'hours');
  }
  const joined = wordAt(tokens, hour.to + 1) === 'en';
  const place = joined ? hour.to + 2 : hour.to + 1;
  const part = PARTS_OF_HOUR.get(wordAt(tokens, place));
  if (part !== undefined && !goesOn(tokens, place + 1, joined))
    return make(part, place + 1, 'hours');
  return make(0, unitEnd(tokens, hour.to), 'hours');
}

/** "van een tot twee"; not "een half uur", "een kwart", "een gesprek". */
function isLoneHour(tokens: readonly Token[], at: number): boolean {
  return !isHour(tokens, at) && !LENGTHS.has(wordAt(tokens, at)) && !opensNoun(tokens, at);
}

/** "14u75" is no moment, and of "14u3" nobody knows which one. */
function isNoMinute(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'number' || !token.glued) return false;
  const isCut = token.raw.length === 1 && !timeData.minuteUnits.has(wordAt(tokens, at + 1));
  return token.value > 59 || isCut;
}

/** "9 uur kwart voor", "10 uur half uur": the part belongs to what comes next. */
function goesOn(tokens: readonly Token[], at: number, joined: boolean): boolean {
  const word = wordAt(tokens, at);
  if (timeData.hourNouns.has(word) || timeData.hourUnits.has(word) || SIDES.has(word)) return true;
  return !joined && isHour(tokens, at);
}

/** "van negen en half tot elf" */
function isAndHalf(tokens: readonly Token[], at: number, place: number): boolean {
  const said = wordAt(tokens, place) === 'en' && wordAt(tokens, place + 1) === 'half';
  const alone = !timeData.hourUnits.has(wordAt(tokens, place + 2)) && !isHour(tokens, place + 2);
  return said && alone && timeData.bareClockWords.has(wordAt(tokens, at - 1));
}

/** "om negen vijftien", "veertien dertig": minutes in words right behind the hour in words. */
function spokenMinutes(
  tokens: readonly Token[],
  at: number,
  place: number,
): { value: number; to: number } | null {
  if (tokens[at]?.kind !== 'word' || tokens[place]?.kind !== 'word') return null;
  const zero = wordAt(tokens, place) === 'nul' ? 1 : 0;
  const minute = numberAt(tokens, place + zero);
  if (minute === null || minute.article || minute.value % STEP !== 0 || minute.value > 59)
    return null;
  if (zero === 0 && minute.value < 10) return null;
  const next = wordAt(tokens, minute.to);
  const counts = timeData.minuteUnits.has(next) || timeData.notBareClockAfter.has(next);
  const part = PARTS_OF_HOUR.has(next) || next === 'kwartier' || next === 'uurtje';
  if (counts || part || timeData.hourUnits.has(next) || SIDES.has(next)) return null;
  const late = (numberAt(tokens, at)?.value ?? 0) > LAST_AS_SAID;
  return late || timeData.bareClockWords.has(wordAt(tokens, at - 1)) ? minute : null;
}

/** "van 14 30 tot 15 15": minutes in digits behind a space, where a moment is due. */
export function spacedMinutes(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number } | null {
  const hour = tokens[at];
  const minute = tokens[at + 1];
  if (hour?.kind !== 'number' || minute?.kind !== 'number' || hour.raw.length > 2) return null;
  const fits = minute.raw.length === 2 && minute.value < 60 && minute.value % STEP === 0;
  if (!fits || tokens[at - 1]?.kind === 'number' || joinsNumbers(tokens, at + 2)) return null;
  const next = wordAt(tokens, at + 2);
  const counts = timeData.minuteUnits.has(next) || timeData.notBareClockAfter.has(next);
  if (counts || timeData.hourUnits.has(next) || SIDES.has(next)) return null;
  const opens = isRangeWord(next) && tokens[at + 3]?.kind === 'number';
  const before = wordAt(tokens, at - 1);
  const closes = isRangeWord(before) && tokens[at - 2]?.kind === 'number';
  const isDue = opens || closes || timeData.bareClockWords.has(before);
  return isDue ? { value: minute.value, to: at + 2 } : null;
}

/** "1430u", "930-1100", "om 1430": hours and minutes without a mark; `sure` when a clock is due. */
export function compactAt(tokens: readonly Token[], at: number, sure = false): ClockRead | null {
  const token = tokens[at];
  if (token?.kind !== 'number' || !/^\d{3,4}$/.test(token.raw) || isGluedToWord(tokens, at))
    return null;
  const hour = Math.floor(token.value / 100);
  const minute = token.value % 100;
  if (hour > 24 || minute > 59) return null;
  const next = wordAt(tokens, at + 1);
  const unit = timeData.hourUnits.has(next) && next !== 'uren';
  const said = unit || (minute % STEP === 0 && (sure || isAnnounced(tokens, at)));
  if (!said || (!unit && timeData.notBareClockAfter.has(next))) return null;
  const exact = hour > LAST_AS_SAID || token.raw.startsWith('0');
  const minutes = hour * 60 + minute;
  return { clock: { hour, minute, exact }, to: unit ? at + 2 : at + 1, form: 'full', minutes };
}

/** Behind "om" or "tot", on either side of the mark of a range, or in the place of another ("om 1400 nee 1430"). */
function isAnnounced(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  if (timeData.bareClockWords.has(before)) return true;
  const wrong = wordAt(tokens, at - 2) === ',' ? at - 3 : at - 2;
  if (talkData.correctionStrong.has(before) && isDigits(tokens[wrong])) return true;
  const opens = isRangeWord(wordAt(tokens, at + 1)) && isDigits(tokens[at + 2]);
  return opens || (isRangeWord(before) && isDigits(tokens[at - 2]));
}

function isRangeWord(word: string): boolean {
  return timeData.rangeMarks.has(word) || word === 'tot';
}

function isDigits(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^\d{3,4}$/.test(token.raw);
}

/** "ten vieren", "van 'n achten": only an hour is inflected so. */
export function isInflectedHour(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.plain === token.word) return false;
  return /e?n$/.test(token.plain) && hourAt(tokens, at) !== null;
}

/** "B12" is no hour; "9tot10" holds two. */
export function isGluedToWord(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.glued === true && before?.kind === 'word' && before.word !== 'tot';
}

/** The minutes behind "uur": "30", "dertig", "05"; not a length of its own ("om 9 uur 20 minuten"). */
function minutesAt(
  tokens: readonly Token[],
  at: number,
  ends: boolean,
): { value: number; to: number } | null {
  const first = tokens[at];
  const minute = numberAt(tokens, at);
  if (first === undefined || minute === null || minute.article || minute.value > 59) return null;
  const inDigits = first.kind === 'number';
  if (inDigits && first.raw.length !== 2 && !(first.value < 10 && first.raw.startsWith('0')))
    return null;
  if (!inDigits && minute.value < 5) return null;
  if (inDigits && first.glued) return { value: minute.value, to: minute.to };
  if (inDigits && joinsNumbers(tokens, minute.to)) return null;
  // "9u 50'" is a moment and a length.
  if (inDigits && isMinuteMark(tokens, minute.to) && !ends) return null;
  const next = wordAt(tokens, minute.to);
  if (timeData.hourUnits.has(next) || next === 'kwartier') return null;
  if (SIDES.has(next) && isHour(tokens, minute.to + 1)) return null;
  if (timeData.minuteUnits.has(next)) {
    return ends ? { value: minute.value, to: minute.to + 1 } : null;
  }
  if (timeData.notBareClockAfter.has(next)) return null;
  return { value: minute.value, to: minute.to };
}

export function isHour(tokens: readonly Token[], at: number): boolean {
  return hourAt(tokens, at) !== null || wordAt(tokens, at) === 'half';
}

export function hourAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const hour = numberAt(tokens, at);
  return hour !== null && hour.value <= 24 && !tokens[at]?.raw.includes(',') ? hour : null;
}

/** After "u" or "uur", with the dot of "14.30 u." when the sentence goes on; "11u." ends it. */
export function unitEnd(tokens: readonly Token[], at: number): number {
  const dot = tokens[at + 1];
  const unit = tokens[at];
  const isShort = unit !== undefined && unit.raw.length <= 2 && !unit.glued;
  const isDot = isShort && dot?.word === '.' && dot.glued;
  const next = wordAt(tokens, at + 2) === 's' ? at + 3 : at + 2;
  return isDot && tokens[next]?.capital === false ? at + 2 : at + 1;
}
