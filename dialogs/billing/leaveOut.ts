// One bill stays out of a proposed run, with a reason, or comes back into it; somebody else approves what is left.
import { leaveOutCard, MAX_BILL_REASON } from '../../cards/leaveOutCard.ts';
import type { BillingAction } from '../../cards/billingActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { decidesMoney, refusedMoney } from './priceWords.ts';
import { showRun } from './run.ts';
import { billSums, billWho } from './runBills.ts';

type Ask = Omit<Extract<BillingAction, { verb: 'askLeaveOut' }>, 'verb'>;
type Change = Omit<Extract<BillingAction, { verb: 'leaveOutBill' }>, 'verb'>;

interface Typed {
  reason?: string;
  submissionKey?: string;
  problems?: readonly string[];
}

/** The bill with a field for the reason. */
export function askLeaveOut(ask: Ask, turn: Turn, deps: DialogDeps, typed: Typed = {}): Reply[] {
  const { runId, agreementId, page, needLook } = ask;
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const found = deps.billing.runs.bill(turn.who, { runId, agreementId }, 'askLeaveOut');
  if (!found) return [say(deps.text('run.no.gone'))];
  const { reason = '', problems = [], submissionKey = deps.newKey() } = typed;
  const card = leaveOutCard({
    ...{ runId, agreementId, page, needLook, submissionKey, reason, problems },
    ...{ who: billWho(found, deps), sums: billSums(found, deps) },
  });
  return [{ kind: 'card', card, replaces: true }];
}

/** Leaves the bill out, once; without a reason nothing happens. */
export async function leaveOut(
  change: Change,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  const { submissionKey } = change;
  const reason = (inputs['reason'] ?? '').replaceAll(/\s+/g, ' ').trim();
  const again = (problem: string): Reply[] =>
    askLeaveOut(change, turn, deps, { reason, submissionKey, problems: [problem] });
  if (reason === '') return again(deps.text('leaveOut.reasonMissing'));
  if (reason.length > MAX_BILL_REASON)
    return again(deps.text('leaveOut.reasonTooLong', { count: MAX_BILL_REASON }));
  return changed(change, reason, turn, deps);
}

/** The bill is in the run after all. */
export function putBack(change: Change, turn: Turn, deps: DialogDeps): Promise<Reply[]> {
  return changed(change, null, turn, deps);
}

async function changed(
  { runId, agreementId, submissionKey, page, needLook }: Change,
  reason: string | null,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  if (!decidesMoney(turn)) return refusedMoney(deps, true);
  const why = reason === null ? 'putBackBill' : 'leaveOutBill';
  const by = { submissionKey, activityId: turn.activityId, why };
  const outcome = await deps.billing.runs.leaveOut(turn.who, { runId, agreementId, reason }, by);
  if (outcome.kind === 'refused')
    return [say(deps.text(`run.no.${outcome.reason}`, { month: '' }))];
  const notice = deps.text(reason === null ? 'leaveOut.back' : 'leaveOut.done');
  return showRun({ runId: outcome.run.id, page, needLook }, turn, deps, { notice });
}
