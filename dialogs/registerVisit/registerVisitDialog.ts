// Registering visits: takes what was said, asks for one missing thing at a time, shows it, keeps it.
import { multipleValues } from '../../cards/actions.ts';
import { askCard } from '../../cards/askCard.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import type { Position } from '../../cards/views.ts';
import { confirmationOf } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Input, PlainDialog, Reply, Step, Turn } from '../dialog.ts';
import { answerQuestion } from './answers.ts';
import { withInputs } from './cardInputs.ts';
import { draftCard, savedCard } from './cards.ts';
import { keepVisit } from './keepVisit.ts';
import { nextAsk, type Ask } from './nextAsk.ts';
import { emptyDraft, withSlots, type VisitDraft } from './visitDraft.ts';

export interface RegisterVisitState {
  drafts: VisitDraft[];
  index: number;
  /** The open question, or the card that waits for "bewaren". */
  ask: Ask;
  kept: number;
}

type State = RegisterVisitState;

/** What the dialog starts from: a sentence, or an existing visit that is to be corrected. */
export interface RegisterVisitArgs {
  understanding?: RichUnderstanding;
  drafts?: VisitDraft[];
}

/** Makes the dialog with what it needs from the house. */
export function registerVisitDialog(deps: DialogDeps): PlainDialog<State> {
  return {
    id: 'registerVisit',
    version: 1,
    begin: (args, turn) => begin((args ?? {}) as RegisterVisitArgs, turn, deps),
    continue: (state, input, turn) => proceed(state, input, turn, deps),
    reprompt: (state, turn) => show(state, turn, deps),
    expects: (state) => (state.ask.kind === 'question' ? state.ask.expected : undefined),
    owns: (state, key) => state.drafts.some((draft) => draft.submissionKey === key),
  };
}

function begin(args: RegisterVisitArgs, turn: Turn, deps: DialogDeps): Step<State> {
  const { understanding } = args;
  const drafts =
    args.drafts ??
    (understanding
      ? [understanding.slots, ...understanding.more].map((slots) =>
          withSlots(emptyDraft(deps.newKey()), slots),
        )
      : [emptyDraft(deps.newKey())]);
  return advance({ drafts, index: 0, kept: 0, ask: { kind: 'confirm' } }, turn, deps, []);
}

function proceed(state: State, input: Input, turn: Turn, deps: DialogDeps): Step<State> {
  return input.kind === 'action'
    ? byAction(state, input, turn, deps)
    : byWords(state, input.text, input.understanding, turn, deps);
}

function byAction(
  state: State,
  input: Extract<Input, { kind: 'action' }>,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const { action, inputs } = input;
  const draft = current(state);
  switch (action.verb) {
    case 'cancelDialog': {
      const text =
        state.kept > 0
          ? deps.text('dialog.cancelledKept', { count: state.kept })
          : deps.text('dialog.cancelled');
      return { kind: 'done', replies: [notice(deps.text('dialog.stopped'), text)] };
    }
    case 'chooseOption': {
      const { ask } = state;
      if (ask.kind !== 'question' || ask.field !== action.field) {
        return waiting(state, [{ kind: 'text', text: deps.text('dialog.questionAnswered') }]);
      }
      const answered = answerQuestion(draft, ask.field, { value: action.value }, deps, turn);
      if (!answered.understood) {
        const text = deps.text('dialog.notUnderstood');
        return waiting(state, [{ kind: 'text', text }, ...show(state, turn, deps)]);
      }
      const option = titlesOf(ask.options, action.value);
      const picked = notice(ask.text, deps.text('dialog.pickedOption', { option }));
      return advance(withDraft(state, answered.draft), turn, deps, [picked]);
    }
    case 'updateVisitDraft':
      if (action.submissionKey !== draft.submissionKey) break;
      return replacing(
        advance(withDraft(state, withInputs(draft, inputs, deps, turn)), turn, deps, []),
      );
    case 'refreshVisit':
      if (action.submissionKey !== draft.submissionKey || state.ask.kind !== 'confirm') break;
      return replacing(waiting(state, show(state, turn, deps)));
    case 'confirmVisit':
    case 'overrideOverlap':
      if (action.submissionKey !== draft.submissionKey) break;
      return keep(withDraft(state, withInputs(draft, inputs, deps, turn)), turn, deps);
    default:
  }
  return waiting(state, [{ kind: 'text', text: deps.text('dialog.stale') }]);
}

/** The first card takes the place of the one that was clicked. */
function replacing(step: Step<State>): Step<State> {
  const [first, ...rest] = step.replies;
  if (first?.kind !== 'card') return step;
  return { ...step, replies: [{ ...first, replaces: true }, ...rest] };
}

function notice(title: string, text: string): Reply {
  return { kind: 'card', card: noticeCard({ title, text, tone: 'info' }), replaces: true };
}

function titlesOf(options: readonly { title: string; value: string }[], value: string): string {
  const picked = multipleValues(value);
  return options
    .filter((option) => picked.includes(option.value))
    .map((option) => option.title)
    .join(', ');
}

function byWords(
  state: State,
  text: string,
  understanding: RichUnderstanding,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const draft = current(state);
  if (state.ask.kind === 'question') {
    const answered = answerQuestion(draft, state.ask.field, { text, understanding }, deps, turn);
    if (answered.understood) return advance(withDraft(state, answered.draft), turn, deps, []);
    return waiting(state, [
      { kind: 'text', text: deps.text('dialog.notUnderstood') },
      ...show(state, turn, deps),
    ]);
  }
  const confirmation = confirmationOf(text);
  if (confirmation === 'yes') return keep(state, turn, deps);
  const changed = withSlots(draft, understanding.slots);
  const said = JSON.stringify(changed) !== JSON.stringify(draft);
  if (understanding.intent === 'register_visit' && isAnotherVisit(draft, understanding)) {
    const extra = [understanding.slots, ...understanding.more].map((slots) =>
      withSlots(emptyDraft(deps.newKey()), slots),
    );
    const next = { ...state, drafts: [...state.drafts, ...extra] };
    return waiting(next, [
      { kind: 'text', text: deps.text('queue.added') },
      ...show(next, turn, deps),
    ]);
  }
  if (said) return advance(withDraft(state, changed), turn, deps, []);
  const key = confirmation === 'no' ? 'ask.whatIsWrong' : 'dialog.notUnderstood';
  return waiting(state, [{ kind: 'text', text: deps.text(key) }, ...show(state, turn, deps)]);
}

/** A whole new sentence while a card waits: another employer or other people on another day or time. */
function isAnotherVisit(draft: VisitDraft, { slots }: RichUnderstanding): boolean {
  const employer = slots.employerMatch?.ids[0];
  const otherEmployer = employer !== undefined && employer !== draft.employerId;
  const otherPeople =
    slots.employeeMatches.length > 0 &&
    slots.employeeMatches.every((match) => !draft.employeeIds.includes(match.ids[0] ?? ''));
  const when = slots.date !== null || slots.start !== null || slots.minutes !== null;
  return (otherEmployer || otherPeople) && when;
}

function keep(state: State, turn: Turn, deps: DialogDeps): Step<State> {
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

/** Looks at the current draft: asks what is missing, or shows the card. */
function advance(state: State, turn: Turn, deps: DialogDeps, before: Reply[]): Step<State> {
  const found = nextAsk(current(state), turn, deps);
  const drafts = state.drafts.toSpliced(state.index, 1, found.draft, ...found.rest);
  const ask: Ask =
    found.ask.kind === 'confirm'
      ? { kind: 'confirm', shownWarnings: found.warnings.map((w) => w.kind) }
      : found.ask;
  const next: State = { ...state, drafts, ask };
  return waiting(next, [...before, ...show(next, turn, deps)]);
}

function show(state: State, turn: Turn, deps: DialogDeps): Reply[] {
  const found = nextAsk(current(state), turn, deps);
  const position = positionOf(state);
  if (found.ask.kind === 'question') {
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
  return [{ kind: 'card', card: draftCard(found, position, turn, deps) }];
}

function positionOf({ index, drafts }: State): Position | null {
  return drafts.length > 1 ? { index: index + 1, total: drafts.length } : null;
}

function current(state: State): VisitDraft {
  const draft = state.drafts[state.index];
  if (!draft) throw new Error('registerVisit: no draft at this index');
  return draft;
}

function withDraft(state: State, draft: VisitDraft): State {
  return { ...state, drafts: state.drafts.with(state.index, draft) };
}

function waiting(state: State, replies: Reply[]): Step<State> {
  return { kind: 'waiting', state, replies };
}
