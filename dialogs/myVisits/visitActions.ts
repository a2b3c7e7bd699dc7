// What the buttons under kept visits do: show, page, history, correct, withdraw, undo.
import type { VisitAction } from '../../cards/actions.ts';
import type { Card } from '../../cards/card.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { visitDetailCard } from '../../cards/visitDetailCard.ts';
import type { SaidCorrectionView } from '../../cards/views.ts';
import { visitHistoryCard } from '../../cards/visitHistoryCard.ts';
import type { StoredVisit } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { NextDialog, Reply, Turn } from '../dialog.ts';
import { howKept, savedCard } from '../registerVisit/savedCard.ts';
import { keptVisitView } from '../visitViews.ts';
import { correctChosen } from './correctByWords.ts';
import { historyView } from './historyView.ts';
import { showMyVisits } from './myVisits.ts';
import { undoVisit, withdrawVisit } from './takeBack.ts';
import { askWithdrawal } from './withdrawVisitDialog.ts';

export interface ActionOutcome {
  replies: Reply[];
  next?: NextDialog;
}

/** A button that belongs to no open dialog. Every record it names is checked against the person. */
export function handleVisitAction(
  action: VisitAction,
  turn: Turn,
  deps: DialogDeps,
): ActionOutcome {
  switch (action.verb) {
    case 'showMyVisits':
      return {
        replies: showMyVisits(action.page, turn, deps, {
          ...{ replaces: true, only: action.only, said: action.said },
        }),
      };
    case 'showVisit':
      return withVisit(action.visitId, turn, deps, (visit) => ({
        replies: [card(detailCard(visit, action.said, turn, deps))],
      }));
    case 'showVisitHistory': {
      const versions = deps.visits.history(turn.who, action.visitId, 'visitHistory');
      if (versions.length === 0) return told(deps.text('save.unknownVisit'));
      return { replies: [card(visitHistoryCard(historyView(versions, deps)))] };
    }
    case 'correctVisit':
      return withVisit(action.visitId, turn, deps, (visit) => {
        if (visit.status === 'withdrawn') return told(deps.text('save.alreadyWithdrawn'));
        return { replies: [], next: correctChosen(visit, action.said, turn, deps) };
      });
    case 'withdrawVisit': {
      const asked = { visitId: action.visitId, submissionKey: deps.newKey() };
      return { replies: askWithdrawal(asked, turn, deps) };
    }
    case 'confirmWithdrawal':
      return { replies: withdrawVisit(action, turn, deps) };
    case 'undoVisit':
      return { replies: undoVisit(action, turn, deps) };
    case 'confirmVisit':
    case 'updateVisitDraft':
    case 'overrideOverlap':
    case 'refreshVisit': {
      const kept = deps.visits.bySubmission(turn.who, action.submissionKey, 'registerVisit');
      if (!kept) {
        const title = deps.text('dialog.noLongerOpen');
        return {
          replies: [
            card(noticeCard({ title, text: deps.text('dialog.stale'), tone: 'info' }), true),
          ],
        };
      }
      const shown = { how: howKept(kept.visit, turn), position: null };
      return {
        replies: [card(savedCard(kept.visit, kept.commitments, shown, turn.now, deps), true)],
      };
    }
    case 'chooseOption':
    case 'cancelDialog':
    case 'say':
      return told(deps.text('dialog.stale'));
  }
}

function detailCard(
  visit: StoredVisit,
  said: SaidCorrectionView | undefined,
  turn: Turn,
  deps: DialogDeps,
): Card {
  const versions = deps.visits.history(turn.who, visit.id, 'showVisit');
  const first = versions[0] ?? visit;
  const moment = deps.momentInWords(first.recordedAt);
  const who = deps.nameOfPerson(first.recordedBy);
  return visitDetailCard({
    visitId: visit.id,
    ...(said ? { said } : {}),
    visit: keptVisitView(visit),
    withdrawn: visit.status === 'withdrawn',
    recordedInWords: deps.text('record.kept', { moment, who }),
    changes: Math.max(0, versions.length - 1),
  });
}

function card(shown: Card, replaces = false): Reply {
  return { kind: 'card', card: shown, replaces };
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
