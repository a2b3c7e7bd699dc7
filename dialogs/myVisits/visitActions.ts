// What the buttons under kept visits do: show, page, history, correct, withdraw, undo.
import type { CardAction } from '../../cards/actions.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { refusalKey } from '../registerVisit/keepVisit.ts';
import { savedReplies } from '../registerVisit/cards.ts';
import { draftOf } from './correctionDraft.ts';
import { historyCardOf, showMyVisits, visitCardOf, withdrawCardOf, withdrawnCardOf } from './myVisits.ts';

export interface ActionOutcome {
  replies: Reply[];
  next?: NextDialog;
}

/** A button that belongs to no open dialog. Every record it names is checked against the person. */
export function handleVisitAction(action: CardAction, turn: Turn, deps: DialogDeps): ActionOutcome {
  switch (action.verb) {
    case 'showMyVisits':
      return { replies: showMyVisits(action.page, turn, deps, true) };
    case 'showVisit':
      return withVisit(action.visitId, turn, deps, (visit) => ({
        replies: [{ kind: 'card', card: visitCardOf(visit, deps) }],
      }));
    case 'showVisitHistory': {
      const versions = deps.visits.history(turn.who, action.visitId, 'visitHistory');
      if (versions.length === 0) return told(deps.text('save.unknownVisit'));
      return { replies: [{ kind: 'card', card: historyCardOf(versions, deps) }] };
    }
    case 'correctVisit':
      return withVisit(action.visitId, turn, deps, (visit) => {
        if (visit.status === 'withdrawn') return told(deps.text('save.alreadyWithdrawn'));
        return { replies: [], next: { dialog: 'registerVisit', args: { drafts: [draftOf(visit, deps.newKey())] } } };
      });
    case 'withdrawVisit':
      return withVisit(action.visitId, turn, deps, (visit) => {
        if (visit.status === 'withdrawn') return told(deps.text('save.alreadyWithdrawn'));
        return { replies: [{ kind: 'card', card: withdrawCardOf(visit, deps.newKey(), deps) }] };
      });
    case 'confirmWithdrawal':
    case 'undoVisit':
      return withdraw(action.visitId, action.submissionKey, turn, deps);
    case 'confirmVisit':
    case 'updateVisitDraft':
    case 'overrideOverlap':
    case 'refreshVisit': {
      const outcome = deps.visits.bySubmission(turn.who, action.submissionKey, 'registerVisit');
      if (outcome?.kind === 'existing' || outcome?.kind === 'saved') {
        return { replies: savedReplies({ visit: outcome.visit, outcome }, deps, turn) };
      }
      return told(deps.text('dialog.stale'));
    }
    case 'chooseOption':
    case 'cancelDialog':
    case 'say':
      return told(deps.text('dialog.stale'));
  }
}

function withdraw(visitId: string, submissionKey: string, turn: Turn, deps: DialogDeps): ActionOutcome {
  const outcome = deps.visits.withdraw(
    turn.who,
    { visitId, expectedVersion: null },
    { submissionKey, activityId: turn.activityId, why: 'withdrawVisit' },
  );
  if (outcome.kind === 'saved' || outcome.kind === 'existing') {
    return { replies: [{ kind: 'card', card: withdrawnCardOf(outcome.visit, deps), replaces: true }] };
  }
  return told(deps.text(refusalKey(outcome)));
}

function withVisit(
  visitId: string,
  turn: Turn,
  deps: DialogDeps,
  then: (visit: NonNullable<ReturnType<DialogDeps['visits']['find']>>) => ActionOutcome,
): ActionOutcome {
  const visit = deps.visits.find(turn.who, visitId, 'showVisit');
  return visit ? then(visit) : told(deps.text('save.unknownVisit'));
}

function told(text: string): ActionOutcome {
  return { replies: [{ kind: 'text', text }] };
}
