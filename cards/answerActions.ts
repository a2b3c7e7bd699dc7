// The buttons about questions without an answer and about writing answers; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { recordId, submissionKey, verbsOf } from './actionParts.ts';

/** One of the questions of a group: with it the group is found again. */
const questionId = recordId;
/** When the newest question that was shown was asked (epoch ms): later ones are not touched. */
const until = z.int().min(0);

const answerId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);
const version = z.string().regex(/^[a-f0-9]{0,12}$/);
/** What a form is about; its fields come back as inputs. */
const form = {
  // Null: a new answer.
  answerId: answerId.nullable(),
  // The group for which it is written.
  group: z.strictObject({ questionId, until }).nullable(),
  // Of the answer when the form was filled; empty for a new one.
  version,
  // The wordings that are there stay; the field has those that come with them.
  adds: z.boolean(),
  submissionKey,
};

export const answerActions = [
  // `apart`: the card with this button stays as it is.
  z.strictObject({
    verb: z.literal('showQuestions'),
    page: z.int().min(0).max(9999),
    apart: z.boolean().optional(),
  }),
  z.strictObject({ verb: z.literal('showGroup'), questionId }),
  z.strictObject({ verb: z.literal('askDismiss'), questionId }),
  z.strictObject({ verb: z.literal('dismissGroup'), questionId, until, submissionKey }),
  // Null: an answer to no question in particular.
  z.strictObject({ verb: z.literal('writeAnswer'), questionId: questionId.nullable() }),
  // `entry`: as it stood in that place of its history; absent: as it stands now.
  z.strictObject({ verb: z.literal('editAnswer'), answerId, entry: z.int().min(0).optional() }),
  // Which answer does this group belong to? `search` comes back as an input.
  z.strictObject({ verb: z.literal('attachQuestions'), questionId }),
  // The answer comes back as an input.
  z.strictObject({ verb: z.literal('attachTo'), questionId }),
  z.strictObject({ verb: z.literal('answerHistory'), answerId }),
  z.strictObject({ verb: z.literal('showWritten'), page: z.int().min(0).max(9999) }),
  z.strictObject({ verb: z.literal('askWithdraw'), answerId }),
  z.strictObject({ verb: z.literal('withdrawAnswer'), answerId, version, submissionKey }),
  z.strictObject({ verb: z.literal('previewAnswer'), ...form }),
  // `mark` names what was looked at.
  z.strictObject({
    verb: z.literal('publishAnswer'),
    ...form,
    mark: z.string().regex(/^[a-f0-9]{32}$/),
  }),
] as const;

export type AnswerFormAction = Extract<
  z.infer<(typeof answerActions)[number]>,
  { verb: 'previewAnswer' | 'publishAnswer' }
>;
/** What the buttons of a form carry along. */
export type AnswerFormKey = Omit<Extract<AnswerFormAction, { verb: 'previewAnswer' }>, 'verb'>;
export type AnswerAction = z.infer<(typeof answerActions)[number]>;

const ANSWER_VERBS = verbsOf(answerActions);

/** True for a button about questions without an answer, or about writing answers. */
export function isAnswerAction(action: CardAction): action is AnswerAction {
  return ANSWER_VERBS.has(action.verb);
}
