// The shape of data/calendar/closingDays.json: the city's own closing days, one list per year.
import { z } from 'zod';
import { datedEntryShape, localDateSchema } from '../core/factSchemas.ts';

const closingDaySchema = z.strictObject({ date: localDateSchema, name: z.string().min(1) });

const closingListSchema = z
  .strictObject({
    ...datedEntryShape,
    year: z.int().min(2000).max(2199),
    /** Only a confirmed list closes days; a year without one gives a warning. */
    confirmed: z.boolean(),
    days: z.array(closingDaySchema),
  })
  .superRefine((list, context) => {
    const issue = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: 'custom', path, message });
    if (list.effectiveFrom !== `${list.year}-01-01`) {
      issue(['effectiveFrom'], `expected 1 January of ${list.year}`);
    }
    const seen = new Set<string>();
    for (const [i, { date }] of list.days.entries()) {
      if (!date.startsWith(`${list.year}-`)) issue(['days', i, 'date'], `not in ${list.year}`);
      if (seen.has(date)) issue(['days', i, 'date'], `${date} stands twice in the list`);
      seen.add(date);
    }
  });

/** Parses to ClosingListFact with its reference; z.encode() gives the file's form back. */
export const closingListsSchema = z.array(closingListSchema);
