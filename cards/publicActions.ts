// The buttons that anybody may press, also a visitor of the website; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { verbsOf } from './actionParts.ts';

export const publicActions = [
  // "Neem contact met mij op": in one form, or one question at a time; `easy`: short and simple.
  z.strictObject({ verb: z.literal('startContact'), how: z.enum(['form', 'questions', 'easy']) }),
  z.strictObject({ verb: z.literal('startEstimate'), how: z.enum(['form', 'questions']) }),
  z.strictObject({
    verb: z.literal('showEstimate'),
    reference: z.string().regex(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}$/),
  }),
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
