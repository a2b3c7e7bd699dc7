// One `reachable` deadline computed with dayjs-business-time and with luxon-business-days.
import { createRequire } from 'node:module';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import businessTime from 'dayjs-business-time';

const ZONE = 'Europe/Brussels';

/** What each has to know: the coach's hours by weekday (0 = Sunday) and the days that are closed. */
export interface CoachWeek {
  hours: readonly (readonly [start: string, end: string] | null)[];
  closed: readonly string[];
}
/** Epoch milliseconds of the receipt to those of the deadline. */
export type ComputeDeadline = (receivedAt: number) => number;

/** Day.js keeps holidays and hours in its locale, so this sets them for the whole program. */
export function withDayjs({ hours, closed }: CoachWeek): ComputeDeadline {
  dayjs.extend(utc);
  dayjs.extend(timezone);
  dayjs.extend(businessTime);
  dayjs.setHolidays([...closed]);
  const on = (weekday: number) => {
    const worked = hours[weekday];
    return worked ? [{ start: `${worked[0]}:00`, end: `${worked[1]}:00` }] : null;
  };
  dayjs.setBusinessTime({
    sunday: on(0),
    monday: on(1),
    tuesday: on(2),
    wednesday: on(3),
    thursday: on(4),
    friday: on(5),
    saturday: on(6),
  });
  return (receivedAt) => {
    const day = dayjs(receivedAt).tz(ZONE).addBusinessDays(1);
    return dayjs.tz(`${day.format('YYYY-MM-DD')} ${hours[day.day()]![1]}`, ZONE).valueOf();
  };
}

/** The part of luxon, which has no types of its own, that is needed here. */
interface LuxonDateTime {
  weekday: number;
  setupBusiness(setup: {
    businessDays: number[];
    holidayMatchers: ((date: LuxonDateTime) => boolean)[];
  }): void;
  plusBusiness(span: { days: number }): LuxonDateTime;
  set(parts: Record<string, number>): LuxonDateTime;
  toISODate(): string;
  toMillis(): number;
}
interface Luxon {
  DateTime: { fromMillis(ms: number, options: { zone: string }): LuxonDateTime };
}

/** luxon-business-days keeps its setup on the prototype, so this sets it for the whole program. */
export function withLuxon({ hours, closed }: CoachWeek): ComputeDeadline {
  const { DateTime } = createRequire(import.meta.url)('luxon-business-days') as Luxon;
  const isClosed = new Set(closed);
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => hours[weekday % 7]);
  DateTime.fromMillis(0, { zone: ZONE }).setupBusiness({
    businessDays: weekdays,
    holidayMatchers: [(date) => isClosed.has(date.toISODate())],
  });
  return (receivedAt) => {
    const day = DateTime.fromMillis(receivedAt, { zone: ZONE }).plusBusiness({ days: 1 });
    const [hour, minute] = hours[day.weekday % 7]![1].split(':').map(Number);
    return day.set({ hour: hour!, minute: minute!, second: 0, millisecond: 0 }).toMillis();
  };
}
