// "Hoort bij een antwoord": the questions of a group become wordings of an answer that is there.
import { attachCard } from '../../cards/attachCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import type { OpenGroup, TitledId } from './answersDesk.ts';
import { groupView, inGroup } from './showQuestions.ts';
import { answerForm, formOf, groupKey, wordingsOf } from './writeAnswer.ts';

const MOST_CHOICES = 6;

/** Which answer? The nearest ones, or those that somebody looks for. */
export function attachQuestions(
  questionId: string,
  search: string,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  return inGroup(questionId, turn, deps, (group) => [asked(group, search, deps)]);
}

/** The form of the answer that was picked, with the questions among its wordings: to look at and publish. */
export function attachTo(
  questionId: string,
  picked: { answerId: string; search: string },
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  return inGroup(questionId, turn, deps, (group) => {
    const stored = deps.answers.stored(picked.answerId);
    if (!stored) {
      return [asked(group, picked.search, deps, deps.text('attach.whichAnswer'))];
    }
    const { key, inputs } = formOf(stored, deps);
    const wordings = [inputs.wordings, ...wordingsOf(group)].filter((line) => line !== '');
    const shown = { inputs: { ...inputs, wordings: wordings.join('\n') } };
    const notes = [deps.text('attach.lookThrough')];
    return [answerForm({ ...key, group: groupKey(group) }, { ...shown, notes }, deps)];
  });
}

function asked(
  group: OpenGroup,
  search: string,
  deps: DialogDeps,
  problem: string | null = null,
): Reply {
  const facts = deps.answers.facts();
  const typed = search.trim();
  const found: readonly TitledId[] =
    typed === ''
      ? [
          ...facts.titles(group.near),
          ...group.questions.slice(0, 3).flatMap(({ text }) => facts.nearest(text)),
        ]
      : facts.nearest(typed);
  const choices = [...new Map(found.map((one) => [one.id, one])).values()].slice(0, MOST_CHOICES);
  const nothing = choices.length === 0 ? deps.text('attach.nothing') : null;
  const view = { ...groupView(group, deps), choices, search, problem: problem ?? nothing };
  return { kind: 'card', card: attachCard(view), replaces: true };
}
