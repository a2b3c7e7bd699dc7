// Reads from when until when: "van 23/12 tot en met 3/1", "vanaf maandag", "volgende week", "twee weken".
import { daysInMonth, mondayOf, mondayOfIsoWeek, dayNumber, toIsoDay } from './calendarDay.ts';
import { resolveDay, type Bias, type DaySpec } from './daySpec.ts';
import { dateData } from './languageData.ts';
import type { DateMention } from './mentions.ts';
import { numberAt, ordinalAt } from './numberWords.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { PeriodMention } from './periods.ts';

export interface DayRange {
  /** YYYY-MM-DD, both included; null where open. */
  from: string | null;
  to: string | null;
}

const UNTIL = new Set(['tot', 't/m', 'tem', '-', '–', '—', 'tm', 't']);
const SINCE = new Set(['vanaf', 'sinds', 'van', 'ingaand', 'ingaande', 'per']);
const FRIDAY = 4;
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
  const lasting = lastingDays(tokens, dates);
  return lasting === null ? NONE : days(today, today + lasting - 1);
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
  const lasting = lastingDays(tokens, dates);
  if (lasting !== null) return days(from, from + lasting - 1);
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
  for (let at = until.from - 1; at >= Math.max(0, until.from - 6); at--) {
    if (!BETWEEN_DAYS.has(wordAt(tokens, at)) && tokens[at]?.kind !== 'number') return null;
    const day = ordinalAt(tokens, at) ?? numberAt(tokens, at);
    if (day !== null && !day.article && day.value <= until.spec.day)
      return { ...until.spec, day: day.value };
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

/** "twee weken", "drie dagen": days that something lasts. */
function lastingDays(tokens: readonly Token[], dates: readonly DateMention[]): number | null {
  for (let at = 0; at < tokens.length; at++) {
    if (dates.some((date) => at >= date.from && at < date.to)) continue;
    const count = numberAt(tokens, at);
    const unit = count === null ? undefined : dateData.dayUnits.get(wordAt(tokens, count.to));
    if (count !== null && unit !== undefined && count.value <= 400) return count.value * unit;
  }
  return null;
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
