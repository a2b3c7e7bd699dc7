// Hands a draft to the files, with the end that the rules compute, and says what came of it.
import { noticeEnd } from '../../../src/rules/index.ts';
import type { FileChange } from '../../../src/store/agreementFileRecord.ts';
import { nextFile } from '../../cover/laterFiles.ts';
import { settleFile } from '../../cover/settleFile.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Reply, Turn } from '../../dialog.ts';
import type { Kept } from '../../form/form.ts';
import { say } from '../../say.ts';
import type { AgreementFile, BilledFile } from '../../../src/store/agreementFileRecord.ts';
import type { ChangeDraft } from './changeDraft.ts';
import { changedReply } from './changedReply.ts';

const WHY = 'tellChange';

/** Keeps it; twice with the same key has one effect. */
export function keepChange(draft: ChangeDraft, turn: Turn, deps: DialogDeps): Kept<ChangeDraft> {
  const file = fileOf(draft, turn, deps);
  if (!file) return { kind: 'done', replies: [say(deps.text('change.no.notYourFile'))] };
  const change = changeOf(draft, file, turn, deps);
  if (!change) throw new Error('tellChange: kept before it was complete');
  const by = { submissionKey: draft.submissionKey, activityId: turn.activityId, why: WHY };
  const outcome = deps.agreements.change(turn.who, change, by);
  const next = nextFile(draft);
  const then = next ? { next: { dialog: 'tellChange' as const, args: { draft: next } } } : {};
  if (outcome.kind !== 'refused') {
    const lastKept = { what: 'change' as const, ids: [draft.submissionKey] };
    const replies = [changedReply(outcome, 'saved', turn, deps)];
    return { kind: 'done', replies, lastKept, ...then };
  }
  if (outcome.reason === 'notYourFile' || outcome.reason === 'keyUsed')
    return { kind: 'done', replies: [say(deps.text(`change.no.${outcome.reason}`))] };
  return { kind: 'ask', draft: { ...draft, refused: outcome.reason } };
}

/** The file that the draft is about; null when it is not (any longer) theirs. */
export function fileOf(draft: ChangeDraft, turn: Turn, deps: DialogDeps): BilledFile | null {
  const settled = settleFile(draft, null, false, turn, deps);
  const agreement = settled.question === null ? settled.agreements[0] : undefined;
  return agreement ? deps.agreements.file(turn.who, agreement.id, WHY) : null;
}

/** What would be kept; null while something is missing. */
export function changeOf(
  draft: ChangeDraft,
  { agreement }: AgreementFile,
  turn: Turn,
  deps: DialogDeps,
): FileChange | null {
  const { what, on, givenBy, signers, name, approvedOn, quarterCents, years } = draft;
  const agreementId = agreement.id;
  if (what === 'coworkerCoach') return name === null ? null : { kind: what, agreementId, name };
  if (on === null) return null;
  switch (what) {
    case 'notice': {
      const terms = deps.agreements.facts(turn.now).terms(agreement.modelVersion);
      const end = noticeEnd({ givenOn: on, terms });
      if (givenBy === null || end.kind !== 'result') return null;
      return { kind: what, agreementId, givenBy, givenOn: on, endDay: end.endsOn };
    }
    case 'negligence':
      return givenBy === null
        ? null
        : { kind: what, agreementId, givenBy, givenOn: on, endDay: on };
    case 'employmentEnd':
      return { kind: what, agreementId, endDay: on };
    case 'premiumChange':
      return approvedOn === null
        ? null
        : { kind: what, agreementId, from: on, approvedOn, quarterCents, years };
    case 'signature':
      return signers.length === 0 ? null : { kind: what, agreementId, signers, name: null, on };
    case 'vdabInformed':
      return { kind: what, agreementId, on };
  }
}

/** Shows again what a submission kept; null when it kept nothing that is theirs to see. */
export function changeKept(key: string, turn: Turn, deps: DialogDeps): Reply[] | null {
  const kept = deps.agreements.bySubmission(turn.who, key);
  return kept && kept.kind !== 'refused' ? [changedReply(kept, 'shown', turn, deps)] : null;
}

/** Takes a change back; once, whoever clicks. */
export function undoChange(
  action: { changeKey: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const { changeKey, submissionKey } = action;
  const by = { submissionKey, activityId: turn.activityId, why: 'undoChange' };
  const outcome = deps.agreements.undo(turn.who, changeKey, by);
  return outcome.kind === 'refused'
    ? [say(deps.text(`change.no.${outcome.reason}`))]
    : [changedReply(outcome, 'undone', turn, deps)];
}
