// The button of the public chat's off-switch; it joins cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { submissionKey, verbsOf } from './actionParts.ts';

export const publicChatActions = [
  // `seen` is when the state that the card showed was decided (epoch ms); 0: never.
  z.strictObject({
    verb: z.literal('switchPublicChat'),
    open: z.boolean(),
    seen: z.int().min(0),
    submissionKey,
  }),
] as const;

export type PublicChatAction = z.infer<(typeof publicChatActions)[number]>;

const PUBLIC_CHAT_VERBS = verbsOf(publicChatActions);

/** True for the off-switch. */
export function isPublicChatAction(action: CardAction): action is PublicChatAction {
  return PUBLIC_CHAT_VERBS.has(action.verb);
}
