// A button of a form that is no longer open: a second click shows what the first one kept.
import type { FormAction } from '../../cards/actions.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { changeKept } from '../agreements/changes/keepChange.ts';
import { savedContact } from '../contacts/savedContact.ts';
import type { DialogDeps } from '../deps.ts';
import { estimateKept } from '../estimate/estimateByWords.ts';
import { handedOver } from '../cover/handedOver.ts';
import { keptSuspensions } from '../cover/keepSuspension.ts';
import { showKeptAbsence } from '../cover/showAbsences.ts';
import { suspensionReply } from '../cover/showSuspensions.ts';
import type { Reply, Turn } from '../dialog.ts';
import { showAppointment } from '../plans/showPlanned.ts';
import { requestAgain } from '../requests/keepRequest.ts';

/** Shows what a submission key kept; null when it kept nothing that this person may see. */
type KeptBefore = (submissionKey: string, turn: Turn, deps: DialogDeps) => Reply[] | null;

/** By the dialog whose form it was. */
const KEPT_BEFORE: Readonly<Record<string, KeptBefore>> = {
  planVisit(submissionKey, turn, deps) {
    const planned = deps.commitments.plans.bySubmission(turn.who, submissionKey, 'planVisit');
    return planned && [showAppointment(planned, 'shown', turn, deps)];
  },
  absence(submissionKey, turn, deps) {
    const kept = deps.commitments.absences.bySubmission(turn.who, submissionKey, 'absence');
    return kept && [showKeptAbsence(kept, 'shown', turn, deps)];
  },
  handOver: (submissionKey, turn, deps) => handedOver(submissionKey, 'already', turn, deps),
  suspend(submissionKey, turn, deps) {
    const [first, ...others] = keptSuspensions(submissionKey, turn, deps);
    if (!first) return null;
    return [first, ...others].map((one) => suspensionReply(one, 'shown', turn, deps));
  },
  tellChange: changeKept,
  costEstimate: estimateKept,
  newRequest: requestAgain,
  tieRequest: requestAgain,
  correctReceipt: requestAgain,
  registerContact: (key, turn, deps) => {
    const kept = deps.commitments.contacts.bySubmission(turn.who, key, 'registerContact');
    return kept ? [savedContact(kept, turn, deps)] : null;
  },
};

/** Says what was kept, or that the button belongs to something that was finished or left. */
export function shownAgain(action: FormAction, turn: Turn, deps: DialogDeps): Reply[] {
  const { dialog, submissionKey } = action;
  const keptBefore = Object.hasOwn(KEPT_BEFORE, dialog) ? KEPT_BEFORE[dialog] : undefined;
  const replies = keptBefore?.(submissionKey, turn, deps) ?? null;
  if (replies)
    return replies.map((reply) => (reply.kind === 'card' ? { ...reply, replaces: true } : reply));
  const title = deps.text('dialog.noLongerOpen');
  const card = noticeCard({ title, text: deps.text('dialog.stale'), tone: 'info' });
  return [{ kind: 'card', card, replaces: true }];
}
