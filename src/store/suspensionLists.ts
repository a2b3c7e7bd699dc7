// Looking at suspensions: one, what a submission asked, those that wait. Every look is logged.
import { calendarKnownAt, officeDaysBetween } from '../rules/index.ts';
import { agreementRecords } from './agreements.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { MovedDeadline, NamedPerson, SuspensionRecord } from './coverRecord.ts';
import type { Reader } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import { findPerson } from './people.ts';
import type { StaffPrincipal } from './principal.ts';
import { findSubmission } from './submissions.ts';
import { movedBackFrom, movedBy, wouldBeMovedBy } from './suspensionEffect.ts';
import { currentSuspensions, suspensionAsk, waitingSuspensions } from './suspensionRows.ts';
import type { SuspensionAsk } from './suspensionRows.ts';

/** What became of it so far. */
export function statusOf({ needsLead, steps }: SuspensionAsk): SuspensionRecord['status'] {
  if (steps.has('withdrawn')) return 'withdrawn';
  if (steps.has('declined')) return 'declined';
  return needsLead && !steps.has('approved') ? 'pending' : 'inForce';
}

/** May this person, as things are today, look at a file's suspensions and change them? */
export function maySuspend(db: Reader, who: StaffPrincipal, agreementId: string): boolean {
  const today = brusselsDay(db.now);
  return mayOpenAgreement(db, who, agreementId, { from: today, to: today });
}

/** A suspension as it is told, with what it moves; for repositories that have asked who looks. */
export function suspensionRecord(db: Reader, ask: SuspensionAsk): SuspensionRecord {
  return { ...plainRecord(db, ask), moved: effect(db, ask, statusOf(ask)) };
}

function plainRecord(db: Reader, ask: SuspensionAsk): Omit<SuspensionRecord, 'moved'> {
  const { suspensionId, agreementId, from, to, reason, askedAt, steps } = ask;
  const agreement = agreementRecords(db, [agreementId], brusselsDay(db.now))[0]!;
  const { employerName, employeeName } = agreement;
  const decision = steps.get('approved') ?? steps.get('declined');
  return {
    ...{ suspensionId, agreementId, employerName, employeeName, from, to, reason },
    ...{ officeDays: officeDaysAsKnown(db, ask), askedBy: named(db, ask.askedBy), askedAt },
    status: statusOf(ask),
    decidedBy: decision ? named(db, decision.by) : null,
    withdrawnBy: steps.has('withdrawn') ? named(db, steps.get('withdrawn')!.by) : null,
  };
}

/** One suspension of a file that one may open; null otherwise. */
export function findSuspension(
  db: Reader,
  who: StaffPrincipal,
  suspensionId: string,
  why: string,
): SuspensionRecord | null {
  const ask = suspensionAsk(db, suspensionId);
  if (!ask) return null;
  const { agreementId: subjectId } = ask;
  const allowed = maySuspend(db, who, subjectId);
  const action = allowed ? 'read' : 'refused';
  db.noteAccess({ who, action, subject: 'agreement', subjectId, why });
  return allowed ? suspensionRecord(db, ask) : null;
}

/** What a submission of this person asked, decided or withdrew; null when it was not handled yet, or is gone. */
export function suspensionBySubmission(
  db: Reader,
  who: StaffPrincipal,
  submissionKey: string,
  why: string,
): SuspensionRecord | null {
  const done = findSubmission(db, submissionKey);
  if (done?.recordedBy !== who.personId || !/suspen/i.test(done.what)) return null;
  const ask = suspensionAsk(db, done.subjectId);
  // Its file was erased since.
  if (!ask) return null;
  db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId: ask.agreementId, why });
  return suspensionRecord(db, ask);
}

/** Those that wait for a lead's decision: all for a lead, for a coach those of one's own files. */
export function listPendingSuspensions(
  db: Reader,
  who: StaffPrincipal,
  why: string,
): SuspensionRecord[] {
  const asks = waitingSuspensions(db).filter((ask) => maySuspend(db, who, ask.agreementId));
  for (const subjectId of new Set(asks.map((ask) => ask.agreementId)))
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  return asks.map((ask) => suspensionRecord(db, ask));
}

/** Those of one's own files that run or come or wait; a team lead's are all. Not what they move. */
export function listCurrentSuspensions(
  db: Reader,
  who: StaffPrincipal,
  why: string,
): Omit<SuspensionRecord, 'moved'>[] {
  const today = brusselsDay(db.now);
  const asks = currentSuspensions(db, today).filter((ask) => maySuspend(db, who, ask.agreementId));
  for (const subjectId of new Set(asks.map((ask) => ask.agreementId)))
    db.noteAccess({ who, action: 'read', subject: 'agreement', subjectId, why });
  return asks.map((ask) => plainRecord(db, ask));
}

function effect(
  db: Reader,
  ask: SuspensionAsk,
  status: SuspensionRecord['status'],
): MovedDeadline[] {
  if (status === 'declined') return [];
  if (status === 'pending') return wouldBeMovedBy(db, ask);
  return status === 'withdrawn' ? movedBackFrom(db, ask) : movedBy(db, ask);
}

/** As the calendar was known when it was asked: a closing day recorded later does not recount it. */
function officeDaysAsKnown(db: Reader, { from, to, askedAt }: SuspensionAsk): number {
  const span = { fromYear: Number(from.slice(0, 4)), toYear: Number(to.slice(0, 4)) };
  return officeDaysBetween(calendarKnownAt(db.facts(), askedAt, span), from, to);
}

function named(db: Reader, id: string): NamedPerson {
  return { id, name: findPerson(db, id)?.name ?? '' };
}
