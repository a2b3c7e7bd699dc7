// Reads a week, month or quarter: "week 46", "vorige maand", "oktober", "dit kwartaal".
import { isoWeekOf, mondayOf, mondayOfIsoWeek, partsOf } from './calendarDay.ts';
import { monthAt, yearAt } from './months.ts';
import { weekdayNumber } from './weekdays.ts';
import { dateData } from './languageData.ts';
import type { DateMention } from './mentions.ts';
import { numberAt, ordinalAt } from './numberWords.ts';
import { joinsNumbers, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { resolveDay } from './daySpec.ts';

export interface PeriodMention {
  from: number;
  to: number;
  /** '2026-W46', '2026-10' or '2026-Q3' */
  period: string;
}

const WEEK = 7;
const QUARTERS = new Set(['kwartaal', 'trimester', 'kwart']);
const MONTHS_IN_QUARTER = 3;
const THIS = new Set(['dit', ...dateData.thisWords, 'lopende', 'huidige', 'huidig', 'lopend']);

/** The first period in the message as seen from day number `today`, null without one. */
export function findPeriod(
  tokens: readonly Token[],
  today: number,
  dates: readonly DateMention[],
): PeriodMention | null {
  for (let at = 0; at < tokens.length; at++) {
    const found =
      weekOfDay(tokens, at, today, dates) ??
      numberedWeek(tokens, at, today) ??
      relative(tokens, at, today) ??
      quarter(tokens, at, today) ??
      month(tokens, at, today);
    if (found !== null) return { from: at, ...found };
  }
  return null;
}

type Found = { period: string; to: number } | null;

/** "week van 9 november" */
function weekOfDay(
  tokens: readonly Token[],
  at: number,
  today: number,
  dates: readonly DateMention[],
): Found {
  if (wordAt(tokens, at) !== 'week' || wordAt(tokens, at + 1) !== 'van') return null;
  const date = dates.find(({ from }) => from >= at + 2 && from <= at + 3);
  const day = date === undefined ? null : resolveDay(date.spec, today, 'past').day;
  return date === undefined || day === null ? null : { period: isoWeekOf(day), to: date.to };
}

/** "week 46", "wk 46", "w46", "week nr. 46 van 2026" */
function numberedWeek(tokens: readonly Token[], at: number, today: number): Found {
  const isWeek =
    wordAt(tokens, at) === 'week' || (tokens[at]?.plain === 'w' && tokens[at + 1]?.glued === true);
  if (!isWeek) return null;
  let place = at + 1;
  while (['nr', 'nummer', '.', 'numero'].includes(wordAt(tokens, place))) place++;
  const number = numberAt(tokens, place);
  if (number === null || number.article || number.value < 1 || number.value > 53) return null;
  const year = yearAt(tokens, wordAt(tokens, number.to) === 'van' ? number.to + 1 : number.to);
  const chosen = year?.value ?? weekYear(number.value, today);
  const monday = mondayOfIsoWeek(chosen, number.value);
  return monday === null ? null : { period: isoWeekOf(monday), to: year?.to ?? number.to };
}

/** The latest year in which that week has begun or begins within a week. */
function weekYear(week: number, today: number): number {
  const { year } = partsOf(today);
  for (const candidate of [year + 1, year, year - 1]) {
    const monday = mondayOfIsoWeek(candidate, week);
    if (monday !== null && monday <= today + WEEK) return candidate;
  }
  return year;
}

/** "vorige week", "deze maand", "vorig kwartaal"; not "vorige week dinsdag". */
function relative(tokens: readonly Token[], at: number, today: number): Found {
  const word = wordAt(tokens, at);
  const shift = dateData.lastWords.has(word)
    ? -1
    : dateData.nextWords.has(word)
      ? 1
      : THIS.has(word)
        ? 0
        : null;
  if (shift === null) return null;
  const unit = wordAt(tokens, at + 1);
  const to = at + 2;
  if (unit === 'week') {
    if (weekdayNumber(tokens, to) !== null) return null;
    return { period: isoWeekOf(mondayOf(today) + shift * WEEK), to };
  }
  const { year, month: current } = partsOf(today);
  if (unit === 'maand') return { period: monthName(year * 12 + current - 1 + shift), to };
  if (QUARTERS.has(unit))
    return {
      period: quarterName(year * 4 + Math.floor((current - 1) / MONTHS_IN_QUARTER) + shift),
      to,
    };
  const named = monthAt(tokens, at + 1);
  return named === null || shift === 0
    ? null
    : { period: monthName(namedMonth(named, today, shift)), to };
}

function monthName(months: number): string {
  return `${String(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function quarterName(quarters: number): string {
  return `${String(Math.floor(quarters / 4))}-Q${String((quarters % 4) + 1)}`;
}

/** The month in counted months: the latest up to now, or the next one for "komende december". */
function namedMonth(named: number, today: number, shift: number): number {
  const { year, month: current } = partsOf(today);
  if (shift > 0) return (named > current ? year : year + 1) * 12 + named - 1;
  const before = named < current || (named === current && shift === 0);
  return (before ? year : year - 1) * 12 + named - 1;
}

/** "Q3", "derde kwartaal 2026", "kwartaal 3" */
function quarter(tokens: readonly Token[], at: number, today: number): Found {
  const token = tokens[at];
  const ordinal = ordinalAt(tokens, at);
  const lettered = ['q', 'k', 'kwartaal', 'trimester'].includes(token?.plain ?? '');
  let number: number | undefined;
  let to = at;
  if (ordinal !== null && QUARTERS.has(wordAt(tokens, ordinal.to))) {
    number = ordinal.value;
    to = ordinal.to + 1;
  } else if (lettered && tokens[at + 1]?.kind === 'number') {
    if ((token?.plain.length ?? 0) === 1 && tokens[at + 1]?.glued !== true) return null;
    number = tokens[at + 1]?.value;
    to = at + 2;
  }
  if (number === undefined || number < 1 || number > 4) return null;
  const year = yearAt(tokens, wordAt(tokens, to) === 'van' ? to + 1 : to);
  const { year: thisYear, month: current } = partsOf(today);
  const begun = (number - 1) * MONTHS_IN_QUARTER + 1 <= current;
  const chosen = year?.value ?? (begun ? thisYear : thisYear - 1);
  return { period: `${String(chosen)}-Q${String(number)}`, to: year?.to ?? to };
}

/** "oktober", "oktober 2026", "10/2026", "2026-10"; not "3 oktober". */
function month(tokens: readonly Token[], at: number, today: number): Found {
  const token = tokens[at];
  const before = tokens[at - 1];
  const named = monthAt(tokens, at);
  if (named !== null && token?.plain !== 'jan') {
    if (
      before?.kind === 'number' ||
      ordinalAt(tokens, at - 1) !== null ||
      (before !== undefined && numberAt(tokens, at - 1) !== null)
    )
      return null;
    const year = yearAt(tokens, at + 1);
    const months = year === null ? namedMonth(named, today, 0) : year.value * 12 + named - 1;
    return { period: monthName(months), to: year?.to ?? at + 1 };
  }
  const second = tokens[at + 2];
  if (
    token?.kind !== 'number' ||
    second === undefined ||
    !joinsNumbers(tokens, at + 1) ||
    joinsNumbers(tokens, at + 3)
  )
    return null;
  const [first, last] = token.raw.length === 4 ? [second, token] : [token, second];
  const isMonth =
    last.raw.length === 4 &&
    last.value >= 2000 &&
    last.value <= 2100 &&
    first.value >= 1 &&
    first.value <= 12;
  if (!isMonth || (before?.kind === 'mark' && token.glued)) return null;
  return { period: monthName(last.value * 12 + first.value - 1), to: at + 3 };
}
