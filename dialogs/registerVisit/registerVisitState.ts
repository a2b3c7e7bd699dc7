// The state of registering: the drafts of one message, which one is at hand, and what is open about it.
import { askCard } from '../../cards/askCard.ts';
import type { Position } from '../../cards/views.ts';
import type { RichSlots, RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Step, Turn } from '../dialog.ts';
import type { BadInput } from './cardInputs.ts';
import { draftCard } from './draftCard.ts';
import { nextAsk, type Ask, type Found } from './nextAsk.ts';
import { say } from '../say.ts';
import { MAX_NOTE } from './cardInputs.ts';
import { noteIn } from './sentence.ts';
import { withFileOfKnown } from './besideEmployees.ts';
import { emptyDraft, withSlots, type VisitDraft } from './visitDraft.ts';
import { weekSaid } from './weekSaid.ts';

export interface RegisterVisitState {
  drafts: VisitDraft[];
  index: number;
  /** The open question, or the card that waits for "bewaren". */
  ask: Ask;
  /** The visits that were kept already, with the place of their draft. */
  kept: { at: number; visitId: string }[];
}

type State = RegisterVisitState;

/** A draft for each visit of a sentence; the note behind it is of the last one, and no fact of the visit. */
export function draftsOf(
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): { drafts: VisitDraft[]; before: Reply[] } {
  const { told, note } = noteIn(text);
  const { roster } = deps.files(turn.who);
  const { slots, more } =
    note === null
      ? understanding
      : deps.understand(told, { now: turn.now, roster, as: 'register_visit' });
  const weekOf = weekSaid(told, turn, deps);
  const heard = [slots, ...more].map((one) => ({
    ...withSlots(emptyDraft(deps.newKey()), withoutBareMode(one)),
    weekOf,
  }));
  const [only] = heard;
  const drafts = only && heard.length === 1 ? [withFileOfKnown(only, told, turn, deps)] : heard;
  if (note === null) return { drafts, before: [] };
  if (note.length <= MAX_NOTE) {
    return { drafts: drafts.map((d, i) => (i < more.length ? d : { ...d, note })), before: [] };
  }
  const lengths = { length: note.length, most: MAX_NOTE };
  return { drafts, before: [say(deps.text('note.tooLong', lengths))] };
}

/** "Bezoek registreren" asks to begin: no kind of contact was said. */
function withoutBareMode(slots: RichSlots): RichSlots {
  const { employerMatch, workplaceMatch, employeeMatches, date, start, end, minutes } = slots;
  const facts = [employerMatch, workplaceMatch, date, start, end, minutes];
  const isBare = employeeMatches.length === 0 && facts.every((fact) => fact === null);
  return isBare && slots.mode === 'onsite' ? { ...slots, mode: null } : slots;
}

/** Looks at the current draft: asks what is missing, or shows the card. */
export function advance(state: State, turn: Turn, deps: DialogDeps, before: Reply[]): Step<State> {
  const found = nextAsk(current(state), turn, deps);
  const drafts = state.drafts.toSpliced(state.index, 1, found.draft, ...found.rest);
  const ask: Ask =
    found.ask.kind === 'confirm'
      ? { kind: 'confirm', shownWarnings: found.warnings.map((w) => w.kind) }
      : found.ask;
  const next: State = { ...state, drafts, ask };
  return waiting(next, [...before, ...showFound(found, next, turn, deps)]);
}

/** Shows the card again with what could not be taken of its fields; nothing is kept before it is right. */
export function showBad(
  state: State,
  bad: readonly BadInput[],
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const found = nextAsk(current(state), turn, deps);
  const ask: Ask = { kind: 'confirm', shownWarnings: found.warnings.map((w) => w.kind), bad };
  const next = { ...state, ask };
  return waiting(next, showFound(found, next, turn, deps));
}

/** The fields of the card at hand that could not be taken. */
export function badInputs({ ask }: State): readonly BadInput[] {
  return ask.kind === 'confirm' ? (ask.bad ?? []) : [];
}

/** The open question, or the card of the draft at hand. */
export function show(state: State, turn: Turn, deps: DialogDeps): Reply[] {
  return showFound(nextAsk(current(state), turn, deps), state, turn, deps);
}

function showFound(found: Found, state: State, turn: Turn, deps: DialogDeps): Reply[] {
  const position = positionOf(state);
  const bad = badInputs(state);
  if (found.ask.kind === 'question' && bad.length === 0) {
    const { field, text, options } = found.ask;
    const submissionKey = current(state).submissionKey;
    return [
      {
        kind: 'card',
        card: askCard({
          dialog: 'registerVisit',
          field,
          question: text,
          options,
          submissionKey,
          position,
          multiple: found.ask.multiple ?? false,
        }),
      },
    ];
  }
  return [{ kind: 'card', card: draftCard(found, { position, bad }, turn, deps) }];
}

/** "Bezoek 1 van 2"; null when there is only one. */
export function positionOf({ index, drafts }: State): Position | null {
  return drafts.length > 1 ? { index: index + 1, total: drafts.length } : null;
}

/** The draft at hand. */
export function current(state: State): VisitDraft {
  const draft = state.drafts[state.index];
  if (!draft) throw new Error('registerVisit: no draft at this index');
  return draft;
}

/** The state with another draft at hand. */
export function withDraft(state: State, draft: VisitDraft): State {
  return { ...state, drafts: state.drafts.with(state.index, draft) };
}

/** The dialog goes on. */
export function waiting(state: State, replies: Reply[]): Step<State> {
  return { kind: 'waiting', state, replies };
}

/** What is said when the person stops: visits of the same message that were kept stay. */
export function farewell({ kept }: State, deps: DialogDeps): string {
  return kept.length > 0
    ? deps.text('dialog.cancelledKept', { count: kept.length })
    : deps.text('dialog.cancelled');
}
