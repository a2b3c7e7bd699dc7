// Looks at what an answer would do, and publishes it; with anything wrong all that was typed comes back.
import { answerKeptCard } from '../../cards/answerKeptCard.ts';
import type { AnswerFormAction, AnswerFormKey } from '../../cards/answerActions.ts';
import type { AnswerInputs, PreviewView, SomeLines } from '../../cards/answerViews.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { say } from '../say.ts';
import type { AnswerPreview, FoundElsewhere, OpenGroup, Written } from './answersDesk.ts';
import { readAnswerForm, typedAnswer } from './readAnswerForm.ts';
import { refusedAnswers } from './showQuestions.ts';
import { answerForm, type ShownForm } from './writeAnswer.ts';

const LINES_SHOWN = 5;
const LONGEST_LINE = 120;

/** "Voorbeeld": what it would catch and take; when that takes long it is told, and shown when it is there. */
export async function previewAnswer(
  action: AnswerFormAction,
  typed: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
  said: readonly string[] = [],
): Promise<Reply[]> {
  const form = await readForm(action, typed, turn, deps);
  if (form.kind === 'replies') return form.replies;
  const { key, inputs, written, group } = form;
  const shown = (preview: AnswerPreview): Reply => {
    const notes = [...said, ...audienceNotes(written, group, deps), ...figureNotes(written, deps)];
    return answerForm(key, { inputs, notes, preview: previewView(preview, deps) }, deps);
  };
  const made = await deps.answers.preview(written);
  if ('ready' in made) return [shown(made.ready)];
  const later = made.later.then(
    (preview) => [shown(preview)],
    () => [say(deps.text('preview.failed', { title: written.draft.title }))],
  );
  if (!turn.later) return later;
  turn.later(later);
  return [answerForm(key, { inputs, notes: [...said, deps.text('preview.busy')] }, deps)];
}

/** "Publiceren": what was looked at, and nothing else. */
export async function publishAnswer(
  action: Extract<AnswerFormAction, { verb: 'publishAnswer' }>,
  typed: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  const form = await readForm(action, typed, turn, deps);
  if (form.kind === 'replies') return form.replies;
  const { key, inputs, written } = form;
  const { version, submissionKey } = key;
  const by = { submissionKey, activityId: turn.activityId, why: 'publishAnswer' };
  const outcome = deps.answers.publish(turn.who, written, { version, mark: action.mark }, by);
  switch (outcome.kind) {
    case 'refused':
      return [refusedAnswers(deps, true)];
    case 'notPreviewed':
      return previewAnswer(action, typed, turn, deps, [deps.text('publish.notPreviewed')]);
    case 'stale':
      return [staleForm(key, inputs, deps)];
    case 'published':
      return [published(outcome.answerId, 'publish.done', deps, outcome.left)];
  }
}

type ReadForm =
  | { kind: 'replies'; replies: Reply[] }
  | {
      kind: 'form';
      key: AnswerFormKey;
      inputs: AnswerInputs;
      written: Written;
      group: OpenGroup | null;
    };

async function readForm(
  action: AnswerFormAction,
  typed: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Promise<ReadForm> {
  const groups = await deps.answers.groups(turn.who, action.verb);
  if (!groups) return { kind: 'replies', replies: [refusedAnswers(deps, true)] };
  const done = deps.answers.handled(turn.who, action.submissionKey);
  if (done !== null) {
    return { kind: 'replies', replies: [published(done, 'publish.already', deps)] };
  }
  const { answerId, group: about, version, adds, submissionKey } = action;
  const key = { answerId, group: about, version, adds, submissionKey };
  const inputs = typedAnswer(typed);
  const stored = answerId === null ? null : deps.answers.stored(answerId);
  if (answerId !== null && !stored) {
    return { kind: 'replies', replies: [say(deps.text('answers.notToEdit'))] };
  }
  const before = adds ? (stored?.draft.wordings ?? []) : [];
  const facts = deps.answers.facts();
  const { draft, problems } = readAnswerForm(inputs, { answerId, before }, facts, deps.text);
  if (problems.length > 0) {
    return { kind: 'replies', replies: [answerForm(key, { inputs, problems }, deps)] };
  }
  const group = about && (groups.find((one) => holds(one, about.questionId)) ?? null);
  const asked = group?.questions.filter(({ at }) => at <= about!.until) ?? [];
  const questionIds = asked.map(({ id }) => id);
  return { kind: 'form', key, inputs, written: { answerId, draft, questionIds }, group };
}

function holds({ questions }: OpenGroup, questionId: string): boolean {
  return questions.some(({ id }) => id === questionId);
}

/** Who asked it would not see it. */
function audienceNotes({ draft }: Written, group: OpenGroup | null, deps: DialogDeps): string[] {
  const unseen = group?.audience === 'everyone' && draft.audience === 'staff';
  return unseen ? [deps.text('publish.unseen')] : [];
}

/** After an indexation or a changed setting it would be wrong. */
function figureNotes({ draft }: Written, { answers, text }: DialogDeps): string[] {
  return answers
    .facts()
    .writtenFigures(draft.answer)
    .map(({ figure, placeholders }) => {
      if (placeholders.length === 0) return text('publish.figure', { figure });
      const names = placeholders.map((name) => `{{${name}}}`).join(' of ');
      return text('publish.figureNamed', { figure, names });
    });
}

/** What was typed, beside what the other one made of it; the next look is at that. */
function staleForm(key: AnswerFormKey, inputs: AnswerInputs, deps: DialogDeps): Reply {
  const stored = deps.answers.stored(key.answerId ?? '');
  const problems = [
    deps.text('publish.stale'),
    ...(stored ? [stored.draft.title, stored.draft.answer] : []),
  ];
  const shown: ShownForm = { inputs, problems };
  return answerForm({ ...key, version: stored?.version ?? '' }, shown, deps);
}

/** It is there; a second click hears the same. */
function published(
  answerId: string,
  said: 'publish.done' | 'publish.already',
  deps: DialogDeps,
  left = 0,
): Reply {
  const title = deps.answers.stored(answerId)?.draft.title ?? '';
  const key = left === 1 ? 'publish.leftOne' : 'publish.left';
  const stays = left === 0 ? [] : [deps.text(key, { count: left })];
  const card = answerKeptCard({
    answerId,
    heading: deps.text('publish.doneTitle'),
    ...{ title, inForce: true },
    text: [deps.text(said), ...stays].join(' '),
  });
  return { kind: 'card', card, replaces: true };
}

function previewView(preview: AnswerPreview, { text }: DialogDeps): PreviewView {
  const { mark, caught, missed, lost, taken } = preview;
  const elsewhere = ({ wording, to }: FoundElsewhere): string =>
    to === null
      ? text('preview.toNone', { wording })
      : text('preview.toOther', { wording, title: to });
  return {
    ...{ mark, text: preview.text },
    caught: some(caught),
    missed: some(missed.map(elsewhere)),
    lost: some(lost.map(elsewhere)),
    taken: some(
      taken.map(({ wording, from }) => text('preview.takenFrom', { wording, title: from })),
    ),
  };
}

function some(all: readonly string[]): SomeLines {
  const lines = all
    .slice(0, LINES_SHOWN)
    .map((line) => (line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE - 1)}…` : line));
  return { lines, count: all.length };
}
