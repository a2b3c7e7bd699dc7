// The shape of data/retention.json: for how many days what was asked and judged is kept.
import { z } from 'zod';
import { localDateSchema, UNCONFIRMED } from '../rules/index.ts';

const days = z.strictObject({
  value: z.int().min(1).max(3660),
  reference: z.literal('policy'),
  status: z.literal(UNCONFIRMED).optional(),
});

export const retentionSchema = z.strictObject({
  checkedOn: localDateSchema,
  /** Questions that got no answer, without what points at somebody. */
  unansweredDays: days,
  /** "Was dit nuttig?" */
  feedbackDays: days,
  /** Cost estimates under their reference. */
  estimateDays: days,
  /** Backup files, except the newest: so long a person who was removed can still be found in one. */
  backupFileDays: days,
});
export type Retention = z.output<typeof retentionSchema>;
