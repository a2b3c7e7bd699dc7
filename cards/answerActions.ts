// The buttons about questions without an answer and about writing answers; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { recordId, submissionKey, verbsOf } from './actionParts.ts';

/** One of the questions of a group: with it the group is found again. */
const questionId = recordId;
/** When the newest question that was shown was asked (epoch ms): later ones are not touched. */
const until = z.int().min(0);

export const answerActions = [
  z.strictObject({ verb: z.literal('showQuestions'), page: z.int().min(0).max(9999) }),
  z.strictObject({ verb: z.literal('showGroup'), questionId }),
  z.strictObject({ verb: z.literal('askDismiss'), questionId }),
  z.strictObject({ verb: z.literal('dismissGroup'), questionId, until, submissionKey }),
] as const;

export type AnswerAction = z.infer<(typeof answerActions)[number]>;

const ANSWER_VERBS = verbsOf(answerActions);

/** True for a button about questions without an answer, or about writing answers. */
export function isAnswerAction(action: CardAction): action is AnswerAction {
  return ANSWER_VERBS.has(action.verb);
}
