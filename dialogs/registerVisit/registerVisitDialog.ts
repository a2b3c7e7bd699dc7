// Registering visits: takes what was said, asks for one missing thing at a time, shows it, keeps it.
import { confirmationOf } from '../../src/language/index.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Input, PlainDialog, Step, Turn } from '../dialog.ts';
import { answerQuestion } from './answers.ts';
import { byAction } from './byAction.ts';
import { keep } from './keepDraft.ts';
import {
  advance,
  badInputs,
  current,
  farewell,
  show,
  showBad,
  waiting,
  withDraft,
  type RegisterVisitState,
} from './registerVisitState.ts';
import { emptyDraft, withSlots, type VisitDraft } from './visitDraft.ts';

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
    farewell: (state) => farewell(state, deps),
    expects: (state) => (state.ask.kind === 'question' ? state.ask.expected : undefined),
    owns: ({ drafts, index }, key) => drafts.slice(index).some((d) => d.submissionKey === key),
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
  if (confirmation === 'yes') {
    const bad = badInputs(state);
    return bad.length > 0 ? showBad(state, bad, turn, deps) : keep(state, turn, deps);
  }
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
