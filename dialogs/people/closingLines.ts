// Reads closing days as they are typed: one on each line, "28/12/2027 brugdag".
import { dateInWords } from '../../src/language/index.ts';
import { isLocalDate, legalHolidays } from '../../src/rules/index.ts';
import type { DialogDeps } from '../deps.ts';
import { dayAtStart, hasDay } from '../typedDay.ts';
import type { ClosingDay } from './closingDaysDesk.ts';

const WEEKDAY =
  /^(?:(ma)(?:andag)?|(di)(?:nsdag)?|(wo)(?:ensdag)?|(do)(?:nderdag)?|(vr)(?:ijdag)?|(za)(?:terdag)?|(zo)(?:ndag)?)\.?,?\s+/i;
const WEEKDAYS = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'];
const MAX_NAME = 80;
const MAX_DAYS = 60;

export interface ReadLines {
  /** By date. */
  days: ClosingDay[];
  /** Each names its line. */
  problems: string[];
  /** What was left out or looks odd, though it can be kept. */
  notes: string[];
}

/** The days of a year, every line that cannot be read, and what is worth telling. */
export function readClosingLines(typed: string, year: number, text: DialogDeps['text']): ReadLines {
  const days = new Map<string, ClosingDay>();
  const problems: string[] = [];
  const notes: string[] = [];
  const holidays = new Map(legalHolidays(year).map(({ date, name }) => [date, name]));
  for (const [at, raw] of typed.split(/\r\n|\r|\n|;/).entries()) {
    const line = raw.trim().replace(/^[-*•]\s+/, '');
    if (line === '') continue;
    const values = { line: at + 1, typed: line.slice(0, 80), year };
    const read = readLine(line, year);
    if (read.kind === 'bad') {
      problems.push(text(`closing.problem.${read.why}`, values));
      continue;
    }
    const { date, name } = read;
    const words = dateInWords(date);
    if (holidays.has(date)) {
      notes.push(text('closing.note.holiday', { date: words, name: holidays.get(date) ?? '' }));
    } else if (days.has(date)) {
      problems.push(text('closing.problem.twice', { ...values, date: words }));
    } else {
      days.set(date, { date, name });
      if (isWeekend(date)) notes.push(text('closing.note.weekend', { date: words }));
    }
  }
  if (days.size > MAX_DAYS) problems.push(text('closing.problem.tooMany', { count: MAX_DAYS }));
  return {
    days: [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1)),
    problems,
    notes,
  };
}

/** The days as they stand in the field, one on each line. */
export function closingLines(days: readonly ClosingDay[]): string {
  return days
    .map(({ date, name }) => {
      const [year, month, day] = date.split('-');
      return `${Number(day)}/${Number(month)}/${year} ${name}`;
    })
    .join('\n');
}

type Line =
  | { kind: 'day'; date: string; name: string }
  | {
      kind: 'bad';
      why: 'unreadable' | 'noSuchDay' | 'otherYear' | 'otherWeekday' | 'range' | 'nameTooLong';
    };

function readLine(line: string, year: number): Line {
  const weekday = WEEKDAY.exec(line);
  const rest = weekday ? line.slice(weekday[0].length) : line;
  const found = dayAtStart(rest, year);
  if (!found) return { kind: 'bad', why: 'unreadable' };
  const after = rest.slice(found.length);
  if (after !== '' && !/^[\s:,–-]/.test(after)) return { kind: 'bad', why: 'unreadable' };
  if (hasDay(after)) return { kind: 'bad', why: 'range' };
  if (!isLocalDate(found.date)) return { kind: 'bad', why: 'noSuchDay' };
  if (!found.date.startsWith(`${year}-`)) return { kind: 'bad', why: 'otherYear' };
  const named = weekday?.slice(1).find(Boolean)?.toLowerCase();
  if (named && WEEKDAYS[dayOfWeek(found.date)] !== named)
    return { kind: 'bad', why: 'otherWeekday' };
  const name = after
    .replace(/^[\s:,–-]+/, '')
    .replaceAll(/\s+/g, ' ')
    .normalize('NFC');
  if (name.length > MAX_NAME) return { kind: 'bad', why: 'nameTooLong' };
  return { kind: 'day', date: found.date, name: name === '' ? 'sluitingsdag' : name };
}

function dayOfWeek(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function isWeekend(date: string): boolean {
  return [0, 6].includes(dayOfWeek(date));
}
