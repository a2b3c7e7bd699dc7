// Takes a visit back, or its last change, and shows what is open again because of it.
import type { Card } from '../../cards/card.ts';
import { visitWithdrawnCard } from '../../cards/visitWithdrawnCard.ts';
import type { StoredCommitment } from '../../src/store/commitmentRows.ts';
import type { VisitOutcome } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { refusalKey } from '../registerVisit/keepVisit.ts';
import { savedCard } from '../registerVisit/savedCard.ts';
import { say } from '../say.ts';
import { keptVisitView, nextDueViews } from '../visitViews.ts';

/** Withdraws a visit; twice with the same key has one effect. */
export function withdrawVisit(
  { visitId, submissionKey }: { visitId: string; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const counted = countedFor(visitId, turn, deps);
  const outcome = deps.visits.withdraw(
    turn.who,
    { visitId, expectedVersion: null },
    { submissionKey, activityId: turn.activityId, why: 'withdrawVisit' },
  );
  return takenBack(outcome, 'withdrawn', counted, turn.now, deps);
}

/** Takes back the version that a card shows, and nothing that came after it. */
export function undoVisit(
  { visitId, version, submissionKey }: { visitId: string; version: number; submissionKey: string },
  turn: Turn,
  deps: DialogDeps,
): Reply[] {
  const counted = countedFor(visitId, turn, deps);
  const outcome = deps.visits.undo(
    turn.who,
    { visitId, version },
    { submissionKey, activityId: turn.activityId, why: 'undoVisit' },
  );
  if (outcome.kind === 'stale') return [say(deps.text('undo.stale'))];
  return takenBack(outcome, 'undone', counted, turn.now, deps);
}

/** What the visit brought in order until now; null when that is not known. */
function countedFor(
  visitId: string,
  turn: Turn,
  deps: DialogDeps,
): readonly StoredCommitment[] | null {
  const visit = deps.visits.find(turn.who, visitId, 'withdrawVisit');
  if (!visit) return null;
  const kept = deps.visits.bySubmission(turn.who, visit.submissionKey, 'withdrawVisit');
  return kept?.commitments.fulfilled ?? null;
}

function takenBack(
  outcome: VisitOutcome,
  how: 'withdrawn' | 'undone',
  counted: readonly StoredCommitment[] | null,
  now: number,
  deps: DialogDeps,
): Reply[] {
  if (outcome.kind !== 'saved' && outcome.kind !== 'existing') {
    return [say(deps.text(refusalKey(outcome)))];
  }
  const { visit, commitments } = outcome;
  if (visit.status !== 'withdrawn') {
    return replacing(savedCard(visit, commitments, { how: 'restored', position: null }, now, deps));
  }
  const isOpenAgain = ({ kind, agreementId }: StoredCommitment): boolean =>
    counted?.some((one) => one.kind === kind && one.agreementId === agreementId) ?? true;
  const view = {
    visitId: visit.id,
    how: outcome.kind === 'existing' ? ('already' as const) : how,
    visit: keptVisitView(visit),
    next: nextDueViews(commitments.next.filter(isOpenAgain), visit.agreements, now, deps),
  };
  return replacing(visitWithdrawnCard(view));
}

function replacing(card: Card): Reply[] {
  return [{ kind: 'card', card, replaces: true }];
}
