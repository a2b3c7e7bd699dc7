// A coach's weekly hours, back-up and absences; and whom somebody replaces on a day.
import { randomUUID } from 'node:crypto';
import type { AbsenceFact, Weekday, WeekHours } from '../rules/index.ts';
import { standingAbsences, type StandingAbsence } from './absenceRows.ts';
import type { Reader, Tx } from './handle.ts';
import { prepare, query } from './query.ts';

export type WeeklyHours = WeekHours;

const WEEKDAYS: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The weekday of 'YYYY-MM-DD'. */
export function weekdayOf(day: string): Weekday {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
}

const patternOn = prepare<{ coachId: string; day: string }>()((param) =>
  query
    .selectFrom('coachPattern')
    .select('weekdays')
    .where('coachId', '=', param('coachId'))
    .where('effectiveFrom', '<=', param('day'))
    .orderBy('effectiveFrom', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

/** The weekly hours in force on a day; null when none were ever recorded. */
export function hoursOn(db: Reader, coachId: string, day: string): WeeklyHours | null {
  const row = db.first(patternOn, { coachId, day });
  return row ? (JSON.parse(row.weekdays) as WeeklyHours) : null;
}

const patternsAfter = prepare<{ coachId: string; day: string }>()((param) =>
  query
    .selectFrom('coachPattern')
    .select(['effectiveFrom', 'weekdays'])
    .where('coachId', '=', param('coachId'))
    .where('effectiveFrom', '>', param('day'))
    .orderBy('effectiveFrom')
    .orderBy('recordedAt')
    .orderBy('id'),
);

/** The weekly hours that begin after a day, the first one first; the last recorded of each day. */
export function hoursAfter(
  db: Reader,
  coachId: string,
  day: string,
): { from: string; hours: WeeklyHours }[] {
  const rows = db.all(patternsAfter, { coachId, day });
  const byDay = new Map(rows.map((row) => [row.effectiveFrom, row.weekdays]));
  return [...byDay].map(([from, weekdays]) => ({
    from,
    hours: JSON.parse(weekdays) as WeeklyHours,
  }));
}

const backupInForce = prepare<{ coachId: string; day: string }>()((param) =>
  query
    .selectFrom('coachBackup')
    .select('backupId')
    .where('coachId', '=', param('coachId'))
    .where('effectiveFrom', '<=', param('day'))
    .orderBy('effectiveFrom', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1),
);

/** The standing back-up of a coach on a day. */
export function backupOn(db: Reader, coachId: string, day: string): string | null {
  return db.first(backupInForce, { coachId, day })?.backupId ?? null;
}

/** Who replaces in an absence on a day: named in it, the usual one, or nobody (null). */
export function replacementOn(
  db: Reader,
  { coachId, backupId, noBackup }: Pick<AbsenceFact, 'coachId' | 'backupId' | 'noBackup'>,
  day: string,
): string | null {
  return noBackup ? null : (backupId ?? backupOn(db, coachId, day));
}

/** Whether a coach is away on a day, by an absence that was not withdrawn. */
export function isAbsentOn(db: Reader, coachId: string, day: string): boolean {
  return standingAbsences(db, { from: day, to: day }).some((one) => one.coachId === coachId);
}

const everBackedUpBy = prepare<{ personId: string }>()((param) =>
  query
    .selectFrom('coachBackup')
    .select('coachId')
    .distinct()
    .where('backupId', '=', param('personId')),
);

/**
 * The coaches who are absent on a day of the period and leave it to this person, or to their standing
 * back-up: what is open with them is this person's to see to.
 */
export function absentCoachesReplacedBy(
  db: Reader,
  personId: string,
  period: { from: string; to: string },
): string[] {
  const absences = standingAbsences(db, period);
  const own = absences.filter((one) => replacedBy(db, one, period.to) === personId);
  return [...new Set(own.map(({ coachId }) => coachId))];
}

/**
 * The coaches whose files a person may open: those whom they replace in an absence, and those whom they
 * back up and who do not work on the period's last day, unless an absence on that day names somebody
 * else. A weekday off is no absence: such a file may be opened, and is nobody else's to see to.
 */
export function coachesReplacedBy(
  db: Reader,
  personId: string,
  period: { from: string; to: string },
): string[] {
  const coaches = new Set(absentCoachesReplacedBy(db, personId, period));
  const elsewhere = standingAbsences(db, period)
    .filter((one) => one.to >= period.to && replacedBy(db, one, period.to) !== personId)
    .map(({ coachId }) => coachId);
  const weekday = weekdayOf(period.to);
  for (const coachId of coachesBackedUpBy(db, personId, period.to))
    if (!elsewhere.includes(coachId) && !hoursOn(db, coachId, period.to)?.[weekday])
      coaches.add(coachId);
  return [...coaches];
}

/** Who replaces in an absence, as of its last day until a day; null: nobody. */
function replacedBy(db: Reader, absence: StandingAbsence, until: string): string | null {
  return replacementOn(db, absence, absence.to < until ? absence.to : until);
}

/** The coaches whose standing back-up a person is on a day. */
export function coachesBackedUpBy(db: Reader, personId: string, day: string): string[] {
  return db
    .all(everBackedUpBy, { personId })
    .map((row) => row.coachId)
    .filter((coachId) => backupOn(db, coachId, day) === personId);
}

/** Adds weekly hours from a day on. */
export function addHours(
  tx: Tx,
  fact: { coachId: string; effectiveFrom: string; weekdays: WeeklyHours; recordedBy: string },
): void {
  const weekdays = JSON.stringify(fact.weekdays);
  tx.run(query.insertInto('coachPattern').values({ ...fact, weekdays, recordedAt: tx.now }));
  tx.factsChanged();
}

/** Adds a back-up from a day on; null means that there is none. */
export function addBackup(
  tx: Tx,
  fact: { coachId: string; backupId: string | null; effectiveFrom: string; recordedBy: string },
): void {
  tx.run(query.insertInto('coachBackup').values({ ...fact, recordedAt: tx.now }));
  tx.factsChanged();
}

/**
 * Records an absence (first and last day included) and returns its id; with the id of an earlier
 * one it takes that one's place. Never with a cause.
 */
export function recordAbsence(
  tx: Tx,
  fact: {
    absenceId?: string;
    coachId: string;
    fromDay: string;
    toDay: string;
    backupId: string | null;
    noBackup?: boolean;
    withdrawn?: boolean;
    recordedBy: string;
  },
): string {
  const { absenceId = randomUUID(), withdrawn = false, noBackup = false, ...rest } = fact;
  const flags = { noBackup: noBackup ? 1 : 0, withdrawn: withdrawn ? 1 : 0 } as const;
  tx.run(query.insertInto('absence').values({ ...rest, absenceId, ...flags, recordedAt: tx.now }));
  tx.factsChanged();
  return absenceId;
}
