// Who answers a request: the agreement's coach, the back-up in the coach's place, else the team's queue.
import type { CoachAvailability, CoachFacts } from '../calendar/coachAvailability.ts';
import { absenceOn, backupAlert, coachAvailability } from '../calendar/coachAvailability.ts';
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
  /** None of them works on the next office day: the team leads are told. */
  nobodyThere: boolean;
}

/** Longer than any coach goes between two own working days. */
const LOOK_AHEAD_DAYS = 31;
const ARTICLES = ['S0 art. 2', 'S2 vormgeving'] as const;
/** All who may take it are told, the leads among them. */
const QUEUE: Verdict<RequestRoute> = {
  ...{ kind: 'result', articles: ARTICLES, personId: null, as: 'queue' },
  ...{ alsoTold: [], nobodyThere: false },
};

/**
 * A coach is away when absent on the first own working day from today on: a day that is not worked,
 * or on which the office is closed, is no absence. An absent back-up replaces nobody.
 */
export function requestRoute(input: RouteInput): Verdict<RequestRoute> {
  const { coachId, atWork } = input;
  if (coachId === null) return QUEUE;
  const absence = absenceOf(input, coachId);
  if (atWork.has(coachId) && !absence) {
    const told = backupToTell(input, coachId);
    return answeredBy(input, coachId, 'coach', told === null ? [] : [told]);
  }
  const backupId = absence ? absence.backupId : standingBackup(input, coachId);
  const replaces = backupId !== null && atWork.has(backupId) && !absenceOf(input, backupId);
  return replaces ? answeredBy(input, backupId, 'backup') : QUEUE;
}

/** Whoever was told at the receipt, for as long as the coach does not work on the next office day. */
function backupToTell(input: RouteInput, coachId: string): string | null {
  const told = alerted(input, coachId, input.receivedAt);
  return alerted(input, coachId, momentOfAsking(input)) === null ? null : told;
}

/** Who is absent on that day cannot answer then, and is not told. */
function alerted(input: RouteInput, coachId: string, receivedAt: InstantMs): string | null {
  const verdict = backupAlert({ ...input, coachId, receivedAt });
  if (verdict.kind !== 'result' || !verdict.alert) return null;
  const { backupId, day } = verdict;
  const isThere = backupId !== null && input.atWork.has(backupId);
  return isThere && !absenceOn({ ...input, coachId: backupId }, day) ? backupId : null;
}

/** The receipt, or the beginning of the day of asking when that is later. */
function momentOfAsking({ calendar, today, receivedAt }: RouteInput): InstantMs {
  return Math.max(receivedAt, calendar.days.starts[indexOfDate(calendar, today)]!);
}

/** As it was at the receipt, for as long as it is so: whoever was told then need not watch for ever. */
function isNobodyThere(input: RouteInput, told: readonly string[]): boolean {
  return [input.receivedAt, momentOfAsking(input)].every((receivedAt) =>
    told.every((coachId) => {
      const verdict = backupAlert({ ...input, coachId, receivedAt });
      return verdict.kind === 'result' && verdict.alert;
    }),
  );
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
  input: RouteInput,
  personId: string,
  as: 'coach' | 'backup',
  alsoTold: readonly string[] = [],
): Verdict<RequestRoute> {
  const nobodyThere = isNobodyThere(input, [personId, ...alsoTold]);
  return { kind: 'result', articles: ARTICLES, personId, as, alsoTold, nobodyThere };
}
