// What the buttons about questions without an answer, and about writing answers, do.
import type { AnswerAction } from '../../cards/answerActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { askDismiss, dismissGroup } from './dismissGroup.ts';
import { previewAnswer, publishAnswer } from './publishAnswer.ts';
import { editAnswer, writeAnswer } from './writeAnswer.ts';
import { showGroup, showQuestions } from './showQuestions.ts';

/** A button of these cards; each asks anew who may do it. */
export function handleAnswerAction(
  action: AnswerAction,
  inputs: Readonly<Record<string, string>>,
  turn: Turn,
  deps: DialogDeps,
): Reply[] | Promise<Reply[]> {
  switch (action.verb) {
    case 'showQuestions':
      return showQuestions(action.page, turn, deps, action.apart !== true);
    case 'showGroup':
      return showGroup(action.questionId, turn, deps);
    case 'askDismiss':
      return askDismiss(action.questionId, turn, deps);
    case 'dismissGroup':
      return dismissGroup(action, inputs['reason'] ?? '', turn, deps);
    case 'writeAnswer':
      return writeAnswer(action.questionId, turn, deps);
    case 'editAnswer':
      return editAnswer(action.answerId, turn, deps);
    case 'previewAnswer':
      return previewAnswer(action, inputs, turn, deps);
    case 'publishAnswer':
      return publishAnswer(action, inputs, turn, deps);
  }
}
