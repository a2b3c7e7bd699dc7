// The buttons about all that is held on one person; they join cards/actions.ts.
import { z } from 'zod';
import type { CardAction } from './actions.ts';
import { recordId, submissionKey, verbsOf } from './actionParts.ts';

/** Which person: the kind and the id of the record. */
const person = {
  kind: z.enum(['employee', 'contactPerson', 'coworkerCoach', 'staff', 'caller']),
  id: recordId,
};
const page = z.int().min(0).max(9999);
/** Names what the card showed, so that nothing is done to what nobody saw. */
const seen = z.string().regex(/^[0-9a-f]{32}$/);

export const personActions = [
  // Who looked at it.
  z.strictObject({ verb: z.literal('showAccess'), ...person, page }),
  // What is held, in numbers.
  z.strictObject({ verb: z.literal('showPerson'), ...person }),
  z.strictObject({ verb: z.literal('exportPerson'), ...person }),
  z.strictObject({ verb: z.literal('askCorrectPerson'), ...person }),
  // The fields and the reason come back as inputs.
  z.strictObject({ verb: z.literal('correctPerson'), ...person, seen, submissionKey }),
  z.strictObject({ verb: z.literal('askErasePerson'), ...person }),
  z.strictObject({ verb: z.literal('erasePerson'), ...person, seen, submissionKey }),
] as const;

export type PersonAction = z.infer<(typeof personActions)[number]>;

const PERSON_VERBS = verbsOf(personActions);

/** True for a button about all that is held on one person. */
export function isPersonAction(action: CardAction): action is PersonAction {
  return PERSON_VERBS.has(action.verb);
}
