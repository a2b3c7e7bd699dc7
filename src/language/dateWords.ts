// Reads days said in words: "eergisteren", "vorige week dinsdag", "drie dagen geleden", "vrijdag jl.".
import { daysInMonth } from './calendarDay.ts';
import { countedDay } from './countedDays.ts';
import type { DaySpec } from './daySpec.ts';
import { besideHoliday, holidayAt } from './holidays.ts';
import { dateData, timeData } from './languageData.ts';
import { monthAt } from './months.ts';
import { justNow } from './justNow.ts';
import { numberAt, ordinalAt } from './numberWords.ts';
import { skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { weekdayNumber } from './weekdays.ts';

export interface DayRead {
  spec: DaySpec;
  to: number;
  weak: boolean;
}

const WEEK = 7;
const FEBRUARY = 2;
const PLAIN_YEAR = 2025;
/** "acht dagen" is said for a week, counting both ends. */
const WEEKS_IN_DAYS = new Map([
  [7, 1],
  [8, 1],
  [14, 2],
  [15, 2],
]);
const BEFORE_PART = new Set(
  's de den deze dezen goede goeie elke in gisteren eergisteren vandaag overmorgen zelfde die'.split(
    ' ',
  ),
);
const SMALL = new Set(', ( op de den dus of - was dat het namelijk ergens en'.split(' '));
const THIS_WEEK = new Set(['deze', 'dees', 'de']);

/** The day in words that starts at `at`, null when there is none. */
export function dayInWordsAt(tokens: readonly Token[], at: number): DayRead | null {
  return (
    holiday(tokens, at) ??
    countedDay(tokens, at) ??
    justNow(tokens, at) ??
    relativeDay(tokens, at) ??
    agoDay(tokens, at) ??
    nthWeekday(tokens, at) ??
    weekdayPhrase(tokens, at)
  );
}

function holiday(tokens: readonly Token[], at: number): DayRead | null {
  const named = holidayAt(tokens, at);
  return named === null ? null : { ...named, weak: false };
}

function relativeDay(tokens: readonly Token[], at: number): DayRead | null {
  const word = wordAt(tokens, at);
  if (word === 'morgen') return tomorrow(tokens, at);
  const part =
    timeData.partsOfDay.has(wordAt(tokens, at + 1)) || wordAt(tokens, at + 1) === 'morgen';
  if (dateData.thisWords.has(word) && part) return offset(0, at + 2);
  if (word === 'van' && !dateData.vagueBefore.has(wordAt(tokens, at - 1))) {
    const place = ['de', 'den', 'der'].includes(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
    const named = wordAt(tokens, place);
    const isPart = timeData.partsOfDay.has(named) || named === 'morgen';
    const opensRange = wordAt(tokens, place + 1) === 'tot';
    return isPart && !opensRange && wordAt(tokens, place) !== 'middag'
      ? offset(0, place + 1)
      : null;
  }
  const days = dateData.relativeDays.get(word);
  if (days === undefined) return null;
  const ago = shiftFromDay(tokens, at + 1);
  if (ago?.spec.type === 'offset' && !dateData.weakDays.has(word)) {
    return offset(days + ago.spec.days, ago.to);
  }
  // "straks om 15u30": a day like any other.
  const isTimed = wordAt(tokens, at + 1) === 'om' && numberAt(tokens, at + 2) !== null;
  const weak = dateData.weakDays.has(word) && !isTimed;
  return { spec: { type: 'offset', days }, to: at + 1, weak };
}

function tomorrow(tokens: readonly Token[], at: number): DayRead | null {
  const before = wordAt(tokens, at - 1);
  const isPart = BEFORE_PART.has(before) || dateData.weekdays.includes(before);
  return isPart ? null : offset(1, at + 1);
}

function offset(days: number, to: number): DayRead {
  return { spec: { type: 'offset', days }, to, weak: false };
}

/** "drie dagen geleden", "een week geleden", "veertien dagen terug", "over twee weken", "binnen een week". */
function agoDay(tokens: readonly Token[], at: number): DayRead | null {
  const over = ['over', 'binnen'].includes(wordAt(tokens, at));
  const count = numberAt(tokens, over ? at + 1 : at);
  if (count === null || count.value > 400) return null;
  const unit = dateData.dayUnits.get(wordAt(tokens, count.to));
  if (unit === undefined) return null;
  const days = count.value * unit;
  if (over) return offset(days, count.to + 1);
  // "een dag of drie geleden"
  const guess = wordAt(tokens, count.to + 1) === 'of' ? numberAt(tokens, count.to + 2) : null;
  const end = guess === null ? count.to + 1 : guess.to;
  if (!dateData.ago.has(wordAt(tokens, end))) return null;
  const back = guess === null ? days : guess.value * unit;
  const weekday = weekdayNumber(tokens, skipWords(tokens, end + 1, SMALL, 3));
  if (unit === WEEK && weekday !== null) {
    const weeks = -(guess?.value ?? count.value);
    return {
      spec: { type: 'weekday', weekday: weekday.value, turn: 'week', weeks },
      to: weekday.to,
      weak: false,
    };
  }
  return offset(-back, end + 1);
}

/** Behind a day: "vandaag een week geleden", "maandag voor een week", "dinsdag voor acht dagen" (a week). */
function shiftFromDay(tokens: readonly Token[], at: number): DayRead | null {
  const before = wordAt(tokens, at) === 'voor';
  const place = before || wordAt(tokens, at) === 'over' ? at + 1 : at;
  const count = numberAt(tokens, place);
  const idiom = count !== null && wordAt(tokens, count.to) === 'dagen';
  const weeks = idiom ? WEEKS_IN_DAYS.get(count.value) : undefined;
  if (count !== null && weeks !== undefined) {
    const ago = dateData.ago.has(wordAt(tokens, count.to + 1));
    const to = count.to + (ago ? 2 : 1);
    if (before || ago) return offset(-weeks * WEEK, to);
    if (place > at) return offset(weeks * WEEK, to);
  }
  if (before && count !== null && dateData.dayUnits.get(wordAt(tokens, count.to)) === WEEK)
    return offset(-count.value * WEEK, count.to + 1);
  return agoDay(tokens, at);
}

/** "de laatste vrijdag van oktober", "de eerste maandag van november" */
function nthWeekday(tokens: readonly Token[], at: number): DayRead | null {
  const last = wordAt(tokens, at) === 'laatste';
  const nth = last ? -1 : (ordinalAt(tokens, at)?.value ?? 0);
  const ofMonth = last || nth === 1 ? edgeOfMonth(tokens, at, last) : null;
  if (ofMonth !== null) return ofMonth;
  const weekday = nth === 0 || nth > 5 ? null : weekdayNumber(tokens, at + 1);
  if (weekday === null || !['van', 'in'].includes(wordAt(tokens, weekday.to))) return null;
  const month = monthAt(tokens, weekday.to + 1);
  if (month === null) return null;
  const spec: DaySpec = { type: 'nthWeekday', nth, weekday: weekday.value, month };
  return { spec, to: weekday.to + 2, weak: false };
}

/** "de laatste dag van oktober"; that of February depends on the year, so it is asked. */
function edgeOfMonth(tokens: readonly Token[], at: number, last: boolean): DayRead | null {
  if (wordAt(tokens, at + 1) !== 'dag' || wordAt(tokens, at + 2) !== 'van') return null;
  const month = monthAt(tokens, at + 3);
  if (month === null || (last && month === FEBRUARY)) return null;
  const day = last ? daysInMonth(PLAIN_YEAR, month) : 1;
  return { spec: { type: 'date', day, month, year: null, weekday: null }, to: at + 4, weak: false };
}

function weekdayPhrase(tokens: readonly Token[], at: number): DayRead | null {
  const word = wordAt(tokens, at);
  const isLast = dateData.lastWords.has(word);
  const isNext = dateData.nextWords.has(word);
  const isThis = THIS_WEEK.has(word);
  if ((isLast || isNext || isThis) && wordAt(tokens, at + 1) === 'week') {
    const weekday = weekdayNumber(tokens, skipWords(tokens, at + 2, SMALL, 3));
    if (weekday === null || (isThis && word === 'de' && wordAt(tokens, at - 1) !== 'van'))
      return null;
    const weeks = isLast ? -1 : isNext ? 1 : 0;
    return {
      spec: { type: 'weekday', weekday: weekday.value, turn: 'week', weeks },
      to: weekday.to,
      weak: false,
    };
  }
  if (dateData.habitWords.has(word)) return null;
  const weekday = weekdayNumber(tokens, isLast || isNext ? at + 1 : at);
  if (weekday === null || dateData.habitWords.has(wordAt(tokens, at - 1))) return null;
  const beside = besideHoliday(tokens, weekday.to, weekday.value);
  if (beside !== null) return { ...beside, weak: false };
  const isToday = at > 0 && dateData.thisWords.has(wordAt(tokens, at - 1));
  const turn = isLast ? 'last' : isNext ? 'next' : isToday ? 'this' : 'none';
  const plain: DaySpec = { type: 'weekday', weekday: weekday.value, turn, weeks: 0 };
  return afterWeekday(tokens, weekday.to, plain) ?? { spec: plain, to: weekday.to, weak: false };
}

const COMES = new Set(['komt', 'kom', 'komende', 'aankomt']);

/** What may follow a weekday: "dinsdag vorige week", "vrijdag jl.", "maandag een week geleden". */
function afterWeekday(
  tokens: readonly Token[],
  at: number,
  spec: Extract<DaySpec, { type: 'weekday' }>,
): DayRead | null {
  const start = ['van', 'in', 'op', ',', '('].includes(wordAt(tokens, at)) ? at + 1 : at;
  const word = wordAt(tokens, start);
  const done = (change: Partial<typeof spec>, to: number): DayRead => ({
    spec: { ...spec, ...change },
    to,
    weak: false,
  });
  if (wordAt(tokens, start + 1) === 'week') {
    if (dateData.lastWords.has(word)) return done({ turn: 'week', weeks: -1 }, start + 2);
    if (dateData.nextWords.has(word)) return done({ turn: 'week', weeks: 1 }, start + 2);
    const thisWeek = dateData.thisWords.has(word) || (word === 'de' && start > at);
    if (thisWeek) return done({ turn: 'week', weeks: 0 }, start + 2);
  }
  // "Mardi prochain": the French word stands behind, the Dutch one it is read as before the day.
  const isNext = dateData.nextAfter.has(word) || dateData.nextAfter.has(tokens[at]?.plain ?? '');
  if (isNext && start === at) return done({ turn: 'next' }, at + 1);
  if (dateData.lastAfter.has(word)) return done({ turn: 'last' }, at + 1);
  // "donderdag die komt"
  if (word === 'die' && COMES.has(wordAt(tokens, start + 1)))
    return done({ turn: 'next' }, start + 2);
  const shift = shiftFromDay(tokens, at);
  if (shift?.spec.type !== 'offset' || shift.spec.days % WEEK !== 0) return null;
  const turn = shift.spec.days > 0 ? 'next' : 'last';
  return done({ turn, weeks: shift.spec.days / WEEK }, shift.to);
}
