// The shape of weekly hours, wherever they are given.
import { z } from 'zod';
import { WEEKDAYS, toMinutes } from '../core/localDate.ts';

const timeSchema = z
  .string()
  .refine((text) => !Number.isNaN(toMinutes(text)), { error: 'expected a time as HH:mm' });
const hoursSchema = z
  .tuple([timeSchema, timeSchema])
  .readonly()
  .refine(([start, end]) => toMinutes(start) < toMinutes(end), {
    error: 'the end must come after the start',
  });

/** { "mon": ["09:00", "17:00"], … }; a day that is absent is not worked. */
export const weekHoursSchema = z.partialRecord(z.enum(WEEKDAYS), hoursSchema);
