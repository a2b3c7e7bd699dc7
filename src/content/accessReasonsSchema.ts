// The shape of data/accessReasons.json: why somebody looked at a file, in words, and what such a look counts for.
import { z } from 'zod';

export const accessReasonsSchema = z.record(
  z.string(),
  z.strictObject({
    /** After a name and a moment: "een bezoek ingevoerd". */
    words: z.string().min(1).max(80),
    /** The same, where it was looked at only, and perhaps left: "gekeken om een bezoek in te voeren". */
    looked: z.string().min(1).max(80).optional(),
    /**
     * `opens`: somebody opened one record; `lists`: one's own or a whole list in short; `runs`: month-end runs,
     * exports, and what goes by itself; `billing`: an invoice, which is nothing unusual for finance. Only what
     * somebody opens can be many in a short time.
     */
    counts: z.enum(['opens', 'lists', 'runs', 'billing']),
  }),
);
export type AccessReasons = z.output<typeof accessReasonsSchema>;

/** A reason in words; one that is not in the file as it is stored. `action`: what the look did. */
export function reasonInWords(reasons: AccessReasons, why: string, action: string): string {
  const reason = reasons[why];
  return (action === 'read' ? reason?.looked : undefined) ?? reason?.words ?? why;
}
