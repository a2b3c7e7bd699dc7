// What the buttons of the dialog's own cards do.
import { multipleValues } from '../../cards/actions.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Input, Reply, Step, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import { answerQuestion } from './answers.ts';
import { readInputs } from './cardInputs.ts';
import { keep } from './keepDraft.ts';
import {
  advance,
  current,
  farewell,
  show,
  showBad,
  waiting,
  withDraft,
  type RegisterVisitState as State,
} from './registerVisitState.ts';

/** The step after a button; one that belongs to another draft or question changes nothing. */
export function byAction(
  state: State,
  input: Extract<Input, { kind: 'action' }>,
  turn: Turn,
  deps: DialogDeps,
): Step<State> {
  const { action, inputs } = input;
  const draft = current(state);
  switch (action.verb) {
    case 'cancelDialog':
      return {
        kind: 'done',
        replies: [notice(deps.text('dialog.stopped'), farewell(state, deps))],
      };
    case 'chooseOption': {
      const { ask } = state;
      if (ask.kind !== 'question' || ask.field !== action.field) {
        return waiting(state, [{ kind: 'text', text: deps.text('dialog.questionAnswered') }]);
      }
      const answered = answerQuestion(draft, ask.field, { value: action.value }, deps, turn);
      if (!answered.understood) {
        return waiting(state, [say(answered.why), ...show(state, turn, deps)]);
      }
      const option = titlesOf(ask.options, action.value);
      const picked = notice(ask.text, deps.text('dialog.pickedOption', { option }));
      return advance(withDraft(state, answered.draft), turn, deps, [picked]);
    }
    case 'updateVisitDraft':
      if (action.submissionKey !== draft.submissionKey) break;
      return withInputs(state, inputs, turn, deps, (read) =>
        replacing(advance(read, turn, deps, [])),
      );
    case 'refreshVisit':
      if (action.submissionKey !== draft.submissionKey || state.ask.kind !== 'confirm') break;
      return replacing(waiting(state, show(state, turn, deps)));
    case 'confirmVisit':
    case 'overrideOverlap':
      if (action.submissionKey !== draft.submissionKey) break;
      return withInputs(state, inputs, turn, deps, (read) => keep(read, turn, deps));
    default:
  }
  return waiting(state, [{ kind: 'text', text: deps.text('dialog.stale') }]);
}

/** Goes on with what the card's fields say; when one cannot be taken the card comes again and says why. */
function withInputs(
  state: State,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
  then: (read: State) => Step<State>,
): Step<State> {
  const { draft, bad } = readInputs(current(state), inputs, deps, turn);
  const read = withDraft(state, draft);
  if (bad.length === 0) return then(read);
  if (draft.date === null || draft.mode === null) return advance(state, turn, deps, []);
  return replacing(showBad(read, bad, turn, deps));
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
