// Until when an estimate goes: "van 1 januari 2027 tot 31 december 2028" names a start and an end, not two starts.
import { monthOf, quarterAfter, quarterOf } from '../../src/rules/index.ts';
import type { SaidStart } from './saidStart.ts';

/** Days that a text names, apart by what they are. */
export interface StartsAndEnd {
  starts: readonly SaidStart[];
  /** The last quarter, '2028-Q4'; null: no end was said. */
  until: string | null;
}

const END_BEFORE =
  /(?:\b(?:tot|tem|tm|eindigt|einde|stopt|afloopt|loopt af|until|jusqu'au)|\bt\/m|\bt\.?e\.?m\.?|[–-]|\bt\.m\.)(?:\s+(?:en met|aan|met|op|in|ongeveer|de|het|maand|jaar))*\s*:?\s*$/iu;
const INCLUDED = /(?:en met|t\/m|\btem|\btm|t\.?e\.?m\.?|eindigt|einde|afloopt|loopt af)[^\d]*$/iu;
/** "Tot nu", "tot vandaag" is no end that lies ahead. */
const IS_NOW = /^(?:vandaag|nu|direct|meteen|onmiddellijk)$/iu;

/** Which of the days in `text` is an end; the year of one stands for both where only one says it. */
export function startsAndEnd(text: string, days: readonly SaidStart[]): StartsAndEnd {
  const isEnd = ({ from }: SaidStart): boolean => END_BEFORE.test(text.slice(0, from));
  const end = days.find((one) => isEnd(one) && one.date !== null);
  const starts = days.filter((one) => !isEnd(one));
  if (!end || IS_NOW.test(text.slice(end.from, end.to))) return { starts, until: null };
  const [first] = starts;
  if (!first?.date) return { starts, until: lastQuarter(text, end) };
  // "Van januari tot december 2028" begins in 2028, "van 1 oktober 2027 tot 31 maart" ends in 2028.
  if (end.saysYear && !first.saysYear && first.span !== 'year') {
    const date = inYearBefore(first.date, end.date!);
    return { starts: [{ ...first, date }, ...starts.slice(1)], until: lastQuarter(text, end) };
  }
  const isBack = !end.saysYear && end.date! < first.date;
  const date = isBack ? inYearAfter(end.date!, first.date) : end.date;
  return { starts, until: lastQuarter(text, { ...end, date }) };
}

/** "Tot 1 januari 2029" stops before that day; "tot en met 2028", "tot eind 2028" takes all of it. */
function lastQuarter(text: string, { date, from, span }: SaidStart): string {
  const quarter = quarterOf(monthOf(date!));
  const isIncluded = INCLUDED.test(text.slice(0, from));
  if (span === 'year') return quarterAfter(quarter, isIncluded ? 3 : -1);
  const isFirstDay = /-(?:01|04|07|10)-01$/.test(date!);
  const isEndOf = /^\s*eind/iu.test(text.slice(from));
  return isFirstDay && !isIncluded && !isEndOf ? quarterAfter(quarter, -1) : quarter;
}

function inYearBefore(date: string, end: string): string {
  const sameYear = end.slice(0, 4) + date.slice(4);
  return sameYear <= end ? sameYear : `${Number(end.slice(0, 4)) - 1}${date.slice(4)}`;
}

function inYearAfter(date: string, start: string): string {
  const sameYear = start.slice(0, 4) + date.slice(4);
  return sameYear >= start ? sameYear : `${Number(start.slice(0, 4)) + 1}${date.slice(4)}`;
}
