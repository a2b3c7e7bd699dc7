// The shape of data/agreementTerms.json: the terms of the model agreement, version by version.
import { z } from 'zod';
import {
  articleIdSchema,
  instantSchema,
  localDateSchema,
  statusSchema,
} from '../core/factSchemas.ts';
import type { Known } from '../core/timeOfKnowing.ts';

/** The terms under which an agreement was signed; it keeps the version. */
export interface AgreementTermsFact extends Known {
  version: string;
  noticeMonths: number;
  paymentDays: number;
  retentionYears: number;
}

/** S0 art. 11 allows no longer. */
const MAX_RETENTION_YEARS = 10;
const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, reference: articleIdSchema, status: statusSchema.optional() });

const termsEntrySchema = z.strictObject({
  version: z.string().min(1),
  effectiveFrom: localDateSchema,
  recordedAt: instantSchema,
  checkedOn: localDateSchema,
  settings: z.strictObject({
    noticeMonths: setting(z.int().min(1).max(24)),
    paymentDays: setting(z.int().min(1).max(366)),
    retentionYears: setting(z.int().min(1).max(MAX_RETENTION_YEARS)),
    // Choices of which there is one way today; another way would be a function beside the one there is.
    retentionFrom: setting(z.literal('agreementEnd')),
    /** Notice that would end on a day that its month does not have ends on that month's last day. */
    noticeClampedTo: setting(z.literal('monthEnd')),
    /** A proposed invoice carries this day; the term counts from it. */
    invoiceDated: setting(z.literal('lastDayOfMonth')),
  }),
});
export type AgreementTermsEntry = z.output<typeof termsEntrySchema>;

/** The file; z.encode() gives its form back. No two entries may have the same version. */
export const agreementTermsSchema = z
  .array(termsEntrySchema)
  .min(1)
  .refine((entries) => new Set(entries.map((one) => one.version)).size === entries.length, {
    error: 'two entries have the same version',
  });

/** The bare terms of an entry, as the rules take them. */
export function agreementTermsFact(entry: AgreementTermsEntry): AgreementTermsFact {
  const { version, effectiveFrom, recordedAt, settings } = entry;
  return {
    ...{ version, effectiveFrom, recordedAt },
    noticeMonths: settings.noticeMonths.value,
    paymentDays: settings.paymentDays.value,
    retentionYears: settings.retentionYears.value,
  };
}
