// Several visits wait or were just kept: words about "de eerste", "de tweede" or "bij Emre" go to that one.
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Step, Turn } from '../dialog.ts';
import { correctedDraft } from '../myVisits/heardCorrection.ts';
import { takesAway, type PlacesInList } from '../myVisits/placeInList.ts';
import { say } from '../say.ts';
import { nameOfEmployee } from './questions.ts';
import {
  advance,
  farewell,
  show,
  waiting,
  type RegisterVisitState as State,
} from './registerVisitState.ts';
import { withSentence } from './sentence.ts';
import { withTheirEmployer } from './theirEmployer.ts';
import type { VisitDraft } from './visitDraft.ts';

/** What is said of a visit, without the words that say which one. */
interface SaidOfOne {
  text: string;
  slots: RichUnderstanding['slots'];
}

/** The step after words that point at places of the list. */
export function ofTheList(
  state: State,
  { at, rest }: PlacesInList,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  if (at.length === 0) {
    const why = deps.text('queue.noSuchPlace', { count: state.drafts.length });
    return waiting(state, [say(why), ...show(state, turn, deps)]);
  }
  if (takesAway(rest)) return leftOut(state, at, turn, deps);
  const { roster } = deps.files(turn.who);
  const { slots } = deps.understand(rest, { now: turn.now, roster, as: 'correct_visit' });
  return changedAt(state, at, { text: rest, slots }, turn, deps);
}

/** The visits at these places with what was said; one that was kept is corrected after the one at hand. */
export function changedAt(
  state: State,
  at: readonly number[],
  said: SaidOfOne,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const files = deps.files(turn.who);
  const corrections = at.flatMap((place) => correctionAt(state, place, said, turn, deps));
  const waitingOnes = state.drafts.map((draft, place) => {
    if (place < state.index || !at.includes(place)) return draft;
    const changed = withSentence(draft, said.text, said.slots, turn.today);
    return withTheirEmployer(draft, changed, said.slots, files);
  });
  const isSame = JSON.stringify(waitingOnes) === JSON.stringify(state.drafts);
  if (isSame && corrections.length === 0) {
    const which = at.map((place) => peopleOf(state.drafts[place], turn, deps)).join(', ');
    const why = deps.text('queue.whatIsWrong', { which });
    return waiting(state, [say(why), ...show(state, turn, deps)]);
  }
  const drafts = waitingOnes.toSpliced(state.index + 1, 0, ...corrections);
  const isLater = corrections.length > 0 || at.some((place) => place > state.index);
  const before: Reply[] = isLater ? [say(deps.text('queue.changed'))] : [];
  return advance({ ...state, drafts }, turn, deps, before);
}

function correctionAt(
  state: State,
  place: number,
  said: SaidOfOne,
  turn: Turn,
  deps: DialogDeps,
): VisitDraft[] {
  const kept = state.kept.find((one) => one.at === place);
  const visit = kept ? deps.visits.find(turn.who, kept.visitId, 'correctVisit') : null;
  if (!visit || visit.status === 'withdrawn') return [];
  return [correctedDraft(visit, said, turn, deps)];
}

/** "Laat de tweede maar weg": what was not kept yet is not kept; what was, is withdrawn by itself. */
function leftOut(state: State, at: readonly number[], turn: Turn, deps: DialogDeps): Step<State> {
  if (at.some((place) => place < state.index)) {
    return waiting(state, [say(deps.text('dialog.finishFirst')), ...show(state, turn, deps)]);
  }
  const which = at.map((place) => peopleOf(state.drafts[place], turn, deps)).join(', ');
  const drafts = state.drafts.filter((_, place) => !at.includes(place));
  if (state.index >= drafts.length) return { kind: 'done', replies: [say(farewell(state, deps))] };
  return advance({ ...state, drafts }, turn, deps, [say(deps.text('queue.leftOut', { which }))]);
}

/** A kept visit of the same message that the words name, and not the one at hand; -1 for none. */
export function keptNamed({ drafts, index, kept }: State, { slots }: RichUnderstanding): number {
  const ids = slots.employeeMatches.flatMap((match) => match.ids);
  const isNamed = (draft: VisitDraft | undefined): boolean =>
    draft?.employeeIds.some((id) => ids.includes(id)) ?? false;
  if (isNamed(drafts[index])) return -1;
  return drafts.findIndex((draft, place) => kept.some(({ at }) => at === place) && isNamed(draft));
}

function peopleOf(draft: VisitDraft | undefined, turn: Turn, deps: DialogDeps): string {
  const files = deps.files(turn.who);
  return (draft?.employeeIds ?? []).map((id) => nameOfEmployee(files, id)).join(', ');
}
