// Reads from when until when: "van 23/12 tot en met 3/1", "vanaf maandag", "volgende week", "twee weken".
import { daysInMonth, mondayOfIsoWeek, dayNumber, partsOf, toIsoDay } from './calendarDay.ts';
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

/** The range of days in a message; `bias` says on which side of today it lies. */
export function findDayRange(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  period: PeriodMention | null,
  today: number,
  bias: Bias,
): DayRange {
  const last = dates.at(-1);
  const until = dates.find((date) => isUntil(tokens, date.from));
  const since = dates.find(
    (date) => date !== until && (until === undefined || date.to <= until.from),
  );
  if (until !== undefined) {
    const start = since?.spec ?? bareStart(tokens, until);
    return ordered(start, until.spec, today, bias);
  }
  const lasting = lastingDays(tokens, dates);
  if (since !== undefined && lasting !== null) {
    const from = resolveDay(since.spec, today, bias).day;
    return from === null ? { from: null, to: null } : range(from, from + lasting - 1);
  }
  if (since !== undefined && last !== undefined && last !== since)
    return ordered(since.spec, last.spec, today, bias);
  if (since !== undefined) {
    const day = resolveDay(since.spec, today, bias).day;
    const open =
      SINCE.has(wordAt(tokens, since.from - 1)) && wordAt(tokens, since.from - 1) !== 'van';
    if (day === null) return { from: null, to: null };
    return { from: toIsoDay(day), to: open ? null : toIsoDay(day) };
  }
  if (period !== null) return ofPeriod(period.period, today);
  return lasting === null ? { from: null, to: null } : range(today, today + lasting - 1);
}

function range(from: number, to: number): DayRange {
  return { from: toIsoDay(from), to: toIsoDay(to) };
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
  return UNTIL.has(wordAt(tokens, before)) && wordAt(tokens, before) !== 't';
}

/** "van 23 tot 27 december": the month of the end holds for the start. */
function bareStart(tokens: readonly Token[], until: DateMention): DaySpec | null {
  if (until.spec.type !== 'date') return null;
  for (let at = until.from - 1; at >= Math.max(0, until.from - 6); at--) {
    const day = ordinalAt(tokens, at) ?? numberAt(tokens, at);
    if (day !== null && !day.article && day.value <= until.spec.day)
      return { ...until.spec, day: day.value };
  }
  return null;
}

function ordered(start: DaySpec | null, end: DaySpec, today: number, bias: Bias): DayRange {
  if (start === null) {
    const day = resolveDay(end, today, bias).day;
    return { from: null, to: day === null ? null : toIsoDay(day) };
  }
  const startIsDate = start.type === 'date' || start.type === 'dayOfMonth';
  if (startIsDate) {
    const to = resolveDay(end, today, bias).day;
    const from = to === null ? null : resolveDay(start, to, 'past').day;
    return { from: from === null ? null : toIsoDay(from), to: to === null ? null : toIsoDay(to) };
  }
  const from = resolveDay(start, today, bias).day;
  if (from === null) return { from: null, to: null };
  const to = resolveDay(end, end.type === 'offset' ? today : from, 'future').day;
  return { from: toIsoDay(from), to: to === null ? null : toIsoDay(to) };
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

/** A week of work (Monday to Friday), a month or a quarter. */
function ofPeriod(period: string, today: number): DayRange {
  const [year = 0, rest = ''] = [Number(period.slice(0, 4)), period.slice(5)];
  if (rest.startsWith('W')) {
    const monday = mondayOfIsoWeek(year, Number(rest.slice(1))) ?? today;
    return range(monday, monday + FRIDAY);
  }
  const months = rest.startsWith('Q') ? (Number(rest.slice(1)) - 1) * 3 + 1 : Number(rest);
  const last = rest.startsWith('Q') ? months + 2 : months;
  const sooner = partsOf(today).year * 12 + partsOf(today).month > year * 12 + last ? 1 : 0;
  const shown = rest.startsWith('Q') ? year : year + sooner;
  const first = dayNumber(shown, months, 1) ?? today;
  const end = dayNumber(shown, last, daysInMonth(shown, last)) ?? today;
  return range(first, end);
}
