// The buttons that anybody may press, also a visitor of the website; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { verbsOf } from './actionParts.ts';

export const publicActions = [
  // Asked first (`sure`: false), then done: all that was said is gone.
  z.strictObject({ verb: z.literal('wipeChat'), sure: z.boolean() }),
  z.strictObject({ verb: z.literal('keepChat') }),
] as const;

export type PublicAction = z.infer<(typeof publicActions)[number]>;

const PUBLIC_VERBS = verbsOf(publicActions);

/** True for a button that anybody may press. */
export function isPublicAction(action: CardAction): action is PublicAction {
  return PUBLIC_VERBS.has(action.verb);
}
