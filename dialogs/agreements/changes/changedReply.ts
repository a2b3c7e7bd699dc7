// What is said once a change of a file was kept, taken back, or is looked at again.
import { fileChangedCard } from '../../../cards/fileChangeCards.ts';
import type { FileChangeOutcome } from '../../../src/store/agreementFileRecord.ts';
import type { DialogDeps } from '../../deps.ts';
import type { Reply, Turn } from '../../dialog.ts';
import { say } from '../../say.ts';
import { changeExplanation, changeFacts } from './changeViews.ts';

type KeptChange = Exclude<FileChangeOutcome, { kind: 'refused' }>;

/** The card of a change with what it led to; taken back: that it stands no longer. */
export function changedReply(
  { change, changeKey, undone }: KeptChange,
  how: 'saved' | 'shown' | 'undone',
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const file = deps.agreements.file(turn.who, change.agreementId, 'changedFile');
  if (!file) return say(deps.text('change.no.notYourFile'));
  const card = fileChangedCard({
    what: change.kind,
    how: undone ? 'undone' : how,
    agreementId: change.agreementId,
    facts: changeFacts(change, file, deps),
    explanation: undone ? [] : changeExplanation(change, file, turn, deps),
    changeKey,
    submissionKey: deps.newKey(),
  });
  return { kind: 'card', card, replaces: true };
}
