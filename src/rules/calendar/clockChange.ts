// The hour that a day in Brussels lacks or has twice, when its clock is put forward or back.
import type { BrusselsDays } from './brusselsDays.ts';
import { brusselsInstant } from './brusselsDays.ts';
import type { LocalDate } from '../core/localDate.ts';
import { MS_PER_DAY, MS_PER_MINUTE, toEpochDay } from '../core/localDate.ts';

/** Times from `from` up to `to` (minutes since midnight by the clock on the wall) do not exist, or come twice. */
export interface ClockChange {
  kind: 'skipped' | 'repeated';
  from: number;
  to: number;
}

/** How the clock changes on a day; null on a plain day, and on one that the table does not hold. */
export function clockChangeOn(days: BrusselsDays, date: LocalDate): ClockChange | null {
  const index = toEpochDay(date) - days.firstDay;
  if (index < 0 || index >= days.count) return null;
  const start = days.starts[index]!;
  const length = days.starts[index + 1]! - start;
  if (length === MS_PER_DAY) return null;
  const hours = Array.from({ length: 24 }, (_, hour) => (hour + 1) * 60);
  const isShifted = (minute: number): boolean =>
    brusselsInstant(days.firstDay + index, minute) - start !== minute * MS_PER_MINUTE;
  const to = hours.find(isShifted)!;
  const shift = Math.abs(length - MS_PER_DAY) / MS_PER_MINUTE;
  return { kind: length < MS_PER_DAY ? 'skipped' : 'repeated', from: to - shift, to };
}

/** Minutes that have passed since midnight when the clock shows a minute: none, one or two answers. */
export function elapsedAt(change: ClockChange | null, minute: number): number[] {
  if (!change || minute < change.from) return [minute];
  const { kind, from, to } = change;
  const shift = to - from;
  if (kind === 'skipped') return minute < to ? [] : [minute - shift];
  return minute < to ? [minute, minute + shift] : [minute + shift];
}

/** What the clock shows when so many minutes have passed since midnight. */
export function shownAfter(change: ClockChange | null, elapsed: number): number {
  if (!change) return elapsed;
  const { kind, from, to } = change;
  if (kind === 'skipped') return elapsed < from ? elapsed : elapsed + (to - from);
  return elapsed < to ? elapsed : elapsed - (to - from);
}
