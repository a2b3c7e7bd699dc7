// Phrases and words about what stands beside a visit: other people, other calls, other places.
import { z } from 'zod';
import { load, wordList } from './languageData.ts';
import { phraseList } from './phrases.ts';

export const besideData = load(
  'beside.json',
  z.strictObject({
    /** Written to, not reached, called off: whatever time stands there. */
    always: phraseList,
    /** For whom somebody else was visited, to whom the coach was on the way. */
    behalf: phraseList,
    /** What follows in a clause without a name, when somebody was `tried`. */
    tails: phraseList,
    tried: wordList,
    /** Seen or called later, where no time tells of a visit. */
    ahead: phraseList,
    /** Spoken of, where no time tells of a visit. */
    untimed: phraseList,
    /** Was there all the same. */
    joins: phraseList,
    /** At the coach's own office. */
    ours: phraseList,
    /** Words beside which a kind of contact stays that of the visit. */
    plain: wordList,
    /** Who else is called. */
    others: wordList,
  }),
);
