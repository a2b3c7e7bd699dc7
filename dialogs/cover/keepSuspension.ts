// Hands a draft to the suspensions, one for each file, and says what came of each.
import type { SuspensionOutcome, SuspensionRecord } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { Kept } from '../form/form.ts';
import { say } from '../say.ts';
import { nextFile } from './laterFiles.ts';
import { settleFile } from './settleFile.ts';
import { suspensionReply } from './showSuspensions.ts';
import type { SuspendDraft, SuspendRefusal } from './suspendDraft.ts';

/** Asks for each file; twice with the same key has one effect. */
export function keepSuspension(
  draft: SuspendDraft,
  turn: Turn,
  deps: DialogDeps,
): Kept<SuspendDraft> {
  const settled = settleFile(draft, draft.from, true, turn, deps);
  const { submissionKey, from, to, reason } = draft;
  if (settled.question || from === null || to === null || reason === null) {
    throw new Error('suspend: kept before it was complete');
  }
  const outcomes = settled.agreements.map(({ id }, at) => {
    const by = {
      submissionKey: keyOf(submissionKey, at),
      activityId: turn.activityId,
      why: 'suspend',
    };
    const content = { agreementId: id, from, to, reason };
    return deps.commitments.suspensions.suspend(turn.who, content, by);
  });
  const refusals = outcomes.flatMap((one) => (one.kind === 'refused' ? [one.reason] : []));
  const [first] = refusals;
  if (first && refusals.length === outcomes.length && isOfPeriod(first)) {
    return { kind: 'ask', draft: { ...draft, refused: first } };
  }
  const told = [...new Set(refusals)].map((one) => say(deps.text(`suspend.no.${one}`)));
  const next = nextFile(draft);
  const ids = outcomes.flatMap((one) =>
    one.kind === 'refused' ? [] : [one.suspension.suspensionId],
  );
  return {
    kind: 'done',
    replies: [...kept(outcomes, turn, deps), ...told],
    ...(ids.length > 0 ? { lastKept: { what: 'suspension' as const, ids } } : {}),
    ...(next ? { next: { dialog: 'suspend' as const, args: { draft: next } } } : {}),
  };
}

function kept(outcomes: readonly SuspensionOutcome[], turn: Turn, deps: DialogDeps): Reply[] {
  return outcomes.flatMap((one) =>
    one.kind === 'refused' ? [] : [suspensionReply(one.suspension, 'asked', turn, deps)],
  );
}

function isOfPeriod(reason: SuspendRefusal): boolean {
  return (
    reason === 'endBeforeStart' ||
    reason === 'tooLong' ||
    reason === 'tooFar' ||
    reason === 'overlaps'
  );
}

/** A card about several files has one key; each of its suspensions has its own. */
function keyOf(submissionKey: string, at: number): string {
  return at === 0 ? submissionKey : `${submissionKey}-${at}`;
}

/** What the submission of a card asked, of all its files. */
export function keptSuspensions(
  submissionKey: string,
  turn: Turn,
  deps: DialogDeps,
): SuspensionRecord[] {
  const found: SuspensionRecord[] = [];
  for (let at = 0; ; at++) {
    const key = keyOf(submissionKey, at);
    const one = deps.commitments.suspensions.bySubmission(turn.who, key, 'suspend');
    if (!one) return found;
    found.push(one);
  }
}
