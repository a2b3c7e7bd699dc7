// Reads days that are counted from another: "twee donderdagen geleden", "de dag voor gisteren", "eervorige week dinsdag".
import type { DayRead } from './dateWords.ts';
import { dateData } from './languageData.ts';
import { numberAt } from './numberWords.ts';
import { skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { weekdayNumber } from './weekdays.ts';

const MOST_WEEKDAYS = 9;
const WEEK = 7;
const BEFORE_LAST_WEEK = -2;
const SIDES = new Map([
  ['voor', -1],
  ['na', 1],
]);
const BETWEEN = new Set([',', '(', 'op', 'de', 'den', 'was', 'dat']);

/** The day counted from another that starts at `at`, null when there is none. */
export function countedDay(tokens: readonly Token[], at: number): DayRead | null {
  return (
    severalAgo(tokens, at) ??
    nextToDay(tokens, at) ??
    weekBeforeLast(tokens, at) ??
    weekdayBeforeLast(tokens, at)
  );
}

/** "twee donderdagen geleden", "over twee vrijdagen" */
function severalAgo(tokens: readonly Token[], at: number): DayRead | null {
  const isAhead = wordAt(tokens, at) === 'over';
  const count = numberAt(tokens, isAhead ? at + 1 : at);
  if (count === null || count.value < 1 || count.value > MOST_WEEKDAYS) return null;
  const isFull = dateData.weekdays.includes(wordAt(tokens, count.to));
  const weekday = isFull ? weekdayNumber(tokens, count.to) : null;
  if (weekday === null) return null;
  const more = count.value - 1;
  if (isAhead) return ofWeekday(weekday.value, 'next', more, weekday.to);
  const isAgo = dateData.ago.has(wordAt(tokens, weekday.to));
  return isAgo ? ofWeekday(weekday.value, 'last', -more, weekday.to + 1) : null;
}

/** "de dag voor gisteren", "de dag na zaterdag" */
function nextToDay(tokens: readonly Token[], at: number): DayRead | null {
  const side = ['dag', 'daags'].includes(wordAt(tokens, at))
    ? SIDES.get(wordAt(tokens, at + 1))
    : undefined;
  if (side === undefined) return null;
  const word = wordAt(tokens, at + 2);
  const days = dateData.weakDays.has(word) ? undefined : dateData.relativeDays.get(word);
  if (days !== undefined)
    return { spec: { type: 'offset', days: days + side }, to: at + 3, weak: false };
  const weekday = dateData.weekdays.indexOf(word);
  if (weekday < 0) return null;
  return ofWeekday(((weekday + side + WEEK) % WEEK) + 1, 'none', 0, at + 3);
}

/** "eervorige week donderdag", "de week voor vorige week op donderdag" */
function weekBeforeLast(tokens: readonly Token[], at: number): DayRead | null {
  const end = endOfWeekBeforeLast(tokens, at);
  const weekday = end === null ? null : weekdayNumber(tokens, skipWords(tokens, end, BETWEEN, 3));
  return weekday === null ? null : ofWeekday(weekday.value, 'week', BEFORE_LAST_WEEK, weekday.to);
}

/** "donderdag van eervorige week", "de donderdag voor vorige week", "eervorige donderdag" */
function weekdayBeforeLast(tokens: readonly Token[], at: number): DayRead | null {
  if (dateData.beforeLastWords.has(wordAt(tokens, at))) {
    const named = weekdayNumber(tokens, at + 1);
    return named === null ? null : ofWeekday(named.value, 'last', -1, named.to);
  }
  const weekday = weekdayNumber(tokens, at);
  if (weekday === null) return null;
  const place = skipWords(tokens, weekday.to, new Set(['van', 'in', 'de', ',', '(']), 2);
  const end = endOfWeekBeforeLast(tokens, place) ?? beforeLastWeek(tokens, weekday.to);
  return end === null ? null : ofWeekday(weekday.value, 'week', BEFORE_LAST_WEEK, end);
}

/** Behind "eervorige week" or "week voor vorige week". */
function endOfWeekBeforeLast(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at);
  if (dateData.beforeLastWords.has(word)) return wordAt(tokens, at + 1) === 'week' ? at + 2 : null;
  return word === 'week' ? beforeLastWeek(tokens, at + 1) : null;
}

/** Behind "voor vorige week". */
function beforeLastWeek(tokens: readonly Token[], at: number): number | null {
  if (wordAt(tokens, at) !== 'voor') return null;
  const place = wordAt(tokens, at + 1) === 'de' ? at + 2 : at + 1;
  const isLast = dateData.lastWords.has(wordAt(tokens, place));
  return isLast && wordAt(tokens, place + 1) === 'week' ? place + 2 : null;
}

function ofWeekday(
  weekday: number,
  turn: 'last' | 'next' | 'week' | 'none',
  weeks: number,
  to: number,
): DayRead {
  return { spec: { type: 'weekday', weekday, turn, weeks }, to, weak: false };
}
