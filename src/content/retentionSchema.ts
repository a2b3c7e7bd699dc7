// The shape of data/retention.json: for how long what the agreement says nothing of is kept.
import { z } from 'zod';
import { localDateSchema, UNCONFIRMED } from '../rules/index.ts';

const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    reference: z.literal('policy'),
    status: z.literal(UNCONFIRMED).optional(),
  });
const days = setting(z.int().min(1).max(3660));
const years = setting(z.int().min(1).max(30));

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
  /** Questions of somebody without an agreement, counted from the day on which they came in. */
  requestDays: days,
  /** Where a conversation of a colleague stopped, counted from its last message. */
  botStateDays: days,
  /** That a message left; longer than a breach is told after, so that nothing is told twice. */
  outboxDays: days,
  /** Which card was handled. */
  submissionDays: days,
  /** Who looked at which file. */
  accessLogDays: days,
  /** Files that a command made on the server, as all that is held on one person. */
  exportDays: days,
  /** People and companies that were entered and never got an agreement. */
  withoutAgreementDays: days,
  /** Colleagues, from the day on which they left. */
  staffYears: years,
  /** Names on invoices, from 1 January after the day of the invoice. */
  invoiceYears: years,
});
export type Retention = z.output<typeof retentionSchema>;
export type RetentionSetting = Exclude<keyof Retention, 'checkedOn'>;
