// Makes a dialog of a form: asks one missing thing at a time, shows the card, keeps it, can always be left.
import { multipleValues } from '../../cards/actions.ts';
import { askCard } from '../../cards/askCard.ts';
import { noticeCard } from '../../cards/noticeCard.ts';
import { confirmationOf, type Intent, type RichUnderstanding } from '../../src/language/index.ts';
import type { Principal, StaffPrincipal } from '../../src/store/principal.ts';
import type { DialogDeps } from '../deps.ts';
import type { Input, PlainDialog, Reply, Step, TextInput, Turn as AnyTurn } from '../dialog.ts';
import { saysNoDay } from '../noSuchDay.ts';
import { say } from '../say.ts';
import { nobodyMeant } from './namedFiles.ts';
import type { FieldErrors, Form, FormDraft, FormQuestion, FormState } from './form.ts';

/** What is told or asked next, though a question stands open. */
const BEGINNINGS: ReadonlySet<Intent> = new Set([
  'register_visit',
  'register_contact',
  'new_request',
  'plan_visit',
]);
const SURE = 0.5;

function beginsOther({ intent, confidence }: RichUnderstanding): boolean {
  return BEGINNINGS.has(intent) && confidence >= SURE;
}

/** Makes the dialog with what it needs from the house. */
export function formDialog<D extends FormDraft, W extends Principal = StaffPrincipal>(
  form: Form<D, W>,
  deps: Pick<DialogDeps, 'text'>,
): PlainDialog<FormState<D>, W> {
  type Turn = AnyTurn<W>;
  type State = FormState<D>;
  type Action = Extract<Input, { kind: 'action' }>;

  return {
    id: form.id,
    version: form.version,
    isBrief: false,
    ownIntents: form.ownIntents,
    begin(args, turn) {
      const begun = form.begin(args, turn);
      if ('replies' in begun) return { kind: 'done', replies: begun.replies };
      return advance(begun.draft, turn);
    },
    continue: (state, input, turn) =>
      ended(state, input, turn) ??
      (input.kind === 'action' ? byAction(state, input, turn) : byWords(state, input, turn)),
    reprompt(state, turn) {
      const why = form.gone?.(state.draft, turn) ?? null;
      return why === null ? show(state, turn) : [say(why)];
    },
    farewell: ({ draft }) => farewellOf(draft),
    expects: ({ question }) => question?.expected,
    takesWords: ({ question }) => question?.expected === 'text' && question.isChoice !== true,
    isAnswer: ({ question }, text) => question !== null && form.answers?.(question, text) === true,
    onlyAnswers: ({ question }, text) => form.onlyAnswers?.(question, text) ?? null,
    owns: ({ draft }, key) => draft.submissionKey === key,
  };

  /** The file went to a colleague meanwhile: said, and nothing more is asked; null: it did not. */
  function ended({ draft }: State, input: Input, turn: Turn): Step<State> | null {
    if (input.kind === 'action' && input.action.verb === 'cancelDialog') return null;
    const why = form.gone?.(draft, turn) ?? null;
    if (why === null) return null;
    return { kind: 'done', replies: [notice(deps.text('dialog.noLongerOpen'), why)] };
  }

  function farewellOf(draft: D): string {
    return typeof form.farewell === 'string' ? form.farewell : form.farewell(draft);
  }

  function advance(draft: D, turn: Turn, before: Reply[] = []): Step<State> {
    const found = form.next(draft, turn);
    const state: State = { ...found, errors: {} };
    if (!found.question && form.keepsAtOnce?.(found.draft)) {
      const step = keep(state, turn);
      return { ...step, replies: [...before, ...aside(found.draft), ...step.replies] };
    }
    return {
      kind: 'waiting',
      state,
      replies: [...before, ...aside(found.draft), ...show(state, turn)],
    };
  }

  function aside(draft: D): Reply[] {
    const told = form.aside?.(draft) ?? null;
    return told === null ? [] : [say(told)];
  }

  function show({ draft, question, errors }: State, turn: Turn): Reply[] {
    const { submissionKey } = draft;
    const card = question
      ? askCard({ ...question, question: question.text, dialog: form.id, submissionKey })
      : form.card(draft, errors, turn);
    return [{ kind: 'card', card }];
  }

  function again(state: State, words: string, turn: Turn): Step<State> {
    return { kind: 'waiting', state, replies: [say(words), ...show(state, turn)] };
  }

  function byWords(state: State, { text, understood }: TextInput, turn: Turn): Step<State> {
    const { draft, question } = state;
    const answer = question && !question.oneMeant ? null : confirmationOf(text);
    if (question && answer) return toOneMeant(state, question, answer, turn);
    if (answer === 'no') return again(state, form.whatIsWrong, turn);
    if (answer === 'yes') return keep(state, turn);
    const heard = form.hear(draft, { text, understanding: understood() }, question, turn);
    if ('why' in heard) return again(state, heard.why, turn);
    if (JSON.stringify(heard.draft) !== JSON.stringify(draft)) {
      return answered(heard.draft, question, turn);
    }
    // That the day does not exist was said already; what was asked stands.
    if (saysNoDay(text, understood())) return waiting(state, show(state, turn));
    if (!question) return again(state, form.notUnderstood, turn);
    const why = beginsOther(understood()) ? 'dialog.finishFirst' : 'dialog.notUnderstood';
    return again(state, deps.text(why), turn);
  }

  /** "Bedoel je Jonas?" "Ja." */
  function toOneMeant(
    state: State,
    question: FormQuestion,
    answer: 'yes' | 'no',
    turn: Turn,
  ): Step<State> {
    if (answer === 'no') return advance(nobodyMeant(state.draft), turn);
    const draft = form.choose(state.draft, question, question.options[0]?.value ?? '', turn);
    return draft
      ? answered(draft, question, turn)
      : again(state, deps.text('dialog.notUnderstood'), turn);
  }

  function byAction(state: State, { action, inputs }: Action, turn: Turn): Step<State> {
    const { question } = state;
    switch (action.verb) {
      case 'cancelDialog':
        return {
          kind: 'done',
          replies: [notice(deps.text('dialog.stopped'), farewellOf(state.draft))],
        };
      case 'chooseOption':
        if (question?.field === action.field) return choose(state, question, action.value, turn);
        return waiting(state, [say(deps.text('dialog.questionAnswered'))]);
      case 'refreshForm':
        return question ? waiting(state, []) : replacing(waiting(state, show(state, turn)));
      case 'updateForm':
        return withInputs(state, inputs, turn, ({ draft }) => replacing(advance(draft, turn)));
      case 'keepForm':
        return withInputs(state, inputs, turn, (read) => keep(read, turn));
      default:
        return waiting(state, [say(deps.text('dialog.stale'))]);
    }
  }

  function choose(state: State, question: FormQuestion, value: string, turn: Turn): Step<State> {
    const draft = form.choose(state.draft, question, value, turn);
    if (!draft) return again(state, deps.text('dialog.notUnderstood'), turn);
    const values = multipleValues(value);
    const option = question.options
      .filter((one) => one.value === value || values.includes(one.value))
      .map(({ title }) => title)
      .join(', ');
    const picked = notice(question.text, deps.text('dialog.pickedOption', { option }));
    return answered(draft, question, turn, [picked]);
  }

  function answered(
    draft: D,
    question: FormQuestion | null,
    turn: Turn,
    before: Reply[] = [],
  ): Step<State> {
    if (!question?.thenKeep) return advance(draft, turn, before);
    const step = keep({ draft, question: null, errors: {} }, turn);
    return { ...step, replies: [...before, ...step.replies] };
  }

  /** Goes on with the fields of the card; when one cannot be taken the card comes again and says why. */
  function withInputs(
    state: State,
    inputs: Readonly<Record<string, string>>,
    turn: Turn,
    then: (read: State) => Step<State>,
  ): Step<State> {
    if (state.question) return waiting(state, [say(deps.text('dialog.stale'))]);
    const { draft, errors } = form.read(state.draft, inputs, turn);
    const read: State = { ...state, draft, errors };
    if (isEmpty(errors)) return then(read);
    return replacing(waiting(read, show(read, turn)));
  }

  /** Keeps nothing while a field is wrong, or while something must be asked that was not yet. */
  function keep(state: State, turn: Turn): Step<State> {
    if (!isEmpty(state.errors)) return waiting(state, show(state, turn));
    const found = form.next(state.draft, turn);
    if (found.question) return advance(found.draft, turn);
    const kept = form.keep(found.draft, turn);
    if (kept.kind === 'ask') return replacing(advance(kept.draft, turn));
    return replacing(kept);
  }
}

function waiting<D extends FormDraft>(state: FormState<D>, replies: Reply[]): Step<FormState<D>> {
  return { kind: 'waiting', state, replies };
}

/** The first card takes the place of the one that was clicked. */
function replacing<S>(step: Step<S>): Step<S> {
  const [first, ...rest] = step.replies;
  if (first?.kind !== 'card') return step;
  return { ...step, replies: [{ ...first, replaces: true }, ...rest] };
}

function notice(title: string, text: string): Reply {
  return { kind: 'card', card: noticeCard({ title, text, tone: 'info' }), replaces: true };
}

function isEmpty(errors: FieldErrors): boolean {
  return Object.keys(errors).length === 0;
}
