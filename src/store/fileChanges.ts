// What is told of a file: notice, end of the employment, change of the premium, signatures. Kept once as
// facts for each submission key; taken back by a correcting fact.
import { brusselsDay } from './brusselsTime.ts';
import type { FileChange, FileChangeOutcome, FileChangeRefusal } from './agreementFileRecord.ts';
import { agreementRecords } from './agreements.ts';
import { applyChange, undoChange } from './applyChange.ts';
import type { AppliedChange } from './applyChange.ts';
import { judgeChange } from './judgeChange.ts';
import type { Reader, Tx } from './handle.ts';
import { mayOpenAgreement } from './ownFiles.ts';
import type { StaffPrincipal } from './principal.ts';
import { findSubmission, handledBefore, keepSubmission, subjectsHandled } from './submissions.ts';
import type { Submission } from './visitRecord.ts';

const WHAT = 'changeFile';
const UNDO = 'undoFileChange';

/** Keeps a change of a file of one's own (a lead: of any), once per submission key. */
export function changeFile(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  change: FileChange,
): FileChangeOutcome {
  const done = handledBefore(tx, who, by.submissionKey, WHAT);
  if (done === 'keyUsed') return refused(tx, who, by, change.agreementId, 'keyUsed');
  if (done) return keptChange(tx, who, by.submissionKey, 'existing');
  if (!mayChange(tx, who, change.agreementId))
    return refused(tx, who, by, change.agreementId, 'notYourFile');
  const reason = judgeChange(tx, change);
  if (reason) return { kind: 'refused', reason };
  const applied = applyChange(tx, change, who.personId);
  const { submissionKey } = by;
  const result: AppliedChange = { ...applied, change };
  keepSubmission(tx, who, { submissionKey, what: WHAT, subjectId: change.agreementId, result });
  noteWrite(tx, who, by, change.agreementId);
  return keptChange(tx, who, submissionKey, 'saved');
}

/** Why it could not be kept now, before anybody is asked to confirm it; null: it could. */
export function refusalOfChange(
  db: Reader,
  who: StaffPrincipal,
  change: FileChange,
): FileChangeRefusal | null {
  return mayChange(db, who, change.agreementId) ? judgeChange(db, change) : 'notYourFile';
}

/** Takes a change back by a correcting fact, whoever may open the file, once. */
export function undoFileChange(
  tx: Tx,
  who: StaffPrincipal,
  by: Submission,
  changeKey: string,
): FileChangeOutcome {
  const done = findSubmission(tx, changeKey);
  if (done?.what !== WHAT) return refused(tx, who, by, changeKey, 'notYourFile');
  const { change } = done.result as AppliedChange;
  if (!mayChange(tx, who, change.agreementId))
    return refused(tx, who, by, change.agreementId, 'notYourFile');
  if (isUndone(tx, changeKey)) return keptChange(tx, who, changeKey, 'existing');
  if (handledBefore(tx, who, by.submissionKey, UNDO) !== null)
    return refused(tx, who, by, change.agreementId, 'keyUsed');
  const isDone = undoChange(tx, done.result as AppliedChange, who.personId);
  if (!isDone) return { kind: 'refused', reason: 'notUndoable' };
  const { submissionKey } = by;
  const subjectId = change.agreementId;
  keepSubmission(tx, who, { submissionKey, what: UNDO, subjectId, result: {} });
  // Under a key that follows from the change itself: it is taken back once, whoever clicks.
  const once = `${undoneKey(changeKey)}:${submissionKey}`;
  keepSubmission(tx, who, { submissionKey: once, what: UNDO, subjectId: changeKey, result: {} });
  noteWrite(tx, who, by, subjectId);
  return keptChange(tx, who, changeKey, 'saved');
}

/** What a submission changed, when it was handled before; null when it is not theirs to see. */
export function findFileChange(
  db: Reader,
  who: StaffPrincipal,
  changeKey: string,
): FileChangeOutcome | null {
  const done = findSubmission(db, changeKey);
  if (done?.what !== WHAT || !mayChange(db, who, done.subjectId)) return null;
  return keptChange(db, who, changeKey, 'existing');
}

function mayChange(db: Reader, who: StaffPrincipal, agreementId: string): boolean {
  const today = brusselsDay(db.now);
  return mayOpenAgreement(db, who, agreementId, { from: today, to: today });
}

function keptChange(
  db: Reader,
  who: StaffPrincipal,
  changeKey: string,
  kind: 'saved' | 'existing',
): FileChangeOutcome {
  const { change } = findSubmission(db, changeKey)!.result as AppliedChange;
  const [agreement] = agreementRecords(db, [change.agreementId], brusselsDay(db.now));
  const { employeeName, employerName } = agreement!;
  const undone = isUndone(db, changeKey);
  return { kind, change, changeKey, undone, employeeName, employerName };
}

function undoneKey(changeKey: string): string {
  return `undone:${changeKey}`;
}

function isUndone(db: Reader, changeKey: string): boolean {
  return subjectsHandled(db, undoneKey(changeKey)).length > 0;
}

function noteWrite(tx: Tx, who: StaffPrincipal, { why }: Submission, subjectId: string): void {
  tx.noteAccess({ who, action: 'write', subject: 'agreement', subjectId, why });
}

function refused(
  tx: Tx,
  who: StaffPrincipal,
  { why }: Submission,
  subjectId: string,
  reason: FileChangeRefusal,
): FileChangeOutcome {
  tx.noteAccess({ who, action: 'refused', subject: 'agreement', subjectId, why });
  return { kind: 'refused', reason };
}
