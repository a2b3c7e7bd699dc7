// Reads from when until when: "van 23/12 tot en met 3/1", "vanaf maandag", "volgende week", "twee weken".
import {
  dayNumber,
  daysInMonth,
  mondayOf,
  mondayOfIsoWeek,
  partsOf,
  toIsoDay,
} from './calendarDay.ts';
import { resolveDay, type Bias, type DaySpec } from './daySpec.ts';
import { findLasting, lastOfLasting, type Lasting } from './lasting.ts';
import type { DateMention } from './mentions.ts';
import { numberAt, ordinalAt } from './numberWords.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { PeriodMention } from './periods.ts';

export interface DayRange {
  /** YYYY-MM-DD, both included; null where open. */
  from: string | null;
  to: string | null;
  /** A length was said without a day ("twee weken"): counted here from today. */
  lasts?: Lasting;
}

const UNTIL = new Set(['tot', 't/m', 'tem', '-', '–', '—', 'tm', 't']);
const SINCE = new Set(['vanaf', 'sinds', 'van', 'ingaand', 'ingaande', 'per']);
const FRIDAY = 4;
const LAST_OF_MONTH = 31;
/** "Van 28 tot 3 december" begins in the month before; "van 23 tot 20 december" is a slip. */
const LONGEST_OVER_MONTH = 14;
const BETWEEN_DAYS = new Set([
  'tot',
  't',
  '/',
  'm',
  'tem',
  'en',
  'met',
  '-',
  '–',
  'de',
  'den',
  'tm',
  ',',
]);

/** The range of days in a message; `bias` says on which side of today it lies. */
export function findDayRange(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  period: PeriodMention | null,
  today: number,
  bias: Bias,
): DayRange {
  const until = dates.find((date) => isUntil(tokens, date.from));
  const since = dates.find(
    (date) => date !== until && (until === undefined || date.to <= until.from),
  );
  if (until !== undefined) {
    const over = overMonth(tokens, since, until, today, bias);
    if (over !== null) return over;
    const start = since?.spec ?? bareStart(tokens, until);
    const week = period === null ? null : weeksAway(period.period, today);
    return ordered(inWeek(start, week), inWeek(until.spec, week), today, bias);
  }
  const whole = period === null ? null : daysOfPeriod(period.period, today, bias);
  if (period !== null && whole !== null && isUntil(tokens, period.from)) {
    const from = since === undefined ? null : resolveDay(since.spec, today, bias).day;
    return days(from, isIncluded(tokens, period.from) ? whole.last : whole.first - 1);
  }
  if (since !== undefined) return sinceDay(tokens, dates, since, period, today, bias);
  if (whole !== null) return days(whole.first, whole.last);
  const lasts = findLasting(tokens, dates);
  return lasts === null ? NONE : { ...days(today, lastOfLasting(today, lasts)), lasts };
}

/** From a day on: for as long as is said, until the last day that is named, or that day alone. */
function sinceDay(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  since: DateMention,
  period: PeriodMention | null,
  today: number,
  bias: Bias,
): DayRange {
  const before = wordAt(tokens, since.from - 1);
  const from = resolveDay(since.spec, today, before === 'sinds' ? 'past' : bias).day;
  if (from === null) return NONE;
  const ofWeek = period !== null && since.from > period.from && since.to <= period.to;
  if (ofWeek) return days(mondayOf(from), mondayOf(from) + FRIDAY);
  const lasts = findLasting(tokens, dates);
  if (lasts !== null) return days(from, lastOfLasting(from, lasts));
  const last = dates.at(-1);
  if (last !== undefined && last !== since) return ordered(since.spec, last.spec, today, bias);
  const start = bareStart(tokens, since);
  if (start !== null) return ordered(start, since.spec, today, bias);
  return days(from, SINCE.has(before) && before !== 'van' ? null : from);
}

const NONE: DayRange = { from: null, to: null };

function days(from: number | null, to: number | null): DayRange {
  return {
    from: from === null ? null : toIsoDay(from),
    to: to === null ? null : toIsoDay(to),
  };
}

/** "tot en met december", "tot eind deze maand": its days count, unlike in "tot januari". */
function isIncluded(tokens: readonly Token[], at: number): boolean {
  const before = ['met', 'm', 'eind', 'einde', 'tem'];
  return before.includes(wordAt(tokens, at - 1)) || before.includes(wordAt(tokens, at - 2));
}

/** How many weeks the week of a period is from the current one; null for a month. */
function weeksAway(period: string, today: number): number | null {
  const week = /^(\d{4})-W(\d{2})$/.exec(period);
  const monday = week === null ? null : mondayOfIsoWeek(Number(week[1]), Number(week[2]));
  return monday === null ? null : (monday - mondayOf(today)) / 7;
}

/** "vorige week van maandag tot woensdag": the weekdays of that week. */
function inWeek<T extends DaySpec | null>(spec: T, weeks: number | null): T | DaySpec {
  const plain = spec?.type === 'weekday' && spec.turn === 'none';
  return plain && weeks !== null ? { ...spec, turn: 'week', weeks } : spec;
}

function isUntil(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (
    [
      'en',
      'met',
      'ongeveer',
      'zeker',
      'minstens',
      '/',
      'm',
      'einde',
      'eind',
      'op',
      'de',
      'den',
    ].includes(wordAt(tokens, before))
  )
    before--;
  const word = wordAt(tokens, before);
  return UNTIL.has(word) && (word !== 't' || wordAt(tokens, before + 1) === '/');
}

/** "van 23 tot 27 december": the month of the end holds for the start. */
function bareStart(tokens: readonly Token[], until: DateMention): DaySpec | null {
  if (until.spec.type !== 'date') return null;
  const { spec } = until;
  const day = bareDay(tokens, until, (value) => value <= spec.day);
  return day === null ? null : { ...spec, day };
}

/**
 * "Van 28 tot 3 december" begins in the month before; "van 23 tot 20 november" ends before it begins, and
 * is given so. Null when the number of the first day is not beyond that of the last.
 */
function overMonth(
  tokens: readonly Token[],
  since: DateMention | undefined,
  until: DateMention,
  today: number,
  bias: Bias,
): DayRange | null {
  const { spec } = until;
  if (spec.type !== 'date' && spec.type !== 'dayOfMonth') return null;
  const end = resolveDay(spec, today, bias).day;
  const day = numberOfStart(tokens, since, until, spec.day);
  if (end === null || day === null) return null;
  const { year, month } = partsOf(end);
  const before = month === 1 ? dayNumber(year - 1, 12, day) : dayNumber(year, month - 1, day);
  const isShort = before !== null && end - before <= LONGEST_OVER_MONTH;
  return days(isShort ? before : dayNumber(year, month, day), end);
}

/** "De 23ste", "maandag 23", "23": the number of the first day, when it is beyond that of the last. */
function numberOfStart(
  tokens: readonly Token[],
  since: DateMention | undefined,
  until: DateMention,
  last: number,
): number | null {
  const isLater = (day: number): boolean => day > last && day <= LAST_OF_MONTH;
  if (since?.spec.type === 'dayOfMonth') {
    const { day, monthShift } = since.spec;
    return monthShift === null && isLater(day) ? day : null;
  }
  const isBare = since === undefined || tokens[since.to]?.kind === 'number';
  const isWeekday = since === undefined || since.spec.type === 'weekday';
  return isBare && isWeekday ? bareDay(tokens, until, isLater) : null;
}

/** The number of a day right before the end, that may be a start. */
function bareDay(
  tokens: readonly Token[],
  until: DateMention,
  isStart: (day: number) => boolean,
): number | null {
  for (let at = until.from - 1; at >= Math.max(0, until.from - 6); at--) {
    if (!BETWEEN_DAYS.has(wordAt(tokens, at)) && tokens[at]?.kind !== 'number') return null;
    const day = ordinalAt(tokens, at) ?? numberAt(tokens, at);
    if (day !== null && !day.article && isStart(day.value)) return day.value;
  }
  return null;
}

function ordered(start: DaySpec | null, end: DaySpec, today: number, bias: Bias): DayRange {
  if (start === null) return days(null, resolveDay(end, today, bias).day);
  if (start.type === 'date' || start.type === 'dayOfMonth') {
    const to = resolveDay(end, today, bias).day;
    return days(to === null ? null : resolveDay(start, to, 'past').day, to);
  }
  const from = resolveDay(start, today, bias).day;
  if (from === null) return NONE;
  const fromToday = end.type === 'offset' || (end.type === 'weekday' && end.turn === 'week');
  const to = resolveDay(end, fromToday ? today : from, 'future').day;
  return to !== null && to < from ? days(to, from) : days(from, to);
}

/** A week of work (Monday to Friday), a month or a quarter; over a year when it lies ahead. */
function daysOfPeriod(period: string, today: number, bias: Bias): { first: number; last: number } {
  const year = Number(period.slice(0, 4));
  const rest = period.slice(5);
  const found = daysIn(year, rest, today);
  return bias === 'future' && found.last < today ? daysIn(year + 1, rest, today) : found;
}

function daysIn(year: number, rest: string, today: number): { first: number; last: number } {
  const number = Number(rest.replace(/^\D/, ''));
  if (rest.startsWith('W')) {
    const monday = mondayOfIsoWeek(year, number) ?? today;
    return { first: monday, last: monday + FRIDAY };
  }
  const isQuarter = rest.startsWith('Q');
  const from = isQuarter ? (number - 1) * 3 + 1 : number;
  const until = isQuarter ? from + 2 : from;
  const first = dayNumber(year, from, 1) ?? today;
  return { first, last: dayNumber(year, until, daysInMonth(year, until)) ?? today };
}
