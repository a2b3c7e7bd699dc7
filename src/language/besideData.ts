// Phrases and words about what stands beside a visit: other people, other calls, other places.
import { z } from 'zod';
import { load } from './languageData.ts';
import { parsePhrase, PhraseBook } from './phrases.ts';

const phrases = z
  .array(z.string())
  .transform((lines) => new PhraseBook(lines.map((line) => parsePhrase(line, true))));
const words = z.string().transform((line) => new Set(line.split(' ')));

export const besideData = load(
  'beside.json',
  z.strictObject({
    /** Written to, not reached, called off: whatever time stands there. */
    always: phrases,
    /** For whom somebody else was visited, to whom the coach was on the way. */
    behalf: phrases,
    /** What follows in a clause without a name, when somebody was `tried`. */
    tails: phrases,
    tried: words,
    /** Seen or called later, where no time tells of a visit. */
    ahead: phrases,
    /** Spoken of, where no time tells of a visit. */
    untimed: phrases,
    /** Was there all the same. */
    joins: phrases,
    /** At the coach's own office. */
    ours: phrases,
    /** Words beside which a kind of contact stays that of the visit. */
    plain: words,
    /** Who else is called. */
    others: words,
  }),
);
