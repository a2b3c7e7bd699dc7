// What the buttons about questions without an answer, and about writing answers, do.
import type { AnswerAction } from '../../cards/answerActions.ts';
import type { DialogDeps } from '../deps.ts';
import type { Reply, Turn } from '../dialog.ts';
import { askWithdraw, showHistory, showWritten, withdrawAnswer } from './answerHistory.ts';
import { attachQuestions, attachTo } from './attachQuestions.ts';
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
      return editAnswer(action.answerId, turn, deps, action.entry ?? null);
    case 'attachQuestions':
      return attachQuestions(action.questionId, inputs['search'] ?? '', turn, deps);
    case 'attachTo': {
      const picked = { answerId: inputs['answer'] ?? '', search: inputs['search'] ?? '' };
      return attachTo(action.questionId, picked, turn, deps);
    }
    case 'answerHistory':
      return showHistory(action.answerId, turn, deps);
    case 'showWritten':
      return showWritten(action.page, turn, deps);
    case 'askWithdraw':
      return askWithdraw(action.answerId, turn, deps);
    case 'withdrawAnswer':
      return withdrawAnswer(action, turn, deps);
    case 'previewAnswer':
      return previewAnswer(action, inputs, turn, deps);
    case 'publishAnswer':
      return publishAnswer(action, inputs, turn, deps);
  }
}
