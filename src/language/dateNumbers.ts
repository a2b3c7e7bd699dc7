// Reads days said with numbers: "9/11", "3 november", "den 9den", "de negende", "16-02-2026".
import { dateData, timeData } from './languageData.ts';
import { durationAt } from './durations.ts';
import { monthAt, yearAt } from './months.ts';
import { companyTypes } from './nameData.ts';
import { numberAt, ordinalAt, type NumberRead } from './numberWords.ts';
import {
  compactDate,
  numericDate,
  possible,
  read,
  TIME_BEFORE,
  type DateRead,
} from './numericDates.ts';
import { joinsNumbers, skipWords, skipWordsBack, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { weekdayNumber } from './weekdays.ts';

const ARTICLES = new Set(['de', 'den', 'd']);

/** The day in numbers that starts at `at` (an article may come first), null when there is none. */
export function dayInNumbersAt(tokens: readonly Token[], at: number): DateRead | null {
  if (tokens[at - 1]?.kind === 'word' && tokens[at]?.glued === true) return null;
  const day = numberedDay(tokens, at);
  return day === null ? null : ofYear(tokens, at, day);
}

/** "20 november vorig jaar", "vorig jaar op 20 november" */
function ofYear(tokens: readonly Token[], at: number, read: DateRead): DateRead {
  const { spec, to } = read;
  if (spec.type !== 'date' || spec.year !== null) return read;
  const behind = yearTurn(tokens, YEAR_AFTER.has(wordAt(tokens, to)) ? to + 1 : to);
  const before = yearTurn(tokens, skipWordsBack(tokens, at - 1, ON, 2) - 1);
  const turn = behind ?? before;
  if (turn === null) return read;
  return { ...read, spec: { ...spec, yearShift: turn.shift }, to: behind?.to ?? to };
}

const YEAR_AFTER = new Set(['van', ',']);

/** "vorig jaar", "dit jaar", "volgend jaar"; not "…, vorig jaar ging het beter" */
function yearTurn(tokens: readonly Token[], at: number): { shift: number; to: number } | null {
  if (wordAt(tokens, at + 1) !== 'jaar') return null;
  if (wordAt(tokens, at - 1) === ',' && tokens[at + 2]?.kind === 'word') return null;
  const word = wordAt(tokens, at);
  if (dateData.lastWords.has(word)) return { shift: -1, to: at + 2 };
  if (dateData.nextWords.has(word)) return { shift: 1, to: at + 2 };
  return word === 'dit' || dateData.thisWords.has(word) ? { shift: 0, to: at + 2 } : null;
}

function numberedDay(tokens: readonly Token[], at: number): DateRead | null {
  return (
    numericDate(tokens, at) ??
    compactDate(tokens, at) ??
    monthDate(tokens, at) ??
    listedDay(tokens, at) ??
    monthFirst(tokens, at) ??
    spokenDate(tokens, at) ??
    dayOfMonth(tokens, at)
  );
}

/** "op zeventien elf": day and month in words. */
function spokenDate(tokens: readonly Token[], at: number): DateRead | null {
  const day = tokens[at]?.kind === 'word' ? numberAt(tokens, at) : null;
  const month = tokens[day?.to ?? at]?.kind === 'word' ? numberAt(tokens, day?.to ?? at) : null;
  if (day === null || month === null || day.article || month.article) return null;
  if (!possible(day.value, month.value) || wordAt(tokens, at - 1) !== 'op') return null;
  const next = wordAt(tokens, month.to);
  const measured = timeData.hourUnits.has(next) || timeData.minuteUnits.has(next);
  return measured ? null : read(day.value, month.value, null, month.to);
}

/** "3 november", "de zestiende december 2026", "1 feb '27", "den 29sten februari". */
function monthDate(tokens: readonly Token[], at: number): DateRead | null {
  const start = skipWords(tokens, at, ARTICLES, 1);
  const day = ordinalAt(tokens, start) ?? numberAt(tokens, start);
  if (day === null || day.value < 1 || day.value > 99 || day.article) return null;
  const place = ['van', 'in'].includes(wordAt(tokens, day.to)) ? day.to + 1 : day.to;
  const month = monthAt(tokens, place);
  if (month === null) return null;
  const dot = wordAt(tokens, place + 1) === '.' && tokens[place + 1]?.glued === true;
  const afterMonth = dot && tokens[place + 2] !== undefined ? place + 2 : place + 1;
  const year = yearAt(tokens, afterMonth);
  const to = year === null ? place + 1 : year.to;
  const spec = { day: day.value, month, year: year?.value ?? null, weekday: null };
  return { spec: { type: 'date', ...spec }, to, doubt: null };
}

/** "16 en 19 november", "di 17, do 19/11", "van 21 tot 24 december": the month of the last one is that of all. */
function listedDay(tokens: readonly Token[], at: number): DateRead | null {
  const day = tokens[at]?.value ?? 0;
  const before = wordAt(tokens, at - 1);
  if (day < 1 || (TIME_BEFORE.has(before) && before !== 'tussen')) return null;
  if (isNumbered(tokens, at)) return null;
  let place = at;
  for (;;) {
    const joint = isBareDay(tokens, place) ? jointAt(tokens, place + 1) : null;
    if (joint === null) return null;
    const next = skipWords(tokens, joint, ON, 2);
    place = weekdayNumber(tokens, next)?.to ?? next;
    const slashed = wordAt(tokens, place + 1) === '/' ? numericDate(tokens, place) : null;
    const last = (monthDate(tokens, place) ?? slashed)?.spec;
    if (last?.type === 'date')
      return day < last.day ? { spec: { ...last, day }, to: at + 1, doubt: null } : null;
  }
}

/** "bij Loods 17, 19 november", "lijn 3 en 19 november": the number of something that is no day. */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || dateData.weekdays.includes(before.word)) return false;
  if (dateData.ordinalNouns.has(before.word) || companyTypes(before.plain) !== null) return true;
  return wordAt(tokens, at + 1) === ',' && !ON.has(before.word) && jointAt(tokens, at + 3) === null;
}

/** Behind what joins two days, "tot en met" included; null when nothing does. */
function jointAt(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at);
  if (word === 't' && wordAt(tokens, at + 1) === '/') return at + 3;
  if (word === 'tot' && wordAt(tokens, at + 1) === 'en') return at + 3;
  return LISTS.has(word) && !joinsNumbers(tokens, at) ? at + 1 : null;
}

const LISTS = new Set(['en', ',', '&', '+', 'tot', 'tem', 'als', 'alsook', 'evenals']);
const ON = new Set(['op', 'de', 'den']);

function isBareDay(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'number' && token.raw.length <= 2 && token.value <= 31;
}

/** "december 10, van 9 tot 10", "oktober de 5de": the month in full, then the day; not "in december 10 bezoeken". */
function monthFirst(tokens: readonly Token[], at: number): DateRead | null {
  const month = dateData.months.indexOf(wordAt(tokens, at)) + 1;
  if (month === 0) return null;
  const comma = wordAt(tokens, at + 1) === ',' ? at + 2 : at + 1;
  const place = skipWords(tokens, comma, ARTICLES, 1);
  const ordinal = ordinalAt(tokens, place);
  if (ordinal !== null && possible(ordinal.value, month)) {
    const isOfNoun = dateData.ordinalNouns.has(wordAt(tokens, ordinal.to));
    return isOfNoun ? null : read(ordinal.value, month, null, ordinal.to);
  }
  const day = tokens[at + 1];
  if (day?.kind !== 'number' || day.raw.length > 2) return null;
  if (!possible(day.value, month) || joinsNumbers(tokens, at + 2)) return null;
  const next = tokens[at + 2];
  const ends = next === undefined || next.kind === 'mark' || dateData.afterDay.has(next.word);
  const isToldOn = ends || durationAt(tokens, at + 2) !== null;
  if (!isToldOn || wordAt(tokens, at - 1) === 'in') return null;
  return read(day.value, month, null, at + 2);
}

/** "den 9den", "de 30e", "op de negende", "de 3de van vorige maand". */
function dayOfMonth(tokens: readonly Token[], at: number): DateRead | null {
  const start = skipWords(tokens, at, ARTICLES, 1);
  const article = start > at ? wordAt(tokens, at) : wordAt(tokens, at - 1);
  const ordinal = ordinalAt(tokens, start);
  const named = ordinal ?? bareAfterDen(tokens, start, article);
  if (named === null || named.value < 1 || named.value > 31) return null;
  const month = monthWords(tokens, named.to);
  const behindArticle = start === at && ARTICLES.has(article);
  const before = wordAt(tokens, behindArticle ? at - 2 : at - 1);
  const digits = tokens[start]?.kind === 'number';
  const announced =
    article === 'den' ||
    before === 'op' ||
    dateData.weekdays.includes(before) ||
    (opensClause(tokens, at) && tellsOn(tokens, named.to));
  if (month === null) {
    if (isOfNoun(tokens, named.to) || ['in', 'binnen'].includes(before)) return null;
    if (timeData.hourUnits.has(wordAt(tokens, named.to))) return null;
    if (tokens[start + 1]?.kind === 'mark' && joinsNumbers(tokens, start + 1)) return null;
    // "tegen den 24sten" is a day, "tegen den 9" an hour.
    const isHour = ordinal === null || !digits;
    if (TIME_BEFORE.has(before) && isHour && before !== 'tot' && before !== 'tussen') return null;
    if (digits ? !ARTICLES.has(article) && !announced : !announced || !ARTICLES.has(article))
      return null;
  }
  const spec = { day: named.value, monthShift: month?.shift ?? null, weekday: null };
  return { spec: { type: 'dayOfMonth', ...spec }, to: month?.to ?? named.to, doubt: null };
}

/** "de tweede keer"; not "den tienden zijn 'k". */
function isOfNoun(tokens: readonly Token[], at: number): boolean {
  if (!dateData.ordinalNouns.has(wordAt(tokens, at))) return false;
  return (
    wordAt(tokens, at) !== 'zijn' || !['ik', 'k', 'we', 'wij'].includes(wordAt(tokens, at + 1))
  );
}

function opensClause(tokens: readonly Token[], at: number): boolean {
  return at === 0 || tokens[at - 1]?.kind === 'mark';
}

/** "de tiende van drie tot vier", "12de: Luc": the visit is told behind the day. */
function tellsOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next?.kind === 'mark' || dateData.afterDay.has(next?.word ?? '');
}

/** "den 9", which is not the start or end of a range. */
function bareAfterDen(tokens: readonly Token[], at: number, article: string): NumberRead | null {
  const number = article === 'den' && tokens[at]?.kind === 'number' ? numberAt(tokens, at) : null;
  if (number === null) return null;
  const before = wordAt(tokens, at - 2);
  const after = wordAt(tokens, number.to);
  if (['van', 'tegen', 'tussen', 'rond', 'tot'].includes(before)) return null;
  const inRange = timeData.rangeMarks.has(after) || after === 'tot' || timeData.toWords.has(after);
  return inRange || timeData.minuteUnits.has(after) || after === 'kwartier' ? null : number;
}

/** "van vorige maand", "van deze maand", "dezer". */
function monthWords(tokens: readonly Token[], at: number): { shift: number; to: number } | null {
  if (wordAt(tokens, at) === 'dezer') return { shift: 0, to: at + 1 };
  const start = wordAt(tokens, at) === 'van' ? at + 1 : at;
  if (wordAt(tokens, start + 1) !== 'maand') return null;
  const word = wordAt(tokens, start);
  if (dateData.lastWords.has(word)) return { shift: -1, to: start + 2 };
  if (dateData.nextWords.has(word)) return { shift: 1, to: start + 2 };
  return dateData.thisWords.has(word) ? { shift: 0, to: start + 2 } : null;
}
