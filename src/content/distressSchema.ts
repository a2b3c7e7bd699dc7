// The shape of data/distress.json: words of distress, and the numbers of people who help at once.
import { z } from 'zod';
import { localDateSchema, UNCONFIRMED } from '../rules/index.ts';

/** Words next to each other, without capitals or accents; `*` ends one that may go on, `..` skips a few. */
const phrases = z.array(z.string().regex(/^[a-z0-9]+\*?(?: (?:[a-z0-9]+\*?|\.\.))*$/)).min(1);

export const distressSchema = z.strictObject({
  /** Until the city has set the numbers. */
  status: z.literal(UNCONFIRMED).optional(),
  checkedOn: localDateSchema,
  numbers: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(80),
        number: z.string().regex(/^[\d\s/.+-]{3,20}$/),
      }),
    )
    .min(1),
  /** As `DistressPhrases` of src/language says. */
  always: phrases,
  violence: phrases,
  accident: phrases,
  wrong: phrases,
  things: phrases,
  calm: phrases,
  not: phrases,
  now: phrases,
  harmless: phrases,
  outcries: phrases,
  threatsWith: phrases,
  threatsTo: phrases,
  calls: phrases,
  besideCalls: phrases,
  callers: phrases,
  people: phrases,
});

export type DistressContent = z.output<typeof distressSchema>;
