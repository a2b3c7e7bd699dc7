// What the buttons' payloads are made of, as strict as what a card puts in them.
import { z } from 'zod';

export const submissionKey = z.string().regex(/^[\w-]{1,64}$/);
export const recordId = z.string().regex(/^[\w:.-]{1,80}$/);
export const word = z.string().regex(/^[A-Za-z]\w{0,39}$/);
export const personId = recordId;
/** YYYY-MM-DD; whether it exists is looked at by whoever reads it. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const year = z.int().min(2000).max(2199);

/** The verbs of a group of buttons. */
export function verbsOf(
  actions: readonly { shape: { verb: { value: string } } }[],
): ReadonlySet<string> {
  return new Set(actions.map((action) => action.shape.verb.value));
}

/** A correction in words that goes on with the visit that is chosen; said at an epoch ms. */
export const saidCorrection = z.strictObject({
  text: z.string().min(1).max(300),
  at: z.int().min(0),
});

/** Which of one's visits a list shows; null or empty leaves all. */
export const visitFilter = z.strictObject({
  from: day.nullable(),
  to: day.nullable(),
  employerIds: z.array(recordId).max(8),
  employeeIds: z.array(recordId).max(8),
});
