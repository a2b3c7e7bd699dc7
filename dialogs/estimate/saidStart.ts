// When something starts, as people say it: "vanaf januari 2027", "1/4/2027", "volgend kwartaal", "begin 2027".
import { addDays } from '../../src/language/index.ts';
import {
  firstDayOf,
  isLocalDate,
  monthAfter,
  monthOf,
  monthsOf,
  quarterAfter,
  quarterOf,
} from '../../src/rules/index.ts';
import { dayAtStart } from '../typedDay.ts';

export interface SaidStart {
  /** YYYY-MM-DD; null when what was said does not exist ("31/2"). */
  date: string | null;
  /** Where it stands in the text. */
  from: number;
  to: number;
}

const MONTHS =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'.split(
    '|',
  );
const SHORT = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\d])(${[...MONTHS, ...SHORT, 'sept'].join('|')})\.?(?:\s+(20\d{2}))?(?![\p{L}\d])`,
  'giu',
);
const DAY =
  /(?<![\d.])\d{1,2}(?:[/.-]\d{1,2}|\s+\p{L}{3,9}\.?)(?:[/.\s-]+\d{2,4})?|\d{4}-\d{2}-\d{2}/gu;
const QUARTER =
  /(?<!\p{L})(?:q([1-4])|(eerste|tweede|derde|vierde|1e|2e|3e|4e|1ste|2de|3de|4de) (?:kwartaal|trimester))(?: (?:van )?(20\d{2}))?(?!\p{L})/giu;
const RELATIVE =
  /(?<!\p{L})(?:(volgende? (?:maand|kwartaal|trimester|jaar))|(vandaag|nu|direct|meteen|onmiddellijk)|(morgen)|(?:begin|start) (?:van )?(20\d{2})|(begin volgend jaar))(?!\p{L})/giu;

/** All starts that a text says, in order; a month without a year is the first one from today on. */
export function saidStarts(text: string, today: string): SaidStart[] {
  const taken: SaidStart[] = [];
  const add = (found: SaidStart): void => {
    const overlaps = taken.some(({ from, to }) => found.from < to && from < found.to);
    if (!overlaps) taken.push(found);
  };
  for (const one of text.matchAll(DAY)) addDay(one, today, add);
  for (const one of text.matchAll(QUARTER)) add(placed(one, quarterStart(one, today)));
  for (const one of text.matchAll(RELATIVE)) add(placed(one, relative(one, today)));
  for (const one of text.matchAll(NAMED)) {
    const name = one[1]!.toLowerCase();
    const month =
      1 + MONTHS.findIndex((full) => full === name || full.startsWith(name.slice(0, 3)));
    const nth = name === 'mrt' ? 3 : month;
    const date = firstOf(nth, one[2], today);
    add(placed(one, one[2] === undefined && saysPast(text, one.index) ? yearBefore(date) : date));
  }
  return taken.sort((a, b) => a.from - b.from);
}

function addDay(one: RegExpExecArray, today: string, add: (found: SaidStart) => void): void {
  const thisYear = Number(today.slice(0, 4));
  const day = dayAtStart(one[0], thisYear);
  // "8 kwartalen" looks like the day of a month, and is none.
  if (!day) return;
  const next = dayAtStart(one[0], thisYear + 1);
  const isYearSaid = next?.date === day.date;
  const date = !isYearSaid && day.date < today ? next!.date : day.date;
  const to = one.index + day.length;
  add({ date: isLocalDate(date) ? date : null, from: one.index, to });
}

/** "Mijn premie begon in oktober", "sinds maart", "vorig jaar in mei" */
const PAST = /\b(?:vorig jaar|begon|startte|gestart|sinds|liep|loopt al)\b[^.;]{0,30}$/iu;

function saysPast(text: string, index: number): boolean {
  return PAST.test(text.slice(0, index));
}

function yearBefore(date: string): string {
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}

function placed(one: RegExpExecArray, date: string): SaidStart {
  return { date, from: one.index, to: one.index + one[0].length };
}

function firstOf(month: number, year: string | undefined, today: string): string {
  const nth = String(month).padStart(2, '0');
  if (year !== undefined) return `${year}-${nth}-01`;
  const thisYear = `${today.slice(0, 4)}-${nth}`;
  return thisYear >= monthOf(today)
    ? `${thisYear}-01`
    : `${Number(today.slice(0, 4)) + 1}-${nth}-01`;
}

function quarterStart(one: RegExpExecArray, today: string): string {
  const word = one[2]?.toLowerCase() ?? '';
  const nth = one[1] ?? String(1 + ['eerste', 'tweede', 'derde', 'vierde'].indexOf(word));
  const quarter = nth === '0' ? word[0]! : nth;
  const month = 1 + 3 * (Number(quarter) - 1);
  return firstOf(month, one[3], today);
}

function relative(one: RegExpExecArray, today: string): string {
  const [, next, now, tomorrow, begin] = one;
  if (now) return today;
  if (tomorrow) return addDays(today, 1);
  if (begin) return `${begin}-01-01`;
  const month = monthOf(today);
  if (next?.endsWith('maand')) return firstDayOf(monthAfter(month));
  if (next && !next.endsWith('jaar'))
    return firstDayOf(monthsOf(quarterAfter(quarterOf(month)))[0]);
  return `${Number(today.slice(0, 4)) + 1}-01-01`;
}
