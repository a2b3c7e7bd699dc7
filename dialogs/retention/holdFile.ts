// Keeping a file past its term, with a reason, and letting it go again.
import { holdChoiceCard, holdFormCard, MAX_HOLD_REASON } from '../../cards/holdCards.ts';
import type { RetentionAction } from '../../cards/retentionActions.ts';
import type { AgreementRow } from '../agreements/agreementDesk.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { showRetention } from './showRetention.ts';

/** A button of these cards. */
export function handleRetentionAction(
  action: RetentionAction,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  switch (action.verb) {
    case 'showRetention':
      return showRetention(turn, deps, { replaces: true });
    case 'askHold':
      return askHold(action, turn, deps);
    case 'placeHold':
      return placeHold(action, inputs['reason'] ?? '', turn, deps);
    case 'liftHold':
      return liftHold(action, turn, deps);
  }
}

/** Which of these files is meant; one is asked the reason of. */
export function chooseHold(
  files: readonly AgreementRow[],
  reason: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const [only, ...others] = files;
  if (!only) return [say(deps.text('retention.whose'))];
  if (others.length === 0) return askHold({ agreementId: only.id, reason }, turn, deps);
  const shown = files.slice(0, MOST_CHOICES);
  const ids = shown.map(({ id }) => id);
  deps.agreements.noteShown(turn.who, ids, 'placeHold');
  const titles = shown.map(({ id: agreementId, employeeName, employerName }) => ({
    ...{ agreementId, title: `${employeeName}, ${employerName}` },
  }));
  return [{ kind: 'card', card: holdChoiceCard({ reason, files: titles }) }];
}

const MOST_CHOICES = 6;

interface Asked {
  agreementId: string;
  reason: string;
  submissionKey?: string;
  problems?: readonly string[];
  replaces?: boolean;
}

function askHold(asked: Asked, turn: Turn, deps: DialogDeps): Reply[] {
  if (!turn.who.roles.has('teamLead')) return [say(deps.text('retention.refused'))];
  const {
    agreementId,
    reason,
    submissionKey = deps.newKey(),
    problems = [],
    replaces = false,
  } = asked;
  const file = deps.agreements.list(turn.who).find(({ id }) => id === agreementId);
  if (!file) return [say(deps.text('retention.unknownFile'))];
  deps.agreements.noteShown(turn.who, [agreementId], 'placeHold');
  const { employeeName: employee, employerName: employer } = file;
  const status = deps.text('retention.keptUntilLifted');
  const card = holdFormCard({
    agreementId,
    submissionKey,
    employee,
    employer,
    status,
    reason,
    problems,
  });
  return [{ kind: 'card', card, replaces }];
}

function placeHold(
  { agreementId, submissionKey }: Extract<RetentionAction, { verb: 'placeHold' }>,
  typed: string,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const reason = typed.replaceAll(/\s+/g, ' ').trim();
  const again = (problem: string): Reply[] =>
    askHold(
      { agreementId, submissionKey, reason, problems: [problem], replaces: true },
      turn,
      deps,
    );
  if (reason === '') return again(deps.text('retention.reasonMissing'));
  if (reason.length > MAX_HOLD_REASON)
    return again(deps.text('retention.reasonTooLong', { count: MAX_HOLD_REASON }));
  const by = { submissionKey, activityId: turn.activityId, why: 'placeHold' };
  switch (deps.retention.hold(turn.who, { agreementId, reason }, by)) {
    case 'refused':
      return [say(deps.text('retention.refused'))];
    case 'unknownFile':
    case 'gone':
      return [say(deps.text('retention.unknownFile'))];
    case 'done':
    case 'existing':
      return showRetention(turn, deps, {
        notice: deps.text('retention.holdPlaced'),
        replaces: true,
      });
  }
}

function liftHold(
  { holdId, submissionKey }: Extract<RetentionAction, { verb: 'liftHold' }>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const by = { submissionKey, activityId: turn.activityId, why: 'liftHold' };
  const outcome = deps.retention.lift(turn.who, holdId, by);
  if (outcome === 'refused') return [say(deps.text('retention.refused'))];
  const notice = deps.text(outcome === 'gone' ? 'retention.holdGone' : 'retention.holdLifted');
  return showRetention(turn, deps, { notice, replaces: true });
}
