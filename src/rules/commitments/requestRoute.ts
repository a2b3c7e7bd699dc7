// Who answers a request: the agreement's coach, the back-up in the coach's place, else the team's queue.
import type { CoachAvailability, CoachFacts } from '../calendar/coachAvailability.ts';
import { backupAlert, coachAvailability } from '../calendar/coachAvailability.ts';
import { indexOfDate } from '../calendar/officeDays.ts';
import type { InstantMs, LocalDate } from '../core/localDate.ts';
import type { Verdict } from '../core/verdict.ts';

/** The facts may hold those of several coaches: of the coach and of whoever may replace them. */
export interface RouteInput extends Omit<CoachFacts, 'coachId'> {
  /** The agreement's coach; null without agreement or coach. */
  coachId: string | null;
  /** The day on which somebody asks who answers. */
  today: LocalDate;
  receivedAt: InstantMs;
  /** Those who work here as a coach: who left answers nothing. */
  atWork: ReadonlySet<string>;
}

export interface RequestRoute {
  /** Null: the team's queue. */
  personId: string | null;
  as: 'coach' | 'backup' | 'queue';
  /** The back-up of a coach who does not work on the next office day (S2: daily reachability). */
  alsoTold: readonly string[];
}

/** Longer than any coach goes between two own working days. */
const LOOK_AHEAD_DAYS = 31;
const ARTICLES = ['S0 art. 2', 'S2 vormgeving'] as const;

/**
 * A coach is away when absent on the first own working day from today on: a day that is not worked,
 * or on which the office is closed, is no absence. An absent back-up replaces nobody.
 */
export function requestRoute(input: RouteInput): Verdict<RequestRoute> {
  const { coachId, atWork } = input;
  if (coachId === null) return answeredBy(null, 'queue');
  const absence = absenceOf(input, coachId);
  if (atWork.has(coachId) && !absence) {
    const told = backupToTell(input, coachId);
    return answeredBy(coachId, 'coach', told === null ? [] : [told]);
  }
  const backupId = absence ? absence.backupId : standingBackup(input, coachId);
  const replaces = backupId !== null && atWork.has(backupId) && !absenceOf(input, backupId);
  return replaces ? answeredBy(backupId, 'backup') : answeredBy(null, 'queue');
}

/** Whoever was told at the receipt, for as long as the coach does not work on the next office day. */
function backupToTell(input: RouteInput, coachId: string): string | null {
  const { calendar, today, receivedAt } = input;
  const begins = calendar.days.starts[indexOfDate(calendar, today)]!;
  const told = alerted(input, coachId, receivedAt);
  const isStillAway = alerted(input, coachId, Math.max(receivedAt, begins)) !== null;
  return isStillAway ? told : null;
}

function alerted(input: RouteInput, coachId: string, receivedAt: InstantMs): string | null {
  const verdict = backupAlert({ ...input, coachId, receivedAt });
  if (verdict.kind !== 'result' || !verdict.alert) return null;
  const { backupId } = verdict;
  return backupId !== null && input.atWork.has(backupId) ? backupId : null;
}

/** The absence on the first own working day from today on; null when that day is worked. */
function absenceOf(input: RouteInput, coachId: string): CoachAvailability | null {
  const { closesAt, days } = input.calendar;
  const { dates } = days;
  const first = indexOfDate(input.calendar, input.today);
  for (let i = first; i < first + LOOK_AHEAD_DAYS && i < dates.length; i++) {
    const verdict = coachAvailability({ ...input, coachId, day: dates[i]! });
    if (verdict.kind === 'result' && verdict.why === 'absent') return verdict;
    // Without weekly hours every day of the office counts, as it does for deadlines.
    const works = verdict.kind === 'result' ? verdict.why === 'works' : closesAt[i]! >= 0;
    if (works) return null;
  }
  return null;
}

function standingBackup(input: RouteInput, coachId: string): string | null {
  const verdict = coachAvailability({ ...input, coachId, day: input.today });
  return verdict.kind === 'result' ? verdict.backupId : null;
}

function answeredBy(
  personId: string | null,
  as: RequestRoute['as'],
  alsoTold: readonly string[] = [],
): Verdict<RequestRoute> {
  return { kind: 'result', articles: ARTICLES, personId, as, alsoTold };
}
