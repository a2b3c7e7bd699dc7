// Reads days said with digits alone: "9/11", "16-02-2026", "9.11", "20261119".
import type { DaySpec } from './daySpec.ts';
import { dateData, timeData } from './languageData.ts';
import type { Clock } from './mentions.ts';
import { fullYear, monthAt } from './months.ts';
import { joinsNumbers, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { isShareOfWork } from './workShare.ts';

export interface DateRead {
  spec: Extract<DaySpec, { type: 'date' | 'dayOfMonth' }>;
  to: number;
  /** "9.11" is 9:11 when another day is named; "9-10" is then a range. */
  doubt: { clock: Clock } | { start: Clock; end: Clock } | null;
}

const LAST_MONTH = 12;
/** Behind these stands a moment and no day. */
export const TIME_BEFORE = new Set([...timeData.startWords, ...timeData.endWords]);
TIME_BEFORE.delete('van');
TIME_BEFORE.delete('vanaf');

/** "9/11", "16-02-2026", "9.11": the day before the month, or the year first. */
export function numericDate(tokens: readonly Token[], at: number): DateRead | null {
  const first = tokens[at];
  if (first?.kind !== 'number' || !joinsNumbers(tokens, at + 1)) return null;
  const mark = wordAt(tokens, at + 1);
  if (!['/', '-', '.'].includes(mark)) return null;
  const second = tokens[at + 2]?.value ?? Number.NaN;
  const third = joinsNumbers(tokens, at + 3) && wordAt(tokens, at + 3) === mark;
  if (first.raw.length === 4 && third) {
    // "0400.000.001" is a number of a company, "0470.12.34.56" a telephone.
    const isYear = /^(?:19|20)/.test(first.raw) && (tokens[at + 2]?.raw.length ?? 0) <= 2;
    return isYear ? read(tokens[at + 4]?.value ?? 0, second, first.value, at + 5) : null;
  }
  if (!possible(first.value, second)) return null;
  if (third) {
    const raw = tokens[at + 4]?.raw ?? '';
    if (raw.length !== 2 && raw.length !== 4) return null;
    return read(first.value, second, fullYear(tokens[at + 4]?.value ?? 0), at + 5);
  }
  const to = at + 3;
  const after = wordAt(tokens, to);
  const money = dateData.notMoney.has(after) || dateData.notMoney.has(wordAt(tokens, at - 1));
  const hours = timeData.hourNouns.has(after) || after === 'kwartier' || after === 'uurtjes';
  const opensRange = mark === '/' && after === '-' && wordAt(tokens, to + 2) === '/';
  const continued = joinsNumbers(tokens, to) && after !== ';' && !opensRange;
  if (money || hours || continued || isShareOfWork(tokens, first.value, second, to)) return null;
  const result = read(first.value, second, null, to);
  if (result === null) return null;
  if (mark === '/') return afterYear(tokens, result);
  if (monthAt(tokens, to) !== null) return null;
  if (mark === '-' && first.value > LAST_MONTH) return result;
  const before = wordAt(tokens, at - 1);
  if (mark === '-' && before === 'tot' && isDashedDate(tokens, at - 4)) return result;
  const inRange = timeData.rangeMarks.has(after) || timeData.rangeMarks.has(before);
  if (TIME_BEFORE.has(before) || before === 'van' || after === 'tot' || inRange) return null;
  const clock = { hour: first.value, minute: 0, exact: first.raw.startsWith('0') };
  if (mark === '-') {
    const end = { hour: second, minute: 0, exact: false };
    return { ...result, doubt: first.value <= 24 ? { start: clock, end } : null };
  }
  const asClock = first.value < 24 && tokens[at + 2]?.raw.length === 2;
  return { ...result, doubt: asClock ? { clock: { ...clock, minute: second } } : null };
}

/** "20261119", "19112026" */
export function compactDate(tokens: readonly Token[], at: number): DateRead | null {
  const raw = tokens[at]?.raw ?? '';
  const [, year, month, day] = /^(20\d\d)([01]\d)([0-3]\d)$/.exec(raw) ?? [];
  if (year !== undefined) return read(Number(day), Number(month), Number(year), at + 1);
  const [, first, second, last] = /^([0-3]\d)([01]\d)(20\d\d)$/.exec(raw) ?? [];
  return last === undefined ? null : read(Number(first), Number(second), Number(last), at + 1);
}

/** "23-12" in "23-12 tot 3-1" */
function isDashedDate(tokens: readonly Token[], at: number): boolean {
  const day = tokens[at];
  const joined = wordAt(tokens, at + 1) === '-' && joinsNumbers(tokens, at + 1);
  return day?.kind === 'number' && day.value > LAST_MONTH && joined;
}

/** A day and a month as they may be. */
export function possible(day: number, month: number): boolean {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** A day that may be, or a slip that its year gives away; null for anything else. */
export function read(day: number, month: number, year: number | null, to: number): DateRead | null {
  if (!possible(day, month) && !(day <= 99 && month <= 99 && year !== null)) return null;
  return { spec: { type: 'date', day, month, year, weekday: null }, to, doubt: null };
}

/** "9/11 2026" */
function afterYear(tokens: readonly Token[], result: DateRead): DateRead {
  if (result.spec.type !== 'date') return result;
  const year = tokens[result.to];
  const isYear = year?.kind === 'number' && year.raw.length === 4 && !year.glued;
  if (!isYear || year.value < 2000 || year.value > 2100) return result;
  return { ...result, spec: { ...result.spec, year: year.value }, to: result.to + 1 };
}
