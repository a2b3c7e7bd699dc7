// The shape of data/calendar/officeHours.json: dated entries, the newest start in force.
import { z } from 'zod';
import { datedEntryShape } from '../core/factSchemas.ts';
import { weekHoursSchema } from './weekHoursSchema.ts';

/** Parses to OfficeHoursFact with its reference; z.encode() gives the file's form back. */
export const officeHoursSchema = z
  .array(z.strictObject({ ...datedEntryShape, weekdays: weekHoursSchema }))
  .min(1);
