// The shape of data/tariffs.json: dated settings with what they rest on, crossings, dated amounts.
import { z } from 'zod';
import {
  articleIdSchema,
  datedEntryShape,
  instantSchema,
  localDateSchema,
  monthSchema,
  statusSchema,
} from '../core/factSchemas.ts';
import type { InstantMs } from '../core/localDate.ts';
import { firstDayOf, isMonth, monthAfter } from '../core/month.ts';
import type { TariffFacts, TariffPolicyFact } from './tariffFacts.ts';
import { FIRST_QUARTERS_FROM, INDEXATION_METHODS } from './tariffFacts.ts';

/** A million euro: whatever is more is a slip of the hand. */
const MAX_CENTS = 100_000_000;
const centsSchema = z.int().min(1).max(MAX_CENTS);
const setting = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, reference: articleIdSchema, status: statusSchema.optional() });

/** Tariffs hold by the month, so whatever changes them starts on a first day. */
const firstOfMonthSchema = localDateSchema.refine((day) => day.endsWith('-01'), {
  error: 'expected the first day of a month: tariffs hold by the month',
});

const amountsShape = {
  basicFirstCents: centsSchema,
  basicLaterCents: centsSchema,
  extraHourlyCents: centsSchema,
};

/** The three prices as finance enters them. */
export const tariffAmountsSchema = z.strictObject(amountsShape);

/** The bare settings of a decision; what is not among them has one way only. */
export const tariffSettings = tariffAmountsSchema.extend({
  firstQuarters: z.int().min(0).max(80),
  firstQuartersFrom: z.enum(FIRST_QUARTERS_FROM),
  indexation: z.enum(INDEXATION_METHODS),
  baseMonth: monthSchema,
  indexPercent: z.int().min(1).max(100),
});

const settingsSchema = z.strictObject({
  basicFirstCents: setting(centsSchema),
  basicLaterCents: setting(centsSchema),
  extraHourlyCents: setting(centsSchema),
  firstQuarters: setting(z.int().min(0).max(80)),
  firstQuartersFrom: setting(z.enum(FIRST_QUARTERS_FROM)),
  indexation: setting(z.enum(INDEXATION_METHODS)),
  baseMonth: setting(monthSchema),
  indexPercent: setting(z.int().min(1).max(100)),
  // Choices of which there is one way today; another way would be a function beside the one there is.
  /** Each crossing counts on the amount after the one before, unrounded. */
  indexCompounding: setting(z.literal('onThePrevious')),
  startedQuarter: setting(z.literal('inFull')),
  /** Once, at the end of the quarter's last month or of the month in which the agreement ends. */
  basicBilledAt: setting(z.literal('endOfQuarterOrAgreement')),
  extraBilledTo: setting(z.literal('minute')),
});

const policyEntrySchema = z.strictObject({
  version: z.string().min(1),
  effectiveFrom: firstOfMonthSchema,
  recordedAt: instantSchema,
  checkedOn: localDateSchema,
  settings: settingsSchema,
});

const crossingSchema = z
  .strictObject({
    ...datedEntryShape,
    month: monthSchema,
    /** Only a confirmed crossing changes tariffs. */
    confirmed: z.boolean(),
    /** Who says so, in a few Dutch words. */
    note: z.string().min(1).optional(),
  })
  .refine(
    ({ month, effectiveFrom }) =>
      !isMonth(month) || effectiveFrom === firstDayOf(monthAfter(month)),
    { path: ['effectiveFrom'], error: 'expected the first day of the month after the crossing' },
  );

const datedAmountsSchema = z.strictObject({
  ...datedEntryShape,
  effectiveFrom: firstOfMonthSchema,
  ...amountsShape,
});

const isUnique = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** The file; z.encode() gives its form back. */
export const tariffsSchema = z.strictObject({
  policies: z
    .array(policyEntrySchema)
    .min(1)
    .refine((all) => isUnique(all.map((one) => one.version)), {
      error: 'two entries have the same version',
    }),
  crossings: z
    .array(crossingSchema)
    .refine((all) => isUnique(all.map((one) => `${one.month}@${one.recordedAt}`)), {
      error: 'a crossing of one month was recorded twice at the same moment',
    }),
  amounts: z
    .array(datedAmountsSchema)
    .refine((all) => isUnique(all.map((one) => `${one.effectiveFrom}@${one.recordedAt}`)), {
      error: 'amounts from one day were recorded twice at the same moment',
    }),
});
export type TariffsFile = z.output<typeof tariffsSchema>;
export type TariffPolicyEntry = z.output<typeof policyEntrySchema>;

/** The facts in the file, as known at a moment; Infinity: all of them. */
export function tariffFacts(file: TariffsFile, knownAt: InstantMs): TariffFacts {
  const { policies, crossings, amounts } = file;
  return { policies: policies.map(tariffPolicyFact), crossings, amounts, knownAt };
}

/** The bare settings of an entry, as the rules take them. */
export function tariffPolicyFact(entry: TariffPolicyEntry): TariffPolicyFact {
  const { version, effectiveFrom, recordedAt, settings } = entry;
  return {
    ...{ version, effectiveFrom, recordedAt },
    basicFirstCents: settings.basicFirstCents.value,
    basicLaterCents: settings.basicLaterCents.value,
    extraHourlyCents: settings.extraHourlyCents.value,
    firstQuarters: settings.firstQuarters.value,
    firstQuartersFrom: settings.firstQuartersFrom.value,
    indexation: settings.indexation.value,
    baseMonth: settings.baseMonth.value,
    indexPercent: settings.indexPercent.value,
  };
}
