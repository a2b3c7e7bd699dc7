// When something starts, as people say it: "vanaf januari 2027", "1/4/2027", "volgend kwartaal", "begin 2027".
import { addDays, cardinal } from '../../src/language/index.ts';
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
  /** The text itself says the year: "december" alone may be of any. */
  saysYear: boolean;
  /** "2028", "het vierde kwartaal": more than a day or a month, and "tot" there may mean all of it. */
  span?: 'year' | 'quarter';
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
  /(?<!\p{L})(?:(volgende? (?:maand|kwartaal|trimester|jaar))|(vandaag|nu|direct|meteen|onmiddellijk)|(morgen))(?!\p{L})/giu;
/** "Begin 2027", "half 2027", "het najaar van 2027", "midden volgend jaar", "het einde van dit jaar". */
const PART_OF_YEAR =
  /(?<!\p{L})(begin|start|voorjaar|lente|half(?:weg)?|midden|medio|zomer|najaar|herfst|eind(?:e)?) (?:in )?(?:van )?(?:het )?(?:jaar )?(?:(20\d{2})(?!\d)|(volgend|dit) jaar)(?!\p{L})/giu;
/** Each part by the first letters that no other has, and the month with which it begins. */
const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:begin|start)/iu, '01'],
  [/^(?:voor|lente)/iu, '04'],
  [/^(?:half|mid|med|zom)/iu, '07'],
  [/^(?:naj|her|eind)/iu, '10'],
];
/** A year by itself: "vanaf 2027", "in 2028", "tot 2029", or nothing else: "2027". */
const YEAR =
  /(?:(?<=(?<!\p{L})(?:vanaf|in|sinds|tegen|tot|tot en met|t\/m|tem|jaar)\s+)|(?<=^\W*))(20\d{2})(?![\d./-]|\s*(?:euro|eur|€|kwartalen|uur))/giu;
/** "Over drie maanden", "binnen een half jaar": so many months from now. */
const AHEAD =
  /(?<!\p{L})(?:binnen|(?<=^\W*|\b(?:start\p{L}*|begin\p{L}*|pas) )over) (?:ongeveer |een )?(\d{1,2}|\p{L}+) (maand(?:en)?|jaar)(?!\p{L})/giu;

/** All starts that a text says, in order; a month without a year is the first one from today on. */
export function saidStarts(text: string, today: string): SaidStart[] {
  const taken: SaidStart[] = [];
  const add = (found: SaidStart): void => {
    const overlaps = taken.some(({ from, to }) => found.from < to && from < found.to);
    if (!overlaps) taken.push(found);
  };
  for (const one of text.matchAll(DAY)) addDay(one, today, add);
  for (const one of text.matchAll(QUARTER)) {
    const { to, ...start } = placed(one, quarterStart(one, today));
    add({ ...start, to, span: 'quarter' });
  }
  for (const one of text.matchAll(PART_OF_YEAR)) {
    const part = PARTS.find(([said]) => said.test(one[1]!))![1];
    const year = one[2] ?? String(Number(today.slice(0, 4)) + (one[3] === 'dit' ? 0 : 1));
    add({ ...placed(one, `${year}-${part}-01`), span: 'quarter' });
  }
  for (const one of text.matchAll(RELATIVE)) add(placed(one, relative(one, today)));
  for (const one of text.matchAll(NAMED)) {
    const name = one[1]!.toLowerCase();
    const month =
      1 + MONTHS.findIndex((full) => full === name || full.startsWith(name.slice(0, 3)));
    const nth = name === 'mrt' ? 3 : month;
    const date = firstOf(nth, one[2], today);
    add(placed(one, one[2] === undefined && saysPast(text, one.index) ? yearBefore(date) : date));
  }
  for (const one of text.matchAll(YEAR)) add({ ...placed(one, `${one[1]}-01-01`), span: 'year' });
  for (const one of text.matchAll(AHEAD)) {
    const date = monthsAhead(one, today);
    if (date !== null) add(placed(one, date));
  }
  return taken.sort((a, b) => a.from - b.from);
}

function addDay(one: RegExpExecArray, today: string, add: (found: SaidStart) => void): void {
  // "18 maanden" looks like a day in March.
  if (/^\d+\s+maand/iu.test(one[0])) return;
  const thisYear = Number(today.slice(0, 4));
  const day = dayAtStart(one[0], thisYear);
  // "8 kwartalen" looks like the day of a month, and is none.
  if (!day) return;
  const next = dayAtStart(one[0], thisYear + 1);
  const isYearSaid = next?.date === day.date;
  const date = !isYearSaid && day.date < today ? next!.date : day.date;
  const to = one.index + day.length;
  const exists = isLocalDate(date) ? date : null;
  add({ date: exists, from: one.index, to, saysYear: isYearSaid });
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
  const saysYear = /20\d{2}/.test(one[0]);
  return { date, from: one.index, to: one.index + one[0].length, saysYear };
}

/** "Half" is half a year; null where no number stands. */
function monthsAhead([, count, unit]: RegExpExecArray, today: string): string | null {
  const said = count!.toLowerCase();
  const number = said === 'een' ? 1 : /^\d/.test(said) ? Number(said) : cardinal(said);
  const isYear = unit!.toLowerCase() === 'jaar';
  const months =
    said === 'half' && isYear ? 6 : number === null ? null : number * (isYear ? 12 : 1);
  return months === null ? null : firstDayOf(monthAfter(monthOf(today), months));
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
  const [, next, now, tomorrow] = one;
  if (now) return today;
  if (tomorrow) return addDays(today, 1);
  const month = monthOf(today);
  if (next?.endsWith('maand')) return firstDayOf(monthAfter(month));
  if (next && !next.endsWith('jaar'))
    return firstDayOf(monthsOf(quarterAfter(quarterOf(month)))[0]);
  return `${Number(today.slice(0, 4)) + 1}-01-01`;
}
