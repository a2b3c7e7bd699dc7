// The card of a visit that was kept: what it brought in order, and what is due next.
import type { Card } from '../../cards/card.ts';
import type { Position, VisitSavedView } from '../../cards/views.ts';
import { visitSavedCard } from '../../cards/visitSavedCard.ts';
import type { CommitmentChange, StoredVisit } from '../../src/store/visitRecord.ts';
import type { DialogDeps } from '../deps.ts';
import type { Turn } from '../dialog.ts';
import { fulfilledViews, keptVisitView, nextDueViews } from '../visitViews.ts';

export type HowKept = VisitSavedView['how'];

const DOUBLE_CLICK_MS = 60_000;

/** A double click shows the card as it was; a later one says that the visit was kept before. */
export function howKept(visit: StoredVisit, turn: Turn): HowKept {
  if (Math.abs(turn.now - visit.recordedAt) > DOUBLE_CLICK_MS) return 'already';
  return visit.version === 1 ? 'registered' : 'corrected';
}

/** What the person sees after keeping: the visit, the commitments it fulfils and what is due next. */
export function savedCard(
  visit: StoredVisit,
  commitments: CommitmentChange,
  shown: { how: HowKept; position: Position | null },
  now: number,
  deps: DialogDeps,
): Card {
  return visitSavedCard({
    submissionKey: deps.newKey(),
    visitId: visit.id,
    version: visit.version,
    ...shown,
    visit: keptVisitView(visit),
    fulfilled: fulfilledViews(commitments.fulfilled, visit.agreements, deps),
    next: nextDueViews(commitments.next, visit.agreements, now, deps),
    canUndo: visit.status !== 'withdrawn' && shown.how !== 'restored',
  });
}
