// The days of an absence on which nobody replaces the coach: then the team lead must know.
import type { LocalDate } from '../core/localDate.ts';
import type { AbsenceFact } from './calendarFacts.ts';
import type { CoachFacts } from './coachAvailability.ts';
import { absenceOn, coachAvailability, namedBackup } from './coachAvailability.ts';
import { indexOfDate } from './officeDays.ts';

/** Office days in a row, first and last included. */
export interface CoverGap {
  from: LocalDate;
  to: LocalDate;
  /** Only on these days of it: the coach would have worked, the back-up never does on that weekday. */
  days?: readonly LocalDate[];
}

export interface CoverQuestion extends CoachFacts {
  from: LocalDate;
  to: LocalDate;
  coaches: ReadonlySet<string>;
}

/**
 * Office days of the period on which the coach is absent and nobody is named as back-up, or one who is
 * absent too or no coach (any more). S2 asks for daily reachability, so the coach's own free days within
 * an absence count as well. A back-up's weekday off counts where the coach would have worked: what the
 * coach owes then has nobody to see to it. Those of one absence are told as one.
 */
export function coverGaps(input: CoverQuestion): CoverGap[] {
  const gaps: CoverGap[] = [];
  const offDays = new Map<AbsenceFact, LocalDate[]>();
  let isGap = false;
  for (const day of officeDaysOf(input)) {
    const wasGap = isGap;
    const absence = absenceOn(input, day);
    const cover = absence ? coverOn(input, day, absence) : 'covered';
    isGap = cover === 'nobody';
    if (isGap && wasGap) gaps.at(-1)!.to = day;
    else if (isGap) gaps.push({ from: day, to: day });
    if (absence && cover === 'dayOff') offDays.set(absence, [...(offDays.get(absence) ?? []), day]);
  }
  const partly = [...offDays.values()].map((days) => ({ from: days[0]!, to: days.at(-1)!, days }));
  return [...gaps, ...partly].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether somebody replaces the coach on any office day of the period on which the coach is absent. */
export function isReplacedAtAll(input: CoverQuestion): boolean {
  let isAway = false;
  for (const day of officeDaysOf(input)) {
    const absence = absenceOn(input, day);
    if (absence && coverOn(input, day, absence) !== 'nobody') return true;
    isAway ||= absence !== undefined;
  }
  return !isAway;
}

function* officeDaysOf({ calendar, from, to }: CoverQuestion): Generator<LocalDate> {
  const last = indexOfDate(calendar, to);
  for (let i = indexOfDate(calendar, from); i <= last; i++)
    if (calendar.closesAt[i]! >= 0) yield calendar.days.dates[i]!;
}

function coverOn(
  input: CoverQuestion,
  day: LocalDate,
  absence: AbsenceFact,
): 'covered' | 'nobody' | 'dayOff' {
  const backupId = namedBackup(input, day, absence);
  if (backupId === null || !input.coaches.has(backupId)) return 'nobody';
  const backup = { ...input, coachId: backupId, day };
  if (absenceOn(backup, day)) return 'nobody';
  const own = coachAvailability({ ...input, day });
  const isOwnDay = own.kind !== 'result' || own.why === 'absent';
  const theirs = coachAvailability(backup);
  const isDayOff = theirs.kind === 'result' && theirs.why === 'notACoachDay';
  return isOwnDay && isDayOff ? 'dayOff' : 'covered';
}
