// Looking at absences: one with its gaps, what a submission made, those that run or come. Looks are logged.
import { sql } from 'kysely';
import { absenceById, standingAbsences } from './absenceRows.ts';
import type { StandingAbsence } from './absenceRows.ts';
import { agreementsOfCoaches } from './assignments.ts';
import { brusselsDay } from './brusselsTime.ts';
import { replacementOn } from './coachHours.ts';
import { gapsAround, isReplacedIn } from './coverGaps.ts';
import type { AbsenceRecord, KeptAbsence, NamedPerson } from './coverRecord.ts';
import type { Reader } from './handle.ts';
import { findPerson } from './people.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { prepare, query } from './query.ts';
import { findSubmission } from './submissions.ts';

const LAST_DAY = '9999-12-31';

/** An absence as it stands and where nobody replaces; not logged, for repositories that have asked. */
export function keptAbsence(db: Reader, absenceId: string): KeptAbsence | null {
  const row = absenceById(db, absenceId);
  if (!row) return null;
  const today = brusselsDay(db.now);
  const from = later(row.from, today);
  const gaps = row.withdrawn ? [] : gapsAround(db, row.coachId, { from, to: row.to });
  return { absence: recordOf(db, row, today), gaps };
}

/** What a submission of this person recorded or changed; null when it was not handled yet. */
export function absenceBySubmission(
  db: Reader,
  who: StaffPrincipal,
  submissionKey: string,
  why: string,
): KeptAbsence | null {
  const done = findSubmission(db, submissionKey);
  if (done?.recordedBy !== who.personId || !/^(record|change)Absence$/.test(done.what)) return null;
  const kept = keptAbsence(db, done.subjectId);
  if (kept) noteRead(db, who, kept.absence.coachId, why);
  return kept;
}

/** Running and coming absences, earliest first: one's own and those one replaces; a team lead's are all. */
export function listAbsences(db: Reader, who: StaffPrincipal, why: string): AbsenceRecord[] {
  const today = brusselsDay(db.now);
  const mayAll = hasRole(who, 'teamLead');
  const records = standingAbsences(db, { from: today, to: LAST_DAY })
    .map((row) => recordOf(db, { ...row, withdrawn: false }, today))
    .filter(
      ({ coachId, backup }) => mayAll || coachId === who.personId || backup?.id === who.personId,
    );
  for (const coachId of new Set(records.map((one) => one.coachId))) noteRead(db, who, coachId, why);
  return records;
}

function recordOf(
  db: Reader,
  row: StandingAbsence & { withdrawn: boolean },
  today: string,
): AbsenceRecord {
  const { absenceId, coachId, from, to, withdrawn } = row;
  const coachName = findPerson(db, coachId)?.name ?? '';
  const due = withdrawn ? 0 : dueBetween(db, coachId, later(from, today), to);
  const backup = backupOf(db, row, today);
  return { absenceId, coachId, coachName, from, to, backup, withdrawn, due };
}

/**
 * Named in it, or the usual one today or on its first day if that comes later; nobody who left, or who is
 * away on all of its days that are left.
 */
function backupOf(db: Reader, row: StandingAbsence, today: string): NamedPerson | null {
  const { coachId, from, to } = row;
  const day = later(from, today) < to ? later(from, today) : to;
  const id = replacementOn(db, row, day);
  const person = id === null ? null : findPerson(db, id);
  if (person?.retiredAt !== null) return null;
  const isThere = isReplacedIn(db, coachId, { from: day, to });
  return isThere ? { id: person.id, name: person.name } : null;
}

const due = prepare<{ ids: string; from: string; to: string }>()((param) =>
  query
    .selectFrom('commitment')
    .select(sql<number>`count(*)`.as('count'))
    .where('agreementId', 'in', sql<string>`(SELECT value FROM json_each(${param('ids')}))`)
    .where('closedAs', 'is', null)
    .where('dueDate', '>=', param('from'))
    .where('dueDate', '<=', param('to')),
);

function dueBetween(db: Reader, coachId: string, from: string, to: string): number {
  const files = agreementsOfCoaches(db, [coachId], from);
  const ids = JSON.stringify(files.map((one) => one.agreementId));
  return db.first(due, { ids, from, to })!.count;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

function noteRead(db: Reader, who: StaffPrincipal, coachId: string, why: string): void {
  db.noteAccess({ who, action: 'read', subject: 'person', subjectId: coachId, why });
}
