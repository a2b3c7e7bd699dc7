// The days of an absence on which nobody replaces the coach: then the team lead must know.
import type { LocalDate } from '../core/localDate.ts';
import type { CoachFacts } from './coachAvailability.ts';
import { absenceOn, namedBackup } from './coachAvailability.ts';
import { indexOfDate } from './officeDays.ts';

/** Office days in a row, first and last included. */
export interface CoverGap {
  from: LocalDate;
  to: LocalDate;
}

/**
 * Office days of the period on which the coach is absent and nobody is named as back-up, or one who
 * is absent too or no coach (any more). S2 asks for daily reachability, so the coach's own free days
 * within an absence count as well; a back-up's free days do not.
 */
export function coverGaps(
  input: CoachFacts & CoverGap & { coaches: ReadonlySet<string> },
): CoverGap[] {
  const { calendar, from, to, coaches } = input;
  const gaps: CoverGap[] = [];
  let isGap = false;
  const last = indexOfDate(calendar, to);
  for (let i = indexOfDate(calendar, from); i <= last; i++) {
    if (calendar.closesAt[i]! < 0) continue;
    const day = calendar.days.dates[i]!;
    const wasGap = isGap;
    isGap = isUncovered(input, day, coaches);
    if (isGap && wasGap) gaps.at(-1)!.to = day;
    else if (isGap) gaps.push({ from: day, to: day });
  }
  return gaps;
}

function isUncovered(input: CoachFacts, day: LocalDate, coaches: ReadonlySet<string>): boolean {
  const absence = absenceOn(input, day);
  if (!absence) return false;
  const backupId = namedBackup(input, day, absence);
  if (backupId === null || !coaches.has(backupId)) return true;
  return absenceOn({ ...input, coachId: backupId }, day) !== undefined;
}
