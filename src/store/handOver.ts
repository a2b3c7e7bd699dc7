// Handing one file over to another coach from a day on, with a note; deadlines can only come forward by it.
import { isLocalDate } from '../rules/index.ts';
import { addAssignment, coachOn } from './assignments.ts';
import { coachesAtWork } from './absenceRows.ts';
import { brusselsDay } from './brusselsTime.ts';
import { commitmentOf, commitmentRowsOf } from './commitmentRows.ts';
import type { StoredCommitment } from './commitmentRows.ts';
import { refreshCommitments } from './commitments.ts';
import type { HandedOver, HandOverOutcome } from './coverRecord.ts';
import type { Reader, Tx } from './handle.ts';
import { nextHandOver } from './handOverLists.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import { findPerson } from './people.ts';
import type { StaffPrincipal } from './principal.ts';
import { handledBefore, keepSubmission } from './submissions.ts';
import { movedDays } from './suspensionEffect.ts';
import type { Submission } from './visitRecord.ts';

type Refusal = Extract<HandOverOutcome, { kind: 'refused' }>['reason'];

/**
 * The file goes to another coach from a day on (today at the earliest), with what is open in it. A
 * hand-over that was planned for a later day stays. Once per submission key.
 */
export function handOverFile(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: { agreementId: string; toId: string; from: string; note: string | null },
): HandOverOutcome {
  const { agreementId, toId, from } = change;
  const done = handledBefore(tx, who, by.submissionKey, 'handOver');
  if (done === 'keyUsed' || (done && done.subjectId !== agreementId))
    return refused(tx, who, by, agreementId, 'keyUsed');
  if (done) return { kind: 'existing', ...(done.result as HandedOver) };
  const reason = refusal(tx, who, change);
  if (reason) return refused(tx, who, by, agreementId, reason);
  const before = new Map(openIn(tx, agreementId).map((one) => [one.id, one]));
  const note = change.note?.trim() ?? '';
  addAssignment(tx, {
    ...{ agreementId, coachId: toId, effectiveFrom: from, recordedBy: who.personId },
    ...(note === '' ? {} : { note }),
  });
  refreshCommitments(tx, [agreementId]);
  const open = openIn(tx, agreementId);
  const result: HandedOver = {
    toName: findPerson(tx, toId)!.name,
    from,
    open: open.length,
    moved: movedDays(before, open),
    next: nextHandOver(tx, agreementId, from, toId),
  };
  const { submissionKey, why } = by;
  keepSubmission(tx, who, { submissionKey, what: 'handOver', subjectId: agreementId, result });
  tx.noteAccess({ who, action: 'write', subject: 'agreement', subjectId: agreementId, why });
  return { kind: 'done', ...result };
}

function refusal(
  tx: Tx,
  who: StaffPrincipal,
  { agreementId, toId, from }: { agreementId: string; toId: string; from: string },
): Refusal | null {
  const today = brusselsDay(tx.now);
  if (!mayOpenAgreement(tx, who, agreementId, { from: today, to: today })) return 'notYourFile';
  if (!coachesAtWork(tx).has(toId)) return 'notACoach';
  if (from < today || !isLocalDate(from)) return 'past';
  return coachOn(tx, agreementId, from) === toId ? 'sameCoach' : null;
}

function openIn(db: Reader, agreementId: string): StoredCommitment[] {
  return commitmentRowsOf(db, agreementId)
    .map(commitmentOf)
    .filter((one) => one.closedAs === null);
}

function refused(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  subjectId: string,
  reason: Refusal,
): HandOverOutcome {
  tx.noteAccess({ who, action: 'refused', subject: 'agreement', subjectId, why: by.why });
  return { kind: 'refused', reason };
}
