// Gives weekdays the week that was named for them: "vorige week nog, woensdag", "planning volgende week: ma Lotte, di Emre".
import { fromIsoDay, mondayOf, mondayOfIsoWeek, partsOf } from './calendarDay.ts';
import { dateData } from './languageData.ts';
import type { DateMention } from './mentions.ts';
import { anyWord, skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

interface NamedWeek {
  /** Where the words of the week end. */
  to: number;
  /** Counted from the current week. */
  weeks: number;
  /** "Planning volgende week: …": what follows is a list of that week. */
  heads: boolean;
}

const LISTED = new Set(['en', ',', '+', '&', 'op', 'als', 'alsook', 'evenals']);
/** What parts a heading from its list: a colon, or a line's end. */
const HEADING_ENDS = new Set([':', ';']);
const HEADING_REACH = 4;
const NEAR_WEEK = 6;
const TOLD_REACH = 4;
const TOLD = new Set(['heb', 'ben', 'was', 'had', 'waren', 'hadden', 'gebeld', 'geweest']);
const WEEK = 7;

/** The weekdays of a message, each in the week that was named for it; `today` is a day as YYYY-MM-DD. */
export function ofNamedWeeks(
  dates: readonly DateMention[],
  tokens: readonly Token[],
  today: string,
): DateMention[] {
  if (!tokens.some(({ word }) => word === 'week')) return [...dates];
  return listedWeek(headedWeek(ofLastWeek(dates, tokens), tokens, today), tokens);
}

/** "vorige week nog, woensdag": a weekday near "vorige week" is of that week. */
function ofLastWeek(dates: readonly DateMention[], tokens: readonly Token[]): DateMention[] {
  const said = tokens.findIndex(
    ({ word }, at) =>
      dateData.lastWords.has(word) &&
      wordAt(tokens, at + 1) === 'week' &&
      !dates.some(({ from, to }) => at >= from && at < to),
  );
  if (said < 0) return [...dates];
  return dates.map((date): DateMention => {
    const { from, to } = date;
    const [start, end] = from > said ? [said + 2, from] : [to, said];
    const near = end - start <= NEAR_WEEK && !anyWord(tokens, start, end, dateData.tellingVerbs);
    return near ? inWeek(date, -1) : date;
  });
}

/** "volgende week maandag bij Lotte en dinsdag bij Emre", "week 49: ma Lotte, di Emre": all of that week. */
function headedWeek(
  dates: readonly DateMention[],
  tokens: readonly Token[],
  today: string,
): DateMention[] {
  const weeks = namedWeeks(tokens, fromIsoDay(today));
  return dates.map((date) => {
    const week = weeks.findLast(({ to }) => to <= date.from);
    if (week === undefined) return date;
    const between = dates.filter(({ from, to }) => from >= week.to && to <= date.from);
    if (!between.every(({ spec }) => spec.type === 'weekday')) return date;
    return week.heads || isPlanned(week, date, tokens) ? inWeek(date, week.weeks) : date;
  });
}

/** Of a week ahead, and nothing is told in between. */
function isPlanned({ to, weeks }: NamedWeek, date: DateMention, tokens: readonly Token[]): boolean {
  const told =
    anyWord(tokens, to, date.from, dateData.tellingVerbs) ||
    anyWord(tokens, date.to, date.to + TOLD_REACH, TOLD);
  return weeks > 0 && !told;
}

/** "vorige week", "deze week", "week 49" */
function namedWeeks(tokens: readonly Token[], today: number): NamedWeek[] {
  return tokens.flatMap(({ word }, at) => {
    if (word !== 'week') return [];
    const number = tokens[at + 1]?.kind === 'number' ? tokens[at + 1]!.value : null;
    const to = number === null ? at + 1 : at + 2;
    const end = tokens.findIndex(
      (_, place) => place >= to && HEADING_ENDS.has(wordAt(tokens, place)),
    );
    const heads = end >= 0 && end - to < HEADING_REACH;
    const weeks =
      turnOf(wordAt(tokens, at - 1)) ?? (heads && number !== null ? weeksTo(number, today) : null);
    return weeks === null ? [] : [{ to, weeks, heads }];
  });
}

function turnOf(word: string): number | null {
  if (dateData.lastWords.has(word)) return -1;
  if (dateData.nextWords.has(word)) return 1;
  return word === 'deze' ? 0 : null;
}

/** How many weeks the nearest ISO week with that number lies from the current week; null when there is none. */
function weeksTo(number: number, today: number): number | null {
  const { year } = partsOf(today);
  const apart = [year - 1, year, year + 1].flatMap((one) => {
    const monday = mondayOfIsoWeek(one, number);
    return monday === null ? [] : [(monday - mondayOf(today)) / WEEK];
  });
  const [nearest = null] = apart.sort((a, b) => Math.abs(a) - Math.abs(b));
  return nearest;
}

/** "vorige week dinsdag en donderdag": both of that week. */
function listedWeek(dates: readonly DateMention[], tokens: readonly Token[]): DateMention[] {
  let last: DateMention | undefined;
  return dates.map((date) => {
    const { spec } = date;
    const listed =
      last?.spec.type === 'weekday' &&
      last.spec.turn === 'week' &&
      spec.type === 'weekday' &&
      spec.weekday > last.spec.weekday &&
      skipWords(tokens, last.to, LISTED, 2) >= date.from;
    last = listed ? inWeek(date, weeksOf(last)) : date;
    return last;
  });
}

/** A weekday without a week of its own, in that week. */
function inWeek(date: DateMention, weeks: number): DateMention {
  const { spec } = date;
  const plain = spec.type === 'weekday' && spec.turn === 'none';
  return plain ? { ...date, spec: { ...spec, turn: 'week', weeks } } : date;
}

function weeksOf(date: DateMention | undefined): number {
  return date?.spec.type === 'weekday' ? date.spec.weeks : 0;
}
