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
