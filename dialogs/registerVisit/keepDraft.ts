// Keeps the draft at hand and goes to the next one, or shows what must be seen first.
import type { DialogDeps } from '../deps.ts';
import type { Reply, Step, Turn } from '../dialog.ts';
import { savedCard } from './cards.ts';
import { keepVisit } from './keepVisit.ts';
import { nextAsk } from './nextAsk.ts';
import {
  advance,
  current,
  positionOf,
  withDraft,
  type RegisterVisitState as State,
} from './registerVisitState.ts';

/** Keeps the draft at hand if nothing is missing, refused or unseen. */
export function keep(state: State, turn: Turn, deps: DialogDeps): Step<State> {
  const ask = nextAsk(current(state), turn, deps);
  const ready = withDraft(state, ask.draft);
  if (ask.ask.kind !== 'confirm' || needsASecondLook(state, ask.warnings)) {
    return advance(ready, turn, deps, []);
  }
  const kept = keepVisit(ask, turn, deps);
  if (kept.kind === 'refused')
    return { kind: 'done', replies: [{ kind: 'text', text: kept.text }] };
  const how =
    kept.outcome.kind === 'existing'
      ? 'already'
      : ready.drafts[state.index]?.correcting
        ? 'corrected'
        : 'registered';
  const shown = { how, position: positionOf(state) } as const;
  const card = savedCard(kept.visit, kept.outcome.commitments, shown, deps);
  const replies: Reply[] = [{ kind: 'card', card, replaces: true }];
  const next: State = { ...ready, index: state.index + 1, kept: state.kept + 1 };
  if (next.index >= next.drafts.length) {
    return { kind: 'done', replies, lastVisitId: kept.visit.id };
  }
  return { ...advance(next, turn, deps, replies), lastVisitId: kept.visit.id };
}

/** An overlap that was not on the card yet is shown before it is kept. */
function needsASecondLook(state: State, warnings: readonly { kind: string }[]): boolean {
  const shown = state.ask.kind === 'confirm' ? (state.ask.shownWarnings ?? []) : [];
  return warnings.some((warning) => warning.kind === 'overlap' && !shown.includes('overlap'));
}
