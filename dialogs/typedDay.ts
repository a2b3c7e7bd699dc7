// Reads a day as people type it: 2026-12-31, 31/12/2026, 31-12, 31 december; the day comes before the month.
import { isLocalDate } from '../src/rules/index.ts';

const MONTHS = [
  'jan',
  'feb',
  'maa|mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
];
/** As part of a pattern. */
export const MONTH_NAMES = MONTHS.join('|');
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?!\d)/;
const WORDS = new RegExp(
  `^(\\d{1,2})\\s+(${MONTHS.join('|')})[a-z]*\\.?(?:\\s+(\\d{4}))?(?!\\d)`,
  'i',
);

/** A day that was typed, YYYY-MM-DD; whether it exists was not looked at. */
export interface DayAtStart {
  date: string;
  /** How many characters of the text say it. */
  length: number;
}

/** The day with which a text begins; it is of `year` unless it says another. */
export function dayAtStart(text: string, year: number): DayAtStart | null {
  const iso = ISO.exec(text);
  if (iso) return dayOf(iso[0], iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) return dayOf(numbers[0], numbers[4] ?? String(year), numbers[3], numbers[1]);
  const words = WORDS.exec(text);
  if (!words) return null;
  const name = (words[2] ?? '').toLowerCase();
  const month = MONTHS.findIndex((one) => one.split('|').includes(name)) + 1;
  return dayOf(words[0], words[3] ?? String(year), String(month), words[1]);
}

/** True when a text holds a date anywhere, or something that looks like one. */
export function hasDay(text: string): boolean {
  return SOME_DAY.test(text);
}

const SOME_DAY = new RegExp(`\\d[/.-]\\d|\\d\\s+(?:${MONTHS.join('|')})`, 'i');

/** The first day in a text that does not exist, as typed: "31/11", "30 februari"; null: none is surely one. */
export function noDayIn(text: string): string | null {
  for (const [typed] of text.matchAll(ANY_DAY)) {
    const day = dayAtStart(typed, LEAP_YEAR);
    if (day && day.length === typed.length && !isLocalDate(day.date)) return typed;
  }
  return null;
}

/** Without a year 29 February may exist. */
const LEAP_YEAR = 2028;
/** Days that no month has every time: "3/40" may be anything, "31/11" is a day. */
const ANY_DAY = new RegExp(
  `(?<![\\d/.,-])(?:(?:29|30|31|32)/(?:0?[1-9]|1[0-2])(?:/(?:20)?\\d\\d)?(?![\\d/])|(?:29|30|31|32)[.-](?:0?[1-9]|1[0-2])[.-]20\\d\\d(?!\\d)|(?:29|30|31|32) (?:${MONTHS.join('|')})[a-z]*\\b(?: 20\\d\\d)?)`,
  'gi',
);

/** The existing day that is the whole text; without a year the last one up to today. */
export function pastDay(text: string, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const ofYear = (year: number): string | null => {
    const day = dayAtStart(text, year);
    return day?.length === text.length && isLocalDate(day.date) ? day.date : null;
  };
  const day = ofYear(thisYear);
  const isYearSaid = day !== null && day === ofYear(thisYear - 1);
  return day === null || (day > today && !isYearSaid) ? ofYear(thisYear - 1) : day;
}

/** The existing day that is the whole text; without a year the first one from today on. */
export function comingDay(text: string, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const ofYear = (year: number): string | null => {
    const day = dayAtStart(text, year);
    return day?.length === text.length && isLocalDate(day.date) ? day.date : null;
  };
  const day = ofYear(thisYear);
  const nextYear = ofYear(thisYear + 1);
  const isYearSaid = day !== null && day === nextYear;
  return day === null || (day < today && !isYearSaid) ? nextYear : day;
}

function dayOf(whole: string, year = '', month = '', day = ''): DayAtStart {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return { date, length: whole.length };
}
