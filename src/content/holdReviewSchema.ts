// The shape of data/holdReview.json: when files that are held past their term come back to the team leads.
import { z } from 'zod';
import { localDateSchema, UNCONFIRMED } from '../rules/index.ts';

const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    why: z.string().min(1).max(300),
    reference: z.literal('policy'),
    status: z.literal(UNCONFIRMED).optional(),
  });

export const holdReviewSchema = z.strictObject({
  checkedOn: localDateSchema,
  /** Held for so many months past its term, a file counts. */
  afterMonths: setting(z.int().min(1).max(120)),
  /** Told in the week in which each so manieth month of the year begins, January first. */
  everyMonths: setting(z.literal([1, 2, 3, 4, 6, 12])),
});
export type HoldReview = z.output<typeof holdReviewSchema>;
