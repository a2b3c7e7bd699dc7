// The buttons about answers; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { submissionKey, verbsOf } from './actionParts.ts';

const answerId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);

export const faqActions = [
  z.strictObject({ verb: z.literal('showAnswer'), answerId }),
  // Where it stands, in the words of the source.
  z.strictObject({ verb: z.literal('showPassage'), answerId }),
  // `version` is that of the answer as it was shown.
  z.strictObject({
    verb: z.literal('rateAnswer'),
    answerId,
    version: z.string().regex(/^[a-f0-9]{12}$/),
    useful: z.boolean(),
    submissionKey,
  }),
  // None of the choices is what was meant.
  z.strictObject({ verb: z.literal('noneOfThese') }),
] as const;

export type FaqAction = z.infer<(typeof faqActions)[number]>;

const FAQ_VERBS = verbsOf(faqActions);

/** True for a button about answers. */
export function isFaqAction(action: CardAction): action is FaqAction {
  return FAQ_VERBS.has(action.verb);
}
