// A day as it was said, and the calendar day that it means as seen from today.
import {
  dayNumber,
  daysInMonth,
  holidayIn,
  isoWeekday,
  mondayOf,
  partsOf,
  type Holiday,
} from './calendarDay.ts';

export type Turn = 'none' | 'last' | 'next' | 'week' | 'this';

/** What was said about a day, before today's date decides what it means. */
export type DaySpec =
  | { type: 'offset'; days: number }
  /** `turn: 'week'` counts ISO weeks from the current one in `weeks`; otherwise it shifts the day. */
  | { type: 'weekday'; weekday: number; turn: Turn; weeks: number }
  /** "de laatste vrijdag van oktober": `nth` counts from 1, or is -1 for the last. */
  | { type: 'nthWeekday'; nth: number; weekday: number; month: number }
  /** "daags na kerstmis" is shifted by one day; "de woensdag voor nieuwjaar" is the nearest such day on that side. */
  | { type: 'holiday'; holiday: Holiday; shift: number; weekday?: number }
  | { type: 'dayOfMonth'; day: number; monthShift: number | null; weekday: number | null }
  | {
      type: 'date';
      day: number;
      month: number;
      year: number | null;
      weekday: number | null;
      /** "vorig jaar" is -1. */
      yearShift?: number;
    };

export type Bias = 'past' | 'future';

export interface ResolvedDay {
  /** Day number, null when there is no such day. */
  day: number | null;
  conflict: boolean;
}

const WEEK = 7;
const NEAR = 60;
const MONTH = 31;

/** The day that `spec` means when today is `today`; the bias decides where both sides are possible. */
export function resolveDay(spec: DaySpec, today: number, bias: Bias): ResolvedDay {
  switch (spec.type) {
    case 'offset':
      return { day: today + spec.days, conflict: false };
    case 'weekday':
      return { day: weekdayFrom(spec, today, bias), conflict: false };
    case 'nthWeekday':
      return { day: nthWeekday(spec, today, bias), conflict: false };
    case 'holiday':
      return { day: holidayFrom(spec, today, bias), conflict: false };
    case 'dayOfMonth':
      return dayOfMonthWithWeekday(spec, today, bias);
    case 'date':
      return fullDate(spec, today, bias);
  }
}

function weekdayFrom(
  spec: { weekday: number; turn: Turn; weeks: number },
  today: number,
  bias: Bias,
): number {
  if (spec.turn === 'week') return mondayOf(today) + spec.weeks * WEEK + spec.weekday - 1;
  const ahead = (spec.weekday - isoWeekday(today) + WEEK) % WEEK;
  if (spec.turn === 'this' && ahead === 0) return today;
  const open = spec.turn === 'none' || spec.turn === 'this';
  const future = spec.turn === 'next' || (open && bias === 'future');
  const nearest = future ? today + (ahead === 0 ? WEEK : ahead) : today - (WEEK - ahead);
  return nearest + spec.weeks * WEEK;
}

/** "vrijdag de 27ste" on the 23rd: of this month, when only that one is a Friday. */
function dayOfMonthWithWeekday(
  spec: { day: number; monthShift: number | null; weekday: number | null },
  today: number,
  bias: Bias,
): ResolvedDay {
  const first = withWeekday(dayOfMonth(spec, today, bias), spec.weekday);
  if (!first.conflict || spec.weekday === null || spec.monthShift !== null) return first;
  const otherSide = dayOfMonth(spec, today, bias === 'past' ? 'future' : 'past');
  const other = withWeekday(otherSide, spec.weekday);
  const isNear = other.day !== null && Math.abs(other.day - today) <= MONTH;
  return isNear && !other.conflict ? other : first;
}

function dayOfMonth(
  spec: { day: number; monthShift: number | null },
  today: number,
  bias: Bias,
): number | null {
  const { year, month } = partsOf(today);
  if (spec.monthShift !== null) return inMonth(year, month + spec.monthShift, spec.day);
  const step = bias === 'past' ? -1 : 1;
  for (let shift = 0; Math.abs(shift) < 4; shift += step) {
    const day = inMonth(year, month + shift, spec.day);
    if (day !== null && (day - today) * step >= 0) return day;
  }
  return null;
}

/** The first such day on the side of the bias; null for a fifth Friday that does not exist. */
function nthWeekday(
  { nth, weekday, month }: { nth: number; weekday: number; month: number },
  today: number,
  bias: Bias,
): number | null {
  const step = bias === 'past' ? -1 : 1;
  const { year } = partsOf(today);
  for (const candidate of [year, year + step]) {
    const first = dayNumber(candidate, month, 1) ?? today;
    const offset = (weekday - isoWeekday(first) + WEEK) % WEEK;
    const most = Math.floor((daysInMonth(candidate, month) - 1 - offset) / WEEK);
    const day = first + offset + WEEK * (nth < 0 ? most : Math.min(nth - 1, most));
    if ((day - today) * step >= 0) return day;
  }
  return null;
}

/** The latest such day up to today, or the first from today on. */
function holidayFrom(
  { holiday, shift, weekday }: { holiday: Holiday; shift: number; weekday?: number },
  today: number,
  bias: Bias,
): number {
  const { year } = partsOf(today);
  const days = [year - 1, year, year + 1].map((one) => {
    const day = holidayIn(one, holiday);
    return day + (weekday === undefined ? shift : toWeekday(day, weekday, shift));
  });
  const past = days.filter((day) => day <= today).at(-1);
  return (bias === 'past' ? past : days.find((day) => day >= today)) ?? today;
}

/** How far it is to the nearest such weekday before (-1) or after (1) a day. */
function toWeekday(day: number, weekday: number, side: number): number {
  const ahead = (side * (weekday - isoWeekday(day)) + WEEK) % WEEK;
  return side * (ahead === 0 ? WEEK : ahead);
}

function inMonth(year: number, month: number, day: number): number | null {
  const months = year * 12 + month - 1;
  return dayNumber(Math.floor(months / 12), (months % 12) + 1, day);
}

function fullDate(
  spec: Extract<DaySpec, { type: 'date' }>,
  today: number,
  bias: Bias,
): ResolvedDay {
  const { yearShift } = spec;
  const year = yearShift === undefined ? spec.year : partsOf(today).year + yearShift;
  if (year !== null) {
    return withWeekday(dayNumber(year, spec.month, spec.day), spec.weekday);
  }
  const [past, future] = bothSides(spec.day, spec.month, today);
  if (past === null || future === null) return { day: null, conflict: true };
  const [first, second] = bias === 'past' ? [past, future] : [future, past];
  const { weekday } = spec;
  // "25/11 geweest" on the 23rd: a slip in the day, and no visit of last year.
  const isAhead = weekday === null && future > today && future - today <= MONTH;
  if (bias === 'past' && isAhead) return { day: future, conflict: false };
  if (weekday === null || isoWeekday(first) === weekday) return { day: first, conflict: false };
  const near = Math.abs(second - today) <= NEAR;
  if (near && isoWeekday(second) === weekday) return { day: second, conflict: false };
  return { day: first, conflict: true };
}

/** The last such day up to today and the first from today on; 29 February may be years away. */
function bothSides(day: number, month: number, today: number): [number | null, number | null] {
  const { year } = partsOf(today);
  let past: number | null = null;
  let future: number | null = null;
  for (let shift = 0; shift <= 8 && (past === null || future === null); shift++) {
    const before = dayNumber(year + 1 - shift, month, day);
    const after = dayNumber(year - 1 + shift, month, day);
    if (past === null && before !== null && before <= today) past = before;
    if (future === null && after !== null && after >= today) future = after;
  }
  return [past, future];
}

function withWeekday(day: number | null, weekday: number | null): ResolvedDay {
  if (day === null) return { day, conflict: true };
  return { day, conflict: weekday !== null && isoWeekday(day) !== weekday };
}
