// Registering visits: takes what was said, asks for one missing thing at a time, shows it, keeps it.
import { noticeCard } from '../../cards/noticeCard.ts';
import type { RichUnderstanding } from '../../src/language/index.ts';
import type { DialogDeps } from '../deps.ts';
import type { Expected, Input, PlainDialog, Reply, Step, Turn } from '../dialog.ts';
import { goneFile } from '../form/goneFile.ts';
import { draftOf } from '../myVisits/correctionDraft.ts';
import { placesInList } from '../myVisits/placeInList.ts';
import { say } from '../say.ts';
import { byAction } from './byAction.ts';
import { byWords } from './byWords.ts';
import { keepIfClear } from './keepDraft.ts';
import {
  advance,
  current,
  draftsOf,
  farewell,
  show,
  type RegisterVisitState as State,
} from './registerVisitState.ts';
import { saysNote, saysNoTimes } from './sentence.ts';
import { emptyDraft, type VisitDraft } from './visitDraft.ts';

/** What the dialog starts from: a sentence, or an existing visit that is to be corrected. */
export interface RegisterVisitArgs {
  understanding?: RichUnderstanding;
  /** The words of that sentence. */
  text?: string;
  drafts?: VisitDraft[];
  /** Keep it at once when nothing is missing and nothing must be seen first. */
  keep?: boolean;
}

/** Makes the dialog with what it needs from the house. */
export function registerVisitDialog(deps: DialogDeps): PlainDialog<State> {
  return {
    id: 'registerVisit',
    version: 5,
    isBrief: false,
    begin: (args, turn) => begin((args ?? {}) as RegisterVisitArgs, turn, deps),
    continue: (state, input, turn) =>
      ended(state, input, turn, deps) ??
      (input.kind === 'action'
        ? byAction(state, input, turn, deps)
        : byWords(state, input, turn, deps)),
    anew: (state, turn) => anew(state, turn, deps),
    reprompt(state, turn) {
      const why = goneFile(current(state), 'save.notYourFile', turn, deps);
      return why === null ? show(state, turn, deps) : [say(why)];
    },
    farewell: (state) => farewell(state, deps),
    expects,
    takesWords: (state, text) => expects(state) === 'text' || saysNote(text),
    isAnswer: ({ ask, drafts }, text) =>
      ask.kind === 'confirm' && (saysNoTimes(text) || placesInList(text, drafts.length) !== null),
    owns: ({ drafts, index }, key) => drafts.slice(index).some((d) => d.submissionKey === key),
  };
}

/** The file went to a colleague meanwhile: said, and on to the next visit; null: it did not. */
function ended(state: State, input: Input, turn: Turn, deps: DialogDeps): Step<State> | null {
  if (input.kind === 'action' && input.action.verb === 'cancelDialog') return null;
  const why = goneFile(current(state), 'save.notYourFile', turn, deps);
  if (why === null) return null;
  const title = deps.text('dialog.noLongerOpen');
  const card = noticeCard({ title, text: why, tone: 'info' });
  const replies: Reply[] = [{ kind: 'card', card, replaces: true }];
  const next: State = { ...state, index: state.index + 1, ask: { kind: 'confirm' } };
  return next.index < next.drafts.length
    ? advance(next, turn, deps, replies)
    : { kind: 'done', replies };
}

function expects({ ask }: State): Expected | undefined {
  return ask.kind === 'question' ? ask.expected : undefined;
}

/** A correction begins anew with the visit as it is kept, and not with an empty one. */
function anew(state: State, turn: Turn, deps: DialogDeps): RegisterVisitArgs | null {
  const { correcting } = current(state);
  const visit = correcting && deps.visits.find(turn.who, correcting.visitId, 'correctVisit');
  return visit ? { drafts: [draftOf(visit, deps.newKey())] } : null;
}

function begin(args: RegisterVisitArgs, turn: Turn, deps: DialogDeps): Step<State> {
  const isCorrecting = args.drafts?.some((draft) => draft.correcting !== null) ?? false;
  if (!isCorrecting && !turn.who.roles.has('coach')) {
    return { kind: 'done', replies: [say(deps.text('save.notACoach'))] };
  }
  if (!args.drafts && deps.files(turn.who).agreements.length === 0) {
    return { kind: 'done', replies: [say(deps.text('files.none'))] };
  }
  const { drafts, before } = firstDrafts(args, turn, deps);
  const state: State = { drafts, index: 0, kept: [], ask: { kind: 'confirm' } };
  return args.keep ? keepIfClear(state, turn, deps) : advance(state, turn, deps, before);
}

function firstDrafts(
  { drafts, understanding, text = '' }: RegisterVisitArgs,
  turn: Turn,
  deps: DialogDeps,
): ReturnType<typeof draftsOf> {
  if (drafts) return { drafts, before: [] };
  if (understanding) return draftsOf(text, understanding, turn, deps);
  return { drafts: [emptyDraft(deps.newKey())], before: [] };
}
