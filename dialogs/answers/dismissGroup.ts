// "Geen antwoord nodig": asks why, and takes the group out of the list.
import { noticeCard } from '../../cards/noticeCard.ts';
import { dismissCard } from '../../cards/questionsCard.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { DISMISSALS, type OpenGroup } from './answersDesk.ts';
import { groupView, inGroup, refusedAnswers, showQuestions } from './showQuestions.ts';

/** Asks why this group needs no answer. */
export function askDismiss(questionId: string, turn: Turn, deps: DialogDeps): Promise<Reply[]> {
  return inGroup(questionId, turn, deps, (group) => [asked(group, deps)]);
}

/** Takes it out, with the reason that was picked; what was asked since stays. */
export async function dismissGroup(
  action: { questionId: string; until: number; submissionKey: string },
  picked: string,
  turn: Turn,
  deps: DialogDeps,
): Promise<Reply[]> {
  const { questionId, until, submissionKey } = action;
  const reason = DISMISSALS.find((one) => one === picked);
  return inGroup(questionId, turn, deps, async (group) => {
    if (!reason) {
      return [asked(group, deps, { submissionKey, problem: deps.text('dismiss.whichReason') })];
    }
    const seen = group.questions.filter(({ at }) => at <= until);
    const ids = seen.map(({ id }) => id);
    const text = seen[0]?.text ?? '';
    const by = { submissionKey, activityId: turn.activityId, why: 'dismissQuestions' };
    const outcome = deps.answers.dismiss(turn.who, { ids, text, reason }, by);
    if (outcome === 'refused') return [refusedAnswers(deps, true)];
    const title = deps.text('dismiss.doneTitle');
    const done = deps.text(ids.length === 1 ? 'dismiss.doneOne' : 'dismiss.done', {
      count: ids.length,
    });
    const card = noticeCard({ title, text: done, tone: 'good' });
    return [{ kind: 'card', card, replaces: true }, ...(await showQuestions(0, turn, deps))];
  });
}

function asked(
  group: OpenGroup,
  deps: DialogDeps,
  shown: { submissionKey?: string; problem?: string } = {},
): Reply {
  const { submissionKey = deps.newKey(), problem = null } = shown;
  const until = group.questions[0]!.at;
  const card = dismissCard({ ...groupView(group, deps), until, submissionKey, problem });
  return { kind: 'card', card, replaces: true };
}
