// Whether a coach can answer on a day, and who answers instead. Leave never stops a clock.
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import { WEEKDAYS, weekdayIndex } from '../core/localDate.ts';
import { factInForce, factsKnownAt } from '../core/timeOfKnowing.ts';
import type { Verdict } from '../core/verdict.ts';
import type { AbsenceFact, BackupFact, CoachPatternFact } from './calendarFacts.ts';
import { coachWeeks, weekOn } from './coachPattern.ts';
import type { CompiledCalendar } from './compileCalendar.ts';
import { indexOfDate, indexOfInstant, nextOfficeIndex } from './officeDays.ts';

export interface CoachFacts {
  coachId: string;
  calendar: CompiledCalendar;
  patterns: readonly CoachPatternFact[];
  absences: readonly AbsenceFact[];
  backups: readonly BackupFact[];
  knownAt: InstantMs;
}

export interface CoachAvailability {
  day: LocalDate;
  why: 'works' | 'officeClosed' | 'notACoachDay' | 'absent';
  /** Who answers when the coach does not; null: nobody was named. */
  backupId: string | null;
}

/**
 * How a coach stands on a day (S2 advises a back-up). Incomplete when no weekly hours are known, but for
 * an absence: that is known all the same.
 */
export function coachAvailability(
  input: CoachFacts & { day: LocalDate },
): Verdict<CoachAvailability, never, 'coachPattern'> {
  const { calendar, coachId, day, knownAt } = input;
  const index = indexOfDate(calendar, day);
  const weeks = coachWeeks(input.patterns, coachId, knownAt);
  const absence = absenceOn(input, day);
  if (weeks.length === 0 && !absence) {
    return { kind: 'incomplete', missing: ['coachPattern'], articles: ['S0 art. 2'] };
  }
  const epochDay = calendar.days.firstDay + index;
  const hours = weekOn(weeks, epochDay)[WEEKDAYS[weekdayIndex(epochDay)]!];
  const works = hours !== undefined || weeks.length === 0;
  return {
    kind: 'result',
    articles: ['S0 art. 2', 'S2 vormgeving'],
    day,
    why:
      calendar.closesAt[index]! < 0
        ? 'officeClosed'
        : !works
          ? 'notACoachDay'
          : absence
            ? 'absent'
            : 'works',
    backupId: namedBackup(input, day, absence),
  };
}

/**
 * Whether the back-up must be alerted at once: S2 asks for daily reachability, and the coach does
 * not work on the first office day after the request was received.
 */
export function backupAlert(
  input: CoachFacts & { receivedAt: InstantMs },
): Verdict<CoachAvailability & { alert: boolean }, never, 'coachPattern'> {
  const { calendar, receivedAt } = input;
  const next = nextOfficeIndex(calendar, indexOfInstant(calendar, receivedAt));
  const verdict = coachAvailability({ ...input, day: calendar.days.dates[next]! });
  return verdict.kind === 'result' ? { ...verdict, alert: verdict.why !== 'works' } : verdict;
}

/** Who replaces a coach on a day: named in the absence, or else the usual one; null: nobody. */
export function namedBackup(
  input: Pick<CoachFacts, 'coachId' | 'absences' | 'backups' | 'knownAt'>,
  day: LocalDate,
  absence: AbsenceFact | undefined = absenceOn(input, day),
): string | null {
  if (absence?.noBackup) return null;
  const own = input.backups.filter((fact) => fact.coachId === input.coachId);
  return absence?.backupId ?? factInForce(own, day, input.knownAt)?.backupId ?? null;
}

/** The absence recorded last that covers the day, unless it was withdrawn. */
export function absenceOn(
  input: Pick<CoachFacts, 'coachId' | 'absences' | 'knownAt'>,
  day: LocalDate,
): AbsenceFact | undefined {
  const known = factsKnownAt(input.absences, input.knownAt)
    .filter((fact) => fact.coachId === input.coachId)
    .sort((a, b) => a.recordedAt - b.recordedAt);
  const current = new Map<string, AbsenceFact>();
  for (const fact of known) current.set(fact.absenceId ?? `${fact.from}/${fact.to}`, fact);
  return [...current.values()]
    .filter((fact) => !fact.withdrawn && fact.from <= day && day <= fact.to)
    .at(-1);
}
