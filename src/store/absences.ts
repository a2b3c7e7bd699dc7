// Recording and changing absences: one's own, or by a team lead any coach's; never with a cause.
import { factInForceOrFirst, isLocalDate, judgeAbsence } from '../rules/index.ts';
import type { AbsenceRefusal, PolicyFact } from '../rules/index.ts';
import { absenceById, coachesAtWork, standingAbsences } from './absenceRows.ts';
import { keptAbsence } from './absenceLists.ts';
import { addDays, brusselsDay } from './brusselsTime.ts';
import { recordAbsence } from './coachHours.ts';
import type { AbsenceOutcome } from './coverRecord.ts';
import type { Reader, Tx } from './handle.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { handledBefore, keepSubmission } from './submissions.ts';
import type { Submission } from './visitRecord.ts';

type Refusal = Extract<AbsenceOutcome, { kind: 'refused' }>['reason'];

/** Keeps an absence, first and last day included, once per submission key. Back-up null: the usual one, or nobody. */
export function reportAbsence(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  absence: {
    coachId: string;
    from: string;
    to: string;
    backupId: string | null;
    noBackup?: boolean;
  },
): AbsenceOutcome {
  const done = existing(tx, who, by, 'recordAbsence');
  if (done) return done;
  const { coachId, from, to, noBackup = false } = absence;
  const backupId = noBackup ? null : absence.backupId;
  if (!mayChange(who, coachId)) return refused(tx, who, by, coachId, 'notAllowed');
  const reason = judged(tx, absence);
  if (reason) return { kind: 'refused', reason };
  const recordedBy = who.personId;
  const period = { fromDay: from, toDay: to };
  const absenceId = recordAbsence(tx, { coachId, ...period, backupId, noBackup, recordedBy });
  return saved(tx, who, by, 'recordAbsence', absenceId);
}

/**
 * Another last day, or null: it does not take place. Days that are added are judged as a new absence's;
 * who comes back before the first day withdraws it.
 */
export function changeAbsence(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { absenceId: string; to: string | null },
): AbsenceOutcome {
  const { absenceId, to } = change;
  const done = existing(tx, who, by, 'changeAbsence', absenceId);
  if (done) return done;
  const before = absenceById(tx, absenceId);
  if (!before) return { kind: 'refused', reason: 'unknownAbsence' };
  const { coachId, from, backupId, noBackup } = before;
  if (!mayChange(who, coachId)) return refused(tx, who, by, coachId, 'notAllowed');
  if (before.withdrawn) return { kind: 'refused', reason: 'unknownAbsence' };
  if (to !== null && (to < from || !isLocalDate(to)))
    return { kind: 'refused', reason: 'endBeforeStart' };
  if (to !== null && to > before.to) {
    const added = { coachId, backupId, from: addDays(before.to, 1), to };
    const reason = judged(tx, added, absenceId);
    if (reason) return { kind: 'refused', reason };
  }
  if (to !== before.to) {
    const fact = { absenceId, coachId, fromDay: from, toDay: to ?? before.to, backupId, noBackup };
    recordAbsence(tx, { ...fact, withdrawn: to === null, recordedBy: who.personId });
  }
  return saved(tx, who, by, 'changeAbsence', absenceId);
}

function mayChange(who: StaffPrincipal, coachId: string): boolean {
  return who.personId === coachId || hasRole(who, 'teamLead');
}

function judged(
  db: Reader,
  absence: { coachId: string; from: string; to: string; backupId: string | null },
  exceptId?: string,
): AbsenceRefusal | null {
  const today = brusselsDay(db.now);
  const others = standingAbsences(db, absence).filter((one) => one.absenceId !== exceptId);
  const coaches = coachesAtWork(db);
  const policy = policyOn(db, today);
  const verdict = judgeAbsence({ ...absence, today, others, coaches, policy });
  return verdict.kind === 'refused' ? verdict.reasons[0]! : null;
}

function policyOn(db: Reader, day: string): PolicyFact {
  const policy = factInForceOrFirst(db.facts().policies, day, db.now);
  if (!policy) throw new Error('No policy: data/policy.json has no entry.');
  return policy;
}

function existing(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  what: string,
  absenceId?: string,
): AbsenceOutcome | null {
  const done = handledBefore(tx, who, by.submissionKey, what);
  if (done === null) return null;
  if (done === 'keyUsed' || (absenceId !== undefined && done.subjectId !== absenceId))
    return refused(tx, who, by, who.personId, 'keyUsed');
  return { kind: 'existing', ...keptAbsence(tx, done.subjectId)! };
}

function saved(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  what: string,
  subjectId: string,
): AbsenceOutcome {
  const kept = keptAbsence(tx, subjectId)!;
  keepSubmission(tx, who, { submissionKey: by.submissionKey, what, subjectId, result: {} });
  const subject = { subject: 'person', subjectId: kept.absence.coachId } as const;
  tx.noteAccess({ who, action: 'write', ...subject, why: by.why });
  return { kind: 'saved', ...kept };
}

function refused(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  subjectId: string,
  reason: Refusal,
): AbsenceOutcome {
  tx.noteAccess({ who, action: 'refused', subject: 'person', subjectId, why: by.why });
  return { kind: 'refused', reason };
}
