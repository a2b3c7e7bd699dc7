// When the demo's visits took place: every nine days or so, on working days of the coach, at hours
// that do not overlap; always the same for the same day of seeding.
import type { Weekday, WeekHours } from '../../rules/index.ts';
import { legalHolidays } from '../../rules/index.ts';
import { addDays } from '../../store/brusselsTime.ts';
import { weekdayOf } from '../../store/coachHours.ts';
import type { Tx } from '../../store/handle.ts';
import type { VisitMode } from '../../store/visitRecord.ts';
import type { DemoAgreement } from './demoContent.ts';

export interface DemoVisit {
  day: string;
  start: string;
  end: string;
  mode: VisitMode;
  extraMinutes: number;
}

export interface DemoAction {
  /** Epoch ms. */
  at: number;
  run(tx: Tx): void;
}

export const ALL_WEEK: WeekHours = {
  mon: ['09:00', '17:00'],
  tue: ['09:00', '17:00'],
  wed: ['09:00', '17:00'],
  thu: ['09:00', '17:00'],
  fri: ['09:00', '17:00'],
};

const DAYS_BETWEEN = 9;
/** The last days stay free, so that a newcomer's first visit overlaps with nothing. */
const FREE_DAYS = 3;
const SLOTS = [
  ['09:00', '10:00'],
  ['10:15', '11:15'],
  ['11:30', '12:30'],
  ['13:30', '14:30'],
  ['14:45', '15:45'],
  ['15:50', '16:50'],
] as const;

/** The visits of an agreement up to some days before `today`; `slot` keeps a coach's visits apart. */
export function demoVisits(
  agreement: DemoAgreement,
  context: { today: string; hours: WeekHours; slot: number },
): DemoVisit[] {
  const { today, hours, slot } = context;
  const visits: DemoVisit[] = [];
  let last = addDays(today, -(agreement.lastVisitDaysAgo ?? FREE_DAYS));
  if (agreement.endsInDays !== undefined) {
    const end = addDays(today, agreement.endsInDays);
    if (end < last) last = end;
  }
  let day = workingDay(addDays(today, 6 - agreement.startDaysAgo), hours);
  while (day <= last) {
    const [start, end] = slotOn(day, hours, slot);
    const count = visits.length + slot;
    visits.push({
      ...{ day, start, end },
      mode: count % 4 === 3 ? 'online' : 'onsite',
      extraMinutes: count % 9 === 8 ? 30 : 0,
    });
    day = workingDay(addDays(day, DAYS_BETWEEN), hours);
  }
  return visits;
}

/** The day itself or the first one after it (or before it) that the coach works and that is no holiday. */
export function workingDay(day: string, hours: WeekHours, step: 1 | -1 = 1): string {
  let found = day;
  while (!hours[weekdayOf(found) as Weekday] || isHoliday(found)) found = addDays(found, step);
  return found;
}

function slotOn(day: string, hours: WeekHours, slot: number): readonly [string, string] {
  const until = hours[weekdayOf(day)]![1];
  const fitting = SLOTS.filter(([, end]) => end <= until);
  return fitting[slot % fitting.length]!;
}

function isHoliday(day: string): boolean {
  return legalHolidays(Number(day.slice(0, 4))).some((holiday) => holiday.date === day);
}
