// Shows suspensions, takes one back, and lets a lead decide.
import { suspensionCard, suspensionsCard } from '../../cards/suspensionCard.ts';
import type { SuspensionCardView } from '../../cards/coverViews.ts';
import type { SuspensionOutcome, SuspensionRecord } from '../commitments/coverDesks.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { movedViews } from './dueViews.ts';
import { suspensionView } from './suspensionViews.ts';

/** The card of a suspension to which something just happened, or that is looked at. */
export function suspensionReply(
  suspension: SuspensionRecord,
  how: SuspensionCardView['how'],
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const { status, askedBy } = suspension;
  const isLead = turn.who.roles.has('teamLead');
  const isOpen = status === 'inForce' || status === 'pending';
  const card = suspensionCard({
    suspensionId: suspension.suspensionId,
    submissionKey: deps.newKey(),
    how,
    status,
    suspension: suspensionView(suspension, deps),
    lines: historyLines(suspension, deps),
    moved: movedViews(suspension.moved, suspension, deps),
    mayDecide: mayDecide(suspension, turn),
    mayWithdraw: isOpen && (isLead || askedBy.id === turn.who.personId),
  });
  return { kind: 'card', card, replaces: true };
}

/** A lead decides; never who asked it. */
function mayDecide(
  { status, askedBy }: Pick<SuspensionRecord, 'status' | 'askedBy'>,
  { who }: Turn,
): boolean {
  return status === 'pending' && who.roles.has('teamLead') && askedBy.id !== who.personId;
}

function historyLines(suspension: SuspensionRecord, deps: DialogDeps): string[] {
  const { askedBy, askedAt, decidedBy, withdrawnBy, status } = suspension;
  const moment = deps.momentInWords(askedAt);
  const decided = status === 'declined' ? 'suspend.declinedBy' : 'suspend.approvedBy';
  return [
    deps.text('suspend.askedBy', { name: askedBy.name, moment }),
    ...(decidedBy ? [deps.text(decided, { name: decidedBy.name })] : []),
    ...(withdrawnBy ? [deps.text('suspend.withdrawnBy', { name: withdrawnBy.name })] : []),
  ];
}

/** One suspension by its id, or why it is not shown. */
export function showSuspension(suspensionId: string, turn: Turn, deps: DialogDeps): Reply[] {
  const found = deps.commitments.suspensions.find(turn.who, suspensionId, 'showSuspension');
  if (!found) return [say(deps.text('suspend.no.unknownSuspension'))];
  const shown = suspensionReply(found, 'shown', turn, deps);
  return [shown.kind === 'card' ? { ...shown, replaces: false } : shown];
}

/** What waits for a lead's decision. */
export function showPending(turn: Turn, deps: DialogDeps): Reply[] {
  if (!turn.who.roles.has('teamLead')) return [say(deps.text('suspend.no.notALead'))];
  const pending = deps.commitments.suspensions.pending(turn.who, 'pendingSuspensions');
  return [listed('pending', pending, turn, deps)];
}

/** What is suspended or will be, with what waits for a lead; of one file only, when `agreementIds` are given. */
export function showSuspensions(
  turn: Turn,
  deps: DialogDeps,
  agreementIds: readonly string[] = [],
): Reply[] {
  const found = deps.commitments.suspensions
    .current(turn.who, 'showSuspensions')
    .filter(({ agreementId }) => agreementIds.length === 0 || agreementIds.includes(agreementId));
  return [listed('current', found, turn, deps)];
}

function listed(
  about: 'current' | 'pending',
  found: readonly Omit<SuspensionRecord, 'moved'>[],
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const suspensions = found.map((one) => ({
    ...suspensionView(one, deps),
    suspensionId: one.suspensionId,
    status: one.status,
    askedBy: one.askedBy.name,
    mayDecide: mayDecide(one, turn),
  }));
  return { kind: 'card', card: suspensionsCard({ about, suspensions }) };
}

/** What the other decision leads to. */
const OTHER = { true: 'declined', false: 'inForce' } as const;

/** A lead's decision; twice with the same key has one effect. */
export function decideSuspension(
  action: { suspensionId: string; approve: boolean; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const { suspensionId, approve, submissionKey } = action;
  const by = { submissionKey, activityId: turn.activityId, why: 'decideSuspension' };
  const change = { suspensionId, approve };
  const outcome = deps.commitments.suspensions.decide(turn.who, change, by);
  // The other button of a card that was used: what was decided first stands.
  const isOther = outcome.kind === 'existing' && outcome.suspension.status === OTHER[`${approve}`];
  if (isOther) return say(deps.text('suspend.no.notPending'));
  return replyTo(outcome, approve ? 'approved' : 'declined', turn, deps);
}

/** Takes a suspension back; twice with the same key has one effect. */
export function withdrawSuspension(
  action: { suspensionId: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply {
  const { suspensionId, submissionKey } = action;
  const by = { submissionKey, activityId: turn.activityId, why: 'withdrawSuspension' };
  const outcome = deps.commitments.suspensions.withdraw(turn.who, suspensionId, by);
  return replyTo(outcome, 'withdrawn', turn, deps);
}

function replyTo(
  outcome: SuspensionOutcome,
  how: SuspensionCardView['how'],
  turn: Turn,
  deps: DialogDeps,
): Reply {
  if (outcome.kind === 'refused') return say(deps.text(`suspend.no.${outcome.reason}`));
  return suspensionReply(outcome.suspension, how, turn, deps);
}
