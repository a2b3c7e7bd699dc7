// "Antwoord schrijven" and changing one: the form filled in, and shown again with what is said about it.
import { answerFormCard } from '../../cards/answerFormCard.ts';
import type { AnswerFormKey } from '../../cards/answerActions.ts';
import type { AnswerInputs, PreviewView } from '../../cards/answerViews.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import type { AnswerDraft, OpenGroup, StoredAnswer } from './answersDesk.ts';
import { answerInputs } from './readAnswerForm.ts';
import { inGroup, refusedAnswers } from './showQuestions.ts';

/** Wordings of a group that are filled in. */
const MOST_FILLED = 20;
/** Longer lists do not fit in a field: then it has only what comes with them. */
const LONGEST_LIST = 2_500;
const MOST_NEARBY = 8;

const NOTHING: AnswerDraft = {
  audience: 'everyone',
  ...{ title: '', answer: '', wordings: [], sources: [], related: [] },
};

/** The form of a new answer, for a group or for no question in particular. */
export async function writeAnswer(
  questionId: string | null,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  if (!deps.answers.mayWrite(turn.who)) return [refusedAnswers(deps, true)];
  const key = { answerId: null, version: '', adds: false, submissionKey: deps.newKey() } as const;
  if (questionId === null) return [answerForm({ ...key, group: null }, filled(NOTHING), deps)];
  return inGroup(questionId, turn, deps, (group) => {
    const draft = { ...NOTHING, audience: group.audience, wordings: wordingsOf(group) };
    return [answerForm({ ...key, group: groupKey(group) }, filled(draft), deps)];
  });
}

/** The form of an answer that is there, or was withdrawn. */
export function editAnswer(
  answerId: string,
  turn: Turn,
  deps: DialogDeps,
  entry: number | null = null,
): Reply[] {
  if (!deps.answers.mayWrite(turn.who)) return [refusedAnswers(deps)];
  const stored = deps.answers.stored(answerId);
  if (!stored) return [say(deps.text('answers.notToEdit'))];
  const { key, inputs } = formOf(stored, deps);
  const form = { ...key, group: null };
  if (entry === null) return [apart(answerForm(form, { inputs }, deps))];
  const then = deps.answers.history(answerId).find((one) => one.entry === entry)?.draft;
  if (!then) return [say(deps.text('answers.notToEdit'))];
  const old = answerInputs(form.adds ? { ...then, wordings: [] } : then);
  const notes = [deps.text('answerForm.takenUp')];
  return [apart(answerForm(form, { inputs: old, notes }, deps))];
}

/** As a card of its own: the one that was clicked stays. */
function apart(reply: Reply): Reply {
  return reply.kind === 'card' ? { ...reply, replaces: false } : reply;
}

/** What the form of an answer has: all its wordings, or only those that come with them. */
export function formOf(
  { id, draft, version }: StoredAnswer,
  deps: DialogDeps,
): { key: Omit<AnswerFormKey, 'group'>; inputs: AnswerInputs } {
  const adds = draft.wordings.join('\n').length > LONGEST_LIST;
  const inputs = answerInputs(adds ? { ...draft, wordings: [] } : draft);
  return { key: { answerId: id, version, adds, submissionKey: deps.newKey() }, inputs };
}

export interface ShownForm {
  inputs: AnswerInputs;
  problems?: readonly string[];
  notes?: readonly string[];
  preview?: PreviewView | null;
}

/** The card of a form. */
export function answerForm(key: AnswerFormKey, shown: ShownForm, deps: DialogDeps): Reply {
  const { inputs, problems = [], notes = [], preview = null } = shown;
  const stored = key.answerId === null ? null : deps.answers.stored(key.answerId);
  const facts = deps.answers.facts();
  const near = facts.nearest(`${inputs.title} ${inputs.wordings.slice(0, 300)}`);
  const ids = [...inputs.related, ...near.map(({ id }) => id)];
  const nearby = facts.titles([...new Set(ids)]).filter(({ id }) => id !== key.answerId);
  const count = stored?.draft.wordings.length ?? 0;
  const card = answerFormCard({
    ...{ key, inputs, problems, notes, preview },
    heading: stored?.draft.title ?? deps.text('answerForm.new'),
    nearby: nearby.slice(0, Math.max(MOST_NEARBY, inputs.related.length)),
    kept: key.adds ? deps.text('answerForm.kept', { count }) : null,
  });
  return { kind: 'card', card, replaces: true };
}

/** By what the group of a form is found again. */
export function groupKey({ questions }: OpenGroup): NonNullable<AnswerFormKey['group']> {
  return { questionId: questions[0]!.id, until: questions[0]!.at };
}

/** The questions of a group as wordings, each once. */
export function wordingsOf({ questions }: OpenGroup): string[] {
  return [...new Set(questions.map(({ text }) => text))].slice(0, MOST_FILLED);
}

function filled(draft: AnswerDraft): ShownForm {
  return { inputs: answerInputs(draft) };
}
