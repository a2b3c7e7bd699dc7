// The draft of one visit: what has been said so far, and how new words or card inputs change it.
import type { RichSlots } from '../../src/language/index.ts';
import type { VisitMode } from '../../src/store/visitRecord.ts';
import { ALL_TIMES_READ, unreadAfter, type UnreadTimes } from '../form/unreadTimes.ts';
import { NOBODY_NAMED, withNames, type NamedFiles } from '../form/namedFiles.ts';

export interface VisitDraft extends NamedFiles, UnreadTimes {
  submissionKey: string;
  /** Set when an existing visit is being corrected. */
  correcting: { visitId: string; expectedVersion: number } | null;
  /** The appointment that took place. */
  plannedId: string | null;
  date: string | null;
  /** The first day (YYYY-MM-DD) of the week that was said without a day: "vorige week". */
  weekOf: string | null;
  /** A day was said that does not exist, or a weekday that does not fit the date. */
  dateDoubt: 'noSuchDay' | 'otherWeekday' | null;
  start: string | null;
  end: string | null;
  minutes: number | null;
  extraMinutes: number;
  extraDescription: string | null;
  extraApprovedBy: string | null;
  extraApprovedOn: string | null;
  mode: VisitMode | null;
  note: string | null;
  /** The person saw the overlap and wants to keep both. */
  overlapAccepted: boolean;
}

/** A draft in which nothing is known yet. */
export function emptyDraft(submissionKey: string): VisitDraft {
  return {
    submissionKey,
    correcting: null,
    plannedId: null,
    ...NOBODY_NAMED,
    ...ALL_TIMES_READ,
    date: null,
    weekOf: null,
    dateDoubt: null,
    start: null,
    end: null,
    minutes: null,
    extraMinutes: 0,
    extraDescription: null,
    extraApprovedBy: null,
    extraApprovedOn: null,
    mode: null,
    note: null,
    overlapAccepted: false,
  };
}

/** The draft after a sentence: what is said replaces what was there, what is not said stays. */
export function withSlots(draft: VisitDraft, slots: RichSlots): VisitDraft {
  const named = withNames(draft, slots);
  const next: VisitDraft = {
    ...named,
    ...timesAfter(named, slots),
    ...unreadAfter(draft, slots),
    date: slots.date ?? draft.date,
    dateDoubt: slots.date === null && !slots.dateConflict ? draft.dateDoubt : dateDoubt(slots),
    mode: modeAfter(draft, slots),
    extraMinutes: slots.extraMinutes ?? draft.extraMinutes,
  };
  return { ...next, overlapAccepted: draft.overlapAccepted && sameMoment(draft, next) };
}

/** What is wrong with the day that was said. */
export function dateDoubt({ date, dateConflict }: RichSlots): VisitDraft['dateDoubt'] {
  if (!dateConflict) return null;
  return date === null ? 'noSuchDay' : 'otherWeekday';
}

/** True when both drafts lie on the same day at the same time. */
export function sameMoment(a: VisitDraft, b: VisitDraft): boolean {
  return a.date === b.date && a.start === b.start && a.end === b.end;
}

type Times = Pick<VisitDraft, 'start' | 'end' | 'minutes'>;
type SaidTimes = Times & Pick<RichSlots, 'extraMinutes'>;

/** A place alone ("bij De Smet") tells the kind of contact only while nothing else did. */
function modeAfter(draft: VisitDraft, { mode, modeIsWeak }: RichSlots): VisitMode | null {
  return mode === null || (modeIsWeak && draft.mode !== null) ? draft.mode : mode;
}

/** Start, end and duration after a sentence: the two that were said last decide the third. */
function timesAfter(draft: VisitDraft, said: SaidTimes): Times {
  if (isExtraOnly(draft, said)) return timesOf(draft);
  if (said.start !== null) {
    if (said.end !== null || said.minutes !== null) {
      return { start: said.start, end: said.end, minutes: said.minutes };
    }
    const end = draft.minutes === null ? null : timeAfter(said.start, draft.minutes);
    return { start: said.start, end, minutes: end === null ? null : draft.minutes };
  }
  if (said.end !== null) {
    const between = draft.start === null ? said.minutes : minutesBetween(draft.start, said.end);
    return {
      start: draft.start,
      end: said.end,
      minutes: between !== null && between > 0 ? between : null,
    };
  }
  if (said.minutes !== null) {
    const end = draft.start === null ? null : timeAfter(draft.start, said.minutes);
    return { start: draft.start, end, minutes: said.minutes };
  }
  return timesOf(draft);
}

function timesOf({ start, end, minutes }: VisitDraft): Times {
  return { start, end, minutes };
}

/** "Extra 30 minuten" about a visit whose length is known: a part of it, not the whole. */
function isExtraOnly(draft: VisitDraft, { start, end, minutes, extraMinutes }: SaidTimes): boolean {
  const said = extraMinutes !== null && minutes === extraMinutes && start === null && end === null;
  return said && (draft.minutes !== null || (draft.start !== null && draft.end !== null));
}

/** Minutes from one time of day (HH:mm) to a later one; negative when it is earlier. */
export function minutesBetween(start: string, end: string): number {
  return minuteOfDay(end) - minuteOfDay(start);
}

/** The time of day `minutes` later, or null past midnight. */
export function timeAfter(start: string, minutes: number): string | null {
  const total = minuteOfDay(start) + minutes;
  if (total < 0 || total > 24 * 60 - 1) return null;
  const part = (n: number): string => String(n).padStart(2, '0');
  return `${part(Math.floor(total / 60))}:${part(total % 60)}`;
}

function minuteOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
