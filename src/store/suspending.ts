// Asking, deciding and withdrawing a suspension: short ones are in force at once, long ones wait for a lead.
import { v7 as newId } from 'uuid';
import {
  calendarKnownAt,
  factInForceOrFirst,
  isLocalDate,
  judgeSuspension,
} from '../rules/index.ts';
import type { JudgedSuspension, SuspensionRefusal, Verdict } from '../rules/index.ts';
import { brusselsDay } from './brusselsTime.ts';
import type { SuspensionContent, SuspensionOutcome, SuspensionPreview } from './coverRecord.ts';
import type { Reader, Tx } from './handle.ts';
import { hasRole } from './principal.ts';
import type { StaffPrincipal } from './principal.ts';
import { handledBefore, keepSubmission } from './submissions.ts';
import { wouldBeMovedBy } from './suspensionEffect.ts';
import { maySuspend, statusOf, suspensionRecord } from './suspensionLists.ts';
import { insertAsk, insertStep, suspendedPeriods, suspensionAsk } from './suspensionRows.ts';
import type { SuspensionAsk } from './suspensionRows.ts';
import { recordSuspension } from './suspensions.ts';
import type { Submission } from './visitRecord.ts';

type Refusal = Extract<SuspensionOutcome, { kind: 'refused' }>['reason'];

/** What it would do; null when the file is not theirs (logged) or a day is no day. */
export function previewSuspension(
  db: Reader,
  who: StaffPrincipal,
  content: Omit<SuspensionContent, 'reason'>,
): SuspensionPreview | null {
  const { agreementId: subjectId, from, to } = content;
  const allowed = maySuspend(db, who, subjectId);
  const action = allowed ? 'read' : 'refused';
  db.noteAccess({ who, action, subject: 'agreement', subjectId, why: 'suspend' });
  if (!allowed || !isLocalDate(from) || !isLocalDate(to)) return null;
  const verdict = judged(db, content);
  if (verdict.kind !== 'result')
    return { officeDays: 0, needsLead: false, moved: [], refused: reasonsOf(verdict) };
  const { officeDays, needsLead } = verdict;
  return { officeDays, needsLead, moved: wouldBeMovedBy(db, content), refused: [] };
}

/** Suspends an agreement of one's own files, or asks a lead to, once per submission key. */
export function suspend(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  content: SuspensionContent,
): SuspensionOutcome {
  const done = existing(tx, who, by, 'suspend');
  if (done) return done;
  const { agreementId } = content;
  if (!maySuspend(tx, who, agreementId)) return refused(tx, who, by, agreementId, 'notYourFile');
  const verdict = judged(tx, content);
  if (verdict.kind !== 'result') return { kind: 'refused', reason: reasonsOf(verdict)[0]! };
  const suspensionId = newId();
  const { needsLead } = verdict;
  insertAsk(tx, { ...content, suspensionId, needsLead, askedBy: who.personId });
  if (!needsLead) takeEffect(tx, who, suspensionAsk(tx, suspensionId)!);
  return saved(tx, who, by, 'suspend', suspensionId);
}

/** A lead approves or declines what waits; never who asked it. */
export function decideSuspension(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { suspensionId: string; approve: boolean },
): SuspensionOutcome {
  const { suspensionId, approve } = change;
  const done = existing(tx, who, by, 'decideSuspension', suspensionId);
  if (done) return done;
  if (!hasRole(who, 'teamLead')) return refused(tx, who, by, suspensionId, 'notALead', 'team');
  const ask = suspensionAsk(tx, suspensionId);
  if (!ask) return { kind: 'refused', reason: 'unknownSuspension' };
  if (statusOf(ask) !== 'pending') return { kind: 'refused', reason: 'notPending' };
  if (ask.askedBy === who.personId) return refused(tx, who, by, ask.agreementId, 'ownRequest');
  insertStep(tx, suspensionId, approve ? 'approved' : 'declined', who.personId);
  if (approve) takeEffect(tx, who, ask);
  return saved(tx, who, by, 'decideSuspension', suspensionId);
}

/** Takes one back, also while it waits: what it moved goes back, what was promised under it stays. */
export function withdrawSuspension(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  suspensionId: string,
): SuspensionOutcome {
  const done = existing(tx, who, by, 'withdrawSuspension', suspensionId);
  if (done) return done;
  const ask = suspensionAsk(tx, suspensionId);
  if (!ask) return { kind: 'refused', reason: 'unknownSuspension' };
  if (!maySuspend(tx, who, ask.agreementId))
    return refused(tx, who, by, ask.agreementId, 'notYourFile');
  const status = statusOf(ask);
  if (status === 'declined' || status === 'withdrawn')
    return { kind: 'refused', reason: 'notPending' };
  insertStep(tx, suspensionId, 'withdrawn', who.personId);
  if (status === 'inForce') takeEffect(tx, who, ask, true);
  return saved(tx, who, by, 'withdrawSuspension', suspensionId);
}

/** From now on it is a fact, and the deadlines move; or no longer. */
function takeEffect(tx: Tx, who: StaffPrincipal, ask: SuspensionAsk, withdrawn = false): void {
  const { suspensionId, agreementId, from: fromDay, to: toDay, reason } = ask;
  const fact = { suspensionId, agreementId, fromDay, toDay, reason, withdrawn };
  recordSuspension(tx, { ...fact, recordedBy: who.personId });
}

function judged(
  db: Reader,
  { agreementId, from, to }: Omit<SuspensionContent, 'reason'>,
): Verdict<JudgedSuspension, SuspensionRefusal> {
  const today = brusselsDay(db.now);
  const facts = db.facts();
  const policy = factInForceOrFirst(facts.policies, today, db.now);
  if (!policy) throw new Error('No policy: data/policy.json has no entry.');
  const others = suspendedPeriods(db, agreementId);
  const years = [today, ...others.flatMap((one) => [one.from, one.to])].map((day) =>
    Number(day.slice(0, 4)),
  );
  // What is judged begins and ends at most a year each further than today: else it is refused.
  const span = { fromYear: Math.min(...years) - 2, toYear: Math.max(...years) + 2 };
  const calendar = calendarKnownAt(facts, db.now, span);
  return judgeSuspension({ from, to, today, others, calendar, policy });
}

function reasonsOf(
  verdict: Exclude<ReturnType<typeof judged>, { kind: 'result' }>,
): readonly SuspensionRefusal[] {
  return verdict.kind === 'refused' ? verdict.reasons : [];
}

function existing(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  what: string,
  suspensionId?: string,
): SuspensionOutcome | null {
  const done = handledBefore(tx, who, by.submissionKey, what);
  if (done === null) return null;
  if (done === 'keyUsed' || (suspensionId !== undefined && done.subjectId !== suspensionId))
    return refused(tx, who, by, by.submissionKey, 'keyUsed', 'team');
  return { kind: 'existing', suspension: suspensionRecord(tx, suspensionAsk(tx, done.subjectId)!) };
}

function saved(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  what: string,
  subjectId: string,
): SuspensionOutcome {
  const ask = suspensionAsk(tx, subjectId)!;
  keepSubmission(tx, who, { submissionKey: by.submissionKey, what, subjectId, result: {} });
  const subject = { subject: 'agreement', subjectId: ask.agreementId } as const;
  tx.noteAccess({ who, action: 'write', ...subject, why: by.why });
  return { kind: 'saved', suspension: suspensionRecord(tx, ask) };
}

function refused(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  subjectId: string,
  reason: Refusal,
  subject: 'agreement' | 'team' = 'agreement',
): SuspensionOutcome {
  tx.noteAccess({ who, action: 'refused', subject, subjectId, why: by.why });
  return { kind: 'refused', reason };
}
