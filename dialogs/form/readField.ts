// Reads what stands in one field of a card; what comes back is not trusted.
import { multipleValues } from '../../cards/actions.ts';
import type { VisitMode } from '../../src/store/visitRecord.ts';
import { comingDay, pastDay } from '../typedDay.ts';

/** Why a field cannot be taken. */
export type BadField = 'unreadable' | 'empty' | 'tooLong' | 'notAtEmployer';

export type ReadField<T> = { value: T } | { why: BadField };

export type FieldReader<T> = (typed: string) => ReadField<T>;

const TIME = /^(\d{1,2})\s*(?:[:.uh]\s*(\d{2})?)?(?::\d{2})?\s*(?:uur|u)?$/i;
const MINUTES = /^\d{1,4}$/;
const UNREADABLE = { why: 'unreadable' } as const;

/** A field that may be left open: empty means nothing. */
export function optional<T>(read: FieldReader<T>): FieldReader<T | null> {
  return (typed) => (typed === '' ? { value: null } : read(typed));
}

/** A field that must say something. */
export function required<T>(read: FieldReader<T>): FieldReader<T> {
  return (typed) => (typed === '' ? { why: 'empty' } : read(typed));
}

/** A day that exists, YYYY-MM-DD or as people write it. */
export function dayField(today: string): FieldReader<string> {
  return (typed) => {
    const day = pastDay(typed, today);
    return day === null ? UNREADABLE : { value: day };
  };
}

/** A day that exists, also one that lies ahead; without a year the first one from today on. */
export function comingDayField(today: string): FieldReader<string> {
  return (typed) => {
    const day = comingDay(typed, today);
    return day === null ? UNREADABLE : { value: day };
  };
}

/** A time of day: 14:30, 14.30, 14u30, 14 uur. */
export function timeField(typed: string): ReadField<string> {
  const [, hour = '', minute = '00'] = TIME.exec(typed) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return UNREADABLE;
  return { value: `${hour.padStart(2, '0')}:${minute}` };
}

/** Whole minutes, `least` or more. */
export function minutesField(least: number): FieldReader<number> {
  return (typed) => {
    const minutes = MINUTES.test(typed) ? Number(typed) : Number.NaN;
    return minutes >= least ? { value: minutes } : UNREADABLE;
  };
}

/** One of the ids that may be chosen. */
export function choiceField(allowed: readonly string[]): FieldReader<string> {
  return (typed) => (allowed.includes(typed) ? { value: typed } : UNREADABLE);
}

/** One or more of the ids that may be chosen. */
export function choicesField(allowed: readonly string[]): FieldReader<string[]> {
  return (typed) => {
    const picked = [...new Set(multipleValues(typed))];
    return picked.length > 0 && picked.every((id) => allowed.includes(id))
      ? { value: picked }
      : UNREADABLE;
  };
}

/** The kind of contact. */
export function modeField(typed: string): ReadField<VisitMode> {
  return typed === 'onsite' || typed === 'online' || typed === 'phone'
    ? { value: typed }
    : UNREADABLE;
}

/** Words of a person; nothing is cut off. */
export function textField(longest: number): FieldReader<string> {
  return (typed) => (typed.length > longest ? { why: 'tooLong' } : { value: typed });
}
