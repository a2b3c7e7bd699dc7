// The shape of data/billing.json: what finance must settle before an invoice can bear a number.
import { z } from 'zod';
import { articleIdSchema, datedEntryShape, statusSchema } from '../core/factSchemas.ts';
import type { Known } from '../core/timeOfKnowing.ts';
import { parseBankAccount } from './bankAccount.ts';

/** How VAT is treated; the sources do not say, so it is unset until finance decides. */
export const VAT_TREATMENTS = ['notSubject', 'exempt', 'rate6', 'rate12', 'rate21'] as const;
export type VatTreatment = (typeof VAT_TREATMENTS)[number];

/** The settings of finance from a day on; null: not decided. */
export interface BillingFact extends Known {
  vat: VatTreatment | null;
  /** IBAN without spaces. */
  bankAccount: string | null;
  /** Stands before each invoice number. */
  numberPrefix: string | null;
  /** A basic package for fewer days than this in its quarter is looked at. */
  fewDays: number;
}

const MAX_FEW_DAYS = 92;
/** Upper case letters and digits: nothing that a spreadsheet takes for a formula. */
export const numberPrefixSchema = z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/);
export const ibanSchema = z.string().refine((text) => {
  const read = parseBankAccount(text);
  return read.kind === 'result' && read.iban === text;
}, 'expected a valid IBAN without spaces');

export const billingSettings = z.strictObject({
  vat: z.enum(VAT_TREATMENTS).nullable(),
  bankAccount: ibanSchema.nullable(),
  numberPrefix: numberPrefixSchema.nullable(),
  fewDays: z.int().min(1).max(MAX_FEW_DAYS),
});

const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, reference: articleIdSchema, status: statusSchema.optional() });
const { shape } = billingSettings;

export const billingSchema = z
  .array(
    z.strictObject({
      ...datedEntryShape,
      settings: z.strictObject({
        vat: setting(shape.vat),
        bankAccount: setting(shape.bankAccount),
        numberPrefix: setting(shape.numberPrefix),
        fewDays: setting(shape.fewDays),
      }),
    }),
  )
  .min(1);
export type BillingEntry = z.output<typeof billingSchema>[number];

/** The bare settings of an entry. */
export function billingFact({ effectiveFrom, recordedAt, settings }: BillingEntry): BillingFact {
  return {
    ...{ effectiveFrom, recordedAt },
    vat: settings.vat.value,
    bankAccount: settings.bankAccount.value,
    numberPrefix: settings.numberPrefix.value,
    fewDays: settings.fewDays.value,
  };
}

/** Which settings are still missing before an invoice can bear a number. */
export function missingSettings(
  billing: Pick<BillingFact, 'vat' | 'bankAccount' | 'numberPrefix'>,
) {
  return (['vat', 'bankAccount', 'numberPrefix'] as const).filter((one) => billing[one] === null);
}
