// A coach's weekly hours, back-up and absences; and whom somebody replaces on a day.
import { randomUUID } from 'node:crypto';
import type { Weekday, WeekHours } from '../rules/index.ts';
import { standingAbsences } from './absenceRows.ts';
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
 * The coaches whom a person replaces: absent on a day of the period and leaving it to this person
 * (or to their standing back-up), or not at work on the period's last day and backed up by them,
 * unless an absence on that day names somebody else.
 */
export function coachesReplacedBy(
  db: Reader,
  personId: string,
  period: { from: string; to: string },
): string[] {
  const coaches = new Set<string>();
  const namedOther = new Set<string>();
  for (const { coachId, to, backupId } of standingAbsences(db, period)) {
    const lastDay = to < period.to ? to : period.to;
    const backup = backupId ?? backupOn(db, coachId, lastDay);
    if (backup === personId) coaches.add(coachId);
    else if (to >= period.to) namedOther.add(coachId);
  }
  const weekday = weekdayOf(period.to);
  for (const coachId of coachesBackedUpBy(db, personId, period.to))
    if (!namedOther.has(coachId) && !hoursOn(db, coachId, period.to)?.[weekday])
      coaches.add(coachId);
  return [...coaches];
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
    withdrawn?: boolean;
    recordedBy: string;
  },
): string {
  const { absenceId = randomUUID(), withdrawn = false, ...rest } = fact;
  tx.run(
    query
      .insertInto('absence')
      .values({ ...rest, absenceId, withdrawn: withdrawn ? 1 : 0, recordedAt: tx.now }),
  );
  tx.factsChanged();
  return absenceId;
}
