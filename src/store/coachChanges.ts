// Changing a coach's hours or back-up, and handing over files; for administrators (and files also
// by a team lead).
import { addAssignment, coachOn } from './assignments.ts';
import { addBackup, addHours, backupOn, hoursOn } from './coachHours.ts';
import type { WeeklyHours } from './coachHours.ts';
import { refreshCommitments } from './commitments.ts';
import type { Reader, Tx } from './handle.ts';
import { findPerson } from './people.ts';
import { note, openAssignments, refusal } from './peopleChanges.ts';
import type { PeopleOutcome, PeopleRefusal } from './peopleChanges.ts';
import { hasRole, principalId } from './principal.ts';
import type { Principal } from './principal.ts';

const no = (reason: PeopleRefusal): PeopleOutcome => ({ kind: 'refused', reason });
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Weekly hours from a day on; each working day [from, to] as 'HH:mm', at least one. */
export function changeHours(
  tx: Tx,
  who: Principal,
  change: { personId: string; weekdays: WeeklyHours; effectiveFrom: string },
): PeopleOutcome {
  const { personId, weekdays, effectiveFrom } = change;
  const refused = refusal(tx, who, personId) ?? mustBeCoach(tx, personId);
  if (refused) return refused;
  const days = Object.values(weekdays);
  if (
    days.length === 0 ||
    !days.every(([from, to]) => TIME.test(from) && TIME.test(to) && from < to)
  )
    return no('badHours');
  if (sameHours(hoursOn(tx, personId, effectiveFrom), weekdays))
    return { kind: 'unchanged', personId };
  addHours(tx, { coachId: personId, weekdays, effectiveFrom, recordedBy: principalId(who) });
  note(tx, who, personId, 'changeHours');
  return { kind: 'done', personId };
}

/** The standing back-up from a day on; null for none. */
export function changeBackup(
  tx: Tx,
  who: Principal,
  change: { personId: string; backupId: string | null; effectiveFrom: string },
): PeopleOutcome {
  const { personId, backupId, effectiveFrom } = change;
  const refused = refusal(tx, who, personId) ?? mustBeCoach(tx, personId);
  if (refused) return refused;
  if (backupId !== null) {
    if (backupId === personId) return no('ownBackup');
    const backup = refusal(tx, who, backupId) ?? mustBeCoach(tx, backupId);
    if (backup) return backup;
  }
  if (backupOn(tx, personId, effectiveFrom) === backupId) return { kind: 'unchanged', personId };
  addBackup(tx, { coachId: personId, backupId, effectiveFrom, recordedBy: principalId(who) });
  note(tx, who, personId, 'changeBackup');
  return { kind: 'done', personId };
}

/**
 * All open files (or only these) of one coach go to another from a day on; those that would come to
 * the coach later go at that later day. Deadlines can only come forward by it. The one who leaves
 * may already be retired.
 */
export function transferFiles(
  tx: Tx,
  who: Principal,
  change: {
    fromId: string;
    toId: string;
    effectiveFrom: string;
    note?: string;
    agreementIds?: readonly string[];
  },
): PeopleOutcome {
  const { fromId, toId, effectiveFrom } = change;
  if (!hasRole(who, 'administrator') && !hasRole(who, 'teamLead')) return no('notAdministrator');
  if (fromId === toId) return no('sameCoach');
  if (!findPerson(tx, fromId)) return no('unknownPerson');
  const to = findPerson(tx, toId);
  if (!to) return no('unknownPerson');
  if (to.retiredAt !== null) return no('retired');
  const refused = mustBeCoach(tx, toId);
  if (refused) return refused;
  const assignments = openAssignments(tx, fromId, effectiveFrom).filter(
    ({ agreementId }) => change.agreementIds?.includes(agreementId) ?? true,
  );
  const ids = [...new Set(assignments.map(({ agreementId }) => agreementId))];
  if (ids.length === 0) return no('noFiles');
  for (const { agreementId, from } of assignments)
    addAssignment(tx, {
      ...{ agreementId, coachId: toId, effectiveFrom: from, recordedBy: principalId(who) },
      ...(change.note ? { note: change.note } : {}),
    });
  for (const agreementId of ids) {
    const subject = { subject: 'agreement', subjectId: agreementId } as const;
    tx.noteAccess({ who, action: 'write', ...subject, why: 'transferFiles' });
  }
  refreshCommitments(tx, ids);
  const later = ids.flatMap((id) => {
    const days = assignments.filter((one) => one.agreementId === id).map(({ from }) => from);
    const first = days.toSorted()[0]!;
    return first > effectiveFrom ? [first] : [];
  });
  return { kind: 'done', personId: toId, files: ids.length, later: later.toSorted() };
}

/** The coach of an agreement on a day, as a person. */
export function coachOfAgreement(
  db: Reader,
  agreementId: string,
  day: string,
): { id: string; name: string } | null {
  const coachId = coachOn(db, agreementId, day);
  return coachId ? findPerson(db, coachId) : null;
}

function mustBeCoach(db: Reader, personId: string): PeopleOutcome | null {
  return findPerson(db, personId)?.roles.includes('coach') ? null : no('notACoach');
}

function sameHours(a: WeeklyHours | null, b: WeeklyHours): boolean {
  const key = (hours: WeeklyHours) => JSON.stringify(Object.entries(hours).sort());
  return a !== null && key(a) === key(b);
}
