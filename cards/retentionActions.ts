// The buttons of what is erased and kept; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { recordId, submissionKey, verbsOf } from './actionParts.ts';

export const retentionActions = [
  z.strictObject({ verb: z.literal('showRetention') }),
  // Opens the form in which the reason is given; nothing is kept yet.
  z.strictObject({
    verb: z.literal('askHold'),
    agreementId: recordId,
    reason: z.string().max(200),
  }),
  z.strictObject({ verb: z.literal('placeHold'), agreementId: recordId, submissionKey }),
  z.strictObject({ verb: z.literal('liftHold'), holdId: recordId, submissionKey }),
] as const;

export type RetentionAction = z.infer<(typeof retentionActions)[number]>;

const RETENTION_VERBS = verbsOf(retentionActions);

/** True for the buttons of what is erased and kept. */
export function isRetentionAction(action: CardAction): action is RetentionAction {
  return RETENTION_VERBS.has(action.verb);
}
