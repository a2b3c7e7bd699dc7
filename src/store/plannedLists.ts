// Looking at appointments: one of them, what a submission made, and those of some days. Always logged.
import { coachOn } from './assignments.ts';
import { isAbsentOn } from './coachHours.ts';
import type { Reader } from './handle.ts';
import { ownAgreementIds } from './ownFiles.ts';
import { mayChangePlan } from './plannedAccess.ts';
import type { AppointmentRecord, PlannedVisit } from './plannedRecord.ts';
import { plannedByCoach, plannedInFiles, plannedRow } from './plannedRows.ts';
import type { StaffPrincipal } from './principal.ts';
import { findSubmission } from './submissions.ts';

/** Without what only a calendar needs. */
export function plannedVisitOf(record: AppointmentRecord): PlannedVisit {
  const {
    coachName: _1,
    coachEmail: _2,
    address: _3,
    createdAt: _4,
    changedAt: _5,
    ...rest
  } = record;
  return rest;
}

/** One appointment with all that a calendar needs; null when it is unknown or not theirs to see. */
export function readAppointment(
  db: Reader,
  who: StaffPrincipal,
  plannedId: string,
  why: string,
): AppointmentRecord | null {
  const found = plannedRow(db, plannedId);
  if (!found) return null;
  const allowed = mayChangePlan(db, who, found);
  const action = allowed ? 'read' : 'refused';
  db.noteAccess({ who, action, subject: 'appointment', subjectId: plannedId, why });
  return allowed ? found : null;
}

/** What a submission of this person made or changed; null when it was not handled yet. */
export function findPlannedBySubmission(
  db: Reader,
  who: StaffPrincipal,
  submissionKey: string,
  why: string,
): PlannedVisit | null {
  const done = findSubmission(db, submissionKey);
  const found = done?.recordedBy === who.personId ? plannedRow(db, done.subjectId) : null;
  if (!found) return null;
  const subjectId = found.id;
  db.noteAccess({ who, action: 'read', subject: 'appointment', subjectId, why });
  return plannedVisitOf(found);
}

/**
 * What is planned on these days, by moment: one's own, and what others planned in files that are one's
 * own by then (after a transfer, by a back-up), or that one takes over from somebody who is away.
 */
export function listPlannedVisits(
  db: Reader,
  who: StaffPrincipal,
  days: { from: string; to: string },
  why: string,
): PlannedVisit[] {
  const own = plannedByCoach(db, { coachId: who.personId, ...days });
  const others = plannedInFiles(db, { ...days, agreementIds: filesOn(db, who, days) }).filter(
    (one) => one.coachId !== who.personId && isMineToo(db, who, one),
  );
  const found = [...own, ...others].toSorted(byMoment);
  for (const { agreements } of found)
    for (const { agreementId: subjectId } of agreements)
      db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  return found.map(plannedVisitOf);
}

/** What is still planned in these files on a day, one's own to settle: the appointments a visit there may be. */
export function plannedForVisit(
  db: Reader,
  who: StaffPrincipal,
  visit: { agreementIds: readonly string[]; date: string },
  why: string,
): PlannedVisit[] {
  const { agreementIds, date } = visit;
  const found = plannedInFiles(db, { agreementIds, from: date, to: date })
    .filter(({ status }) => status === 'planned')
    .filter((one) => one.coachId === who.personId || isMineToo(db, who, one));
  for (const { id: subjectId } of found)
    db.noteAccess({ who, action: 'read', subject: 'appointment', subjectId, why });
  return found.map(plannedVisitOf);
}

/** The files that are one's own on the first day, on the last, or in between as a back-up. */
function filesOn(
  db: Reader,
  { personId }: StaffPrincipal,
  { from, to }: { from: string; to: string },
): string[] {
  const first = ownAgreementIds(db, personId, { from, to: from });
  return [...new Set([...first, ...ownAgreementIds(db, personId, { from, to })])];
}

function isMineToo(db: Reader, who: StaffPrincipal, one: AppointmentRecord): boolean {
  const isMyFile = one.agreements.some(
    ({ agreementId }) => coachOn(db, agreementId, one.date) === who.personId,
  );
  return isMyFile || isAbsentOn(db, one.coachId, one.date);
}

function byMoment(a: PlannedVisit, b: PlannedVisit): number {
  const key = ({ date, start, id }: PlannedVisit): string => `${date} ${start ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
