// The building blocks of data files: days, instants, references, and what every dated entry carries.
import { z } from 'zod';
import { ARTICLE_IDS } from './articles.ts';
import { isLocalDate } from './localDate.ts';
import { isMonth } from './month.ts';

/** 'YYYY-MM-DD', a day that exists. */
export const localDateSchema = z
  .string()
  .refine(isLocalDate, { error: 'expected an existing day as YYYY-MM-DD' });

/** 'YYYY-MM', a month that exists. */
export const monthSchema = z.string().refine(isMonth, { error: 'expected a month as YYYY-MM' });

/** 'HH:mm' of a day. */
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'expected a time as HH:mm' });

/** ISO 8601 with an offset in the file, epoch milliseconds in the program. */
export const instantSchema = z.codec(z.iso.datetime({ offset: true }), z.number(), {
  decode: (text) => Date.parse(text),
  encode: (ms) => new Date(ms).toISOString(),
});

export const articleIdSchema = z.enum(ARTICLE_IDS);

/** Marks a choice of ours for which the sources name no number or leave room. */
export const UNCONFIRMED = 'te bevestigen door de stad';
export const statusSchema = z.literal(UNCONFIRMED);

/** From which day an entry holds, when it was recorded, on what it rests, when that was last read. */
export const datedEntryShape = {
  effectiveFrom: localDateSchema,
  recordedAt: instantSchema,
  reference: articleIdSchema,
  checkedOn: localDateSchema,
  status: statusSchema.optional(),
};
