// Finds a day at a place in the message, however it is said, and joins what is said about one day.
import { fromIsoDay, isoWeekday } from './calendarDay.ts';
import { spacedMinutes } from './clockDigits.ts';
import { dayInNumbersAt } from './dateNumbers.ts';
import { resolveDay, type DaySpec } from './daySpec.ts';
import { dayInWordsAt } from './dateWords.ts';
import { areHours } from './weekdayHours.ts';
import { weekdayNumber } from './weekdays.ts';
import { dateData, timeData } from './languageData.ts';
import type { ClockMention, DateMention, RangeMention } from './mentions.ts';
import { lengthRangeAt } from './lengthRanges.ts';
import { numberAt } from './numberWords.ts';
import { isMinuteMark, skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const BETWEEN = new Set(
  [
    ', ( : op de den d dus namelijk . - s van was dat'.split(' '),
    [...timeData.partsOfDay.keys()],
  ].flat(),
);
const CLOCK_AFTER = new Set(
  [
    ...timeData.hourUnits,
    ...timeData.minuteUnits,
    ...timeData.rangeMarks,
    ': . / , tot a en over voor na x % € euro keer'.split(' '),
  ].flat(),
);
const MONTH_SPAN = 35;

/** The day that starts at `at`; `today` is a day number, used to tell "maandag 9" from "maandag 9 uur". */
export function dateAt(tokens: readonly Token[], at: number, today: number): DateMention | null {
  const words = dayInWordsAt(tokens, at);
  if (words !== null) {
    const read: DateMention = { kind: 'date', from: at, ...words, conflict: false };
    return words.spec.type === 'weekday' ? withNumber(tokens, read, today) : read;
  }
  const numbers = dayInNumbersAt(tokens, at);
  if (numbers === null) return null;
  const { spec, to, doubt } = numbers;
  const weekday = trailingWeekday(tokens, to);
  const place = { from: at, to: weekday?.to ?? to };
  const full = weekday === null ? spec : { ...spec, weekday: weekday.value };
  return {
    kind: 'date',
    ...place,
    spec: full,
    weak: false,
    otherwise: other(doubt, place),
    conflict: false,
  };
}

function other(
  doubt: NonNullable<ReturnType<typeof dayInNumbersAt>>['doubt'],
  place: { from: number; to: number },
): ClockMention | RangeMention | undefined {
  if (doubt === null) return undefined;
  if ('clock' in doubt) return { kind: 'clock', role: 'none', ...place, ...doubt, suspect: false };
  return { kind: 'range', ...place, ...doubt, suspect: false };
}

/** "3 november (dinsdag)" */
function trailingWeekday(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number } | null {
  if (wordAt(tokens, at) !== '(') return null;
  const weekday = weekdayNumber(tokens, at + 1);
  return weekday !== null && wordAt(tokens, weekday.to) === ')' ? weekday : null;
}

/** A weekday with the number that belongs to it: "maandag 9/11", "vrijdag de 30e", "dinsdag 9". */
function withNumber(tokens: readonly Token[], read: DateMention, today: number): DateMention {
  const { spec } = read;
  if (spec.type !== 'weekday') return read;
  const next = skipWords(tokens, read.to, BETWEEN, 3);
  const numbers = dayInNumbersAt(tokens, next) ?? dayInNumbersAt(tokens, next - 1);
  if (numbers !== null && !comesAfterNumber(tokens, read.to, next)) {
    const said = combine(spec, numbers.spec, today);
    const hours =
      numbers.doubt !== null && said !== null && areHours(said.spec, tokens, next, today);
    if (said !== null && !hours)
      return { ...read, spec: said.spec, to: numbers.to, conflict: said.conflict };
  }
  const bare = spec.turn === 'week' ? null : bareDay(tokens, read.to, spec.weekday, today);
  if (bare === null) return read;
  const { day, to } = bare;
  return {
    ...read,
    spec: { type: 'dayOfMonth', day, monthShift: null, weekday: spec.weekday },
    to,
  };
}

/** A clock stands between the weekday and the number: "maandag 9u, 10/11" is no pair. */
function comesAfterNumber(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some((token) => token.kind === 'number');
}

/** One day from a weekday and a numbered day; both are kept to be checked against each other. */
function combine(
  weekday: Extract<DaySpec, { type: 'weekday' }>,
  numbered: DaySpec,
  today: number,
): { spec: DaySpec; conflict: boolean } | null {
  if (numbered.type !== 'date' && numbered.type !== 'dayOfMonth') return null;
  const spec = { ...numbered, weekday: weekday.weekday };
  if (weekday.turn !== 'week') return { spec, conflict: false };
  const byWeek = resolveDay(weekday, today, 'past').day;
  const byNumber = resolveDay(spec, today, weekday.weeks > 0 ? 'future' : 'past').day;
  return { spec, conflict: byWeek !== byNumber };
}

/** "maandag 9", "vrijdag 30": only when that day near today is such a weekday, and no hour follows. */
function bareDay(
  tokens: readonly Token[],
  at: number,
  weekday: number,
  today: number,
): { day: number; to: number } | null {
  const start = skipWords(tokens, at, new Set(['de', 'den']), 1);
  const number = numberAt(tokens, start);
  if (number === null || number.article || tokens[start]?.kind !== 'number') return null;
  if (number.value > 31 || isClockBefore(tokens, number.to)) return null;
  // "vrijdag 30'"
  if (isMinuteMark(tokens, number.to)) return null;
  if (dateData.ordinalNouns.has(wordAt(tokens, number.to))) return null;
  if (lengthRangeAt(tokens, start) !== null || spacedMinutes(tokens, start) !== null) return null;
  for (const bias of ['past', 'future'] as const) {
    const spec: DaySpec = {
      type: 'dayOfMonth',
      day: number.value,
      monthShift: null,
      weekday: null,
    };
    const { day } = resolveDay(spec, today, bias);
    if (day !== null && isoWeekday(day) === weekday && Math.abs(day - today) <= MONTH_SPAN) {
      return { day: number.value, to: number.to };
    }
  }
  return null;
}

/** What comes behind an hour; "maandag 16 en donderdag 19" are days. */
function isClockBefore(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const goesOn = (word === 'en' || word === ',') && weekdayNumber(tokens, at + 1) !== null;
  return CLOCK_AFTER.has(word) && !goesOn;
}

/** Joins days that are said next to each other: "gisteren, maandag 9/11" is one day. */
export function joinDates(
  dates: readonly DateMention[],
  tokens: readonly Token[],
  today: string,
): DateMention[] {
  const joined: DateMention[] = [];
  const todayNumber = fromIsoDay(today);
  for (const date of dates) {
    const last = joined.at(-1);
    const close =
      last !== undefined &&
      skipWords(tokens, last.to, BETWEEN, 4) >= date.from &&
      last.to <= date.from;
    const one = close ? sameDay(last, date, todayNumber) : null;
    if (one === null || last === undefined) joined.push(date);
    else joined[joined.length - 1] = { ...last, ...one, to: date.to, otherwise: undefined };
  }
  return joined;
}

function sameDay(
  first: DateMention,
  second: DateMention,
  today: number,
): { spec: DaySpec; conflict: boolean; weak: boolean } | null {
  const a = first.spec;
  const b = second.spec;
  const offsetFirst = a.type === 'offset';
  const offsetSecond = b.type === 'offset';
  if (offsetFirst === offsetSecond)
    return first.weak && second.weak ? { spec: a, conflict: false, weak: true } : null;
  if (second.otherwise !== undefined || first.otherwise !== undefined) return null;
  if (first.weak || second.weak) {
    return { spec: first.weak ? b : a, conflict: false, weak: false };
  }
  const relative = offsetFirst ? a : b;
  const other = offsetFirst ? b : a;
  const { day } = resolveDay(relative, today, 'past');
  if (day === null) return null;
  const bias = day > today ? 'future' : 'past';
  const named = resolveDay(other, today, bias);
  const agrees =
    other.type === 'weekday'
      ? isoWeekday(day) === other.weekday
      : named.day === day && !named.conflict;
  const conflict = !agrees;
  return { spec: other.type === 'weekday' && agrees ? relative : other, conflict, weak: false };
}
