// The shape of data/accessWatch.json: when looks at files are told to the team leads.
import { z } from 'zod';
import { localDateSchema, UNCONFIRMED } from '../rules/index.ts';

const count = (max: number) =>
  z.strictObject({
    value: z.int().min(1).max(max),
    reference: z.literal('policy'),
    status: z.literal(UNCONFIRMED).optional(),
  });

export const accessWatchSchema = z.strictObject({
  checkedOn: localDateSchema,
  /** The short time. */
  withinMinutes: count(1440),
  /** So many different files in that time are never told. */
  manyFiles: count(1000),
  /** Nor are so many times what is normal for the colleague. */
  timesNormal: count(100),
  /** What is normal is counted over so many weeks before. */
  normalWeeks: count(26),
  /** So many refusals in a week are never told. */
  refusedLooks: count(1000),
});
export type AccessWatch = z.output<typeof accessWatchSchema>;
