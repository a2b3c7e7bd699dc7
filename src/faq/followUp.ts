// Whether a question leans on the one before ("en daarna?", "geldt dat ook voor interim?").
import { plainWords } from './questionWords.ts';

const OPENING =
  /^(?:en|maar|of|ook|dus|en dan|ja maar|ok(?:e|é|ay)?(?: en| maar)|et|mais|and|but|what about)\b/i;
const LEANS =
  /(?<!\p{L})(?:dat|dit|die|deze|daar|daarvan|daarvoor|daarna|daarmee|daarop|daarover|ervan|ervoor|erna|erover|hetzelfde|zelfde|dan|toch|wel|ook|anders|waarom|hoezo|nadien|da|ça|cela|that|it|then|same)(?!\p{L})/iu;
/** "Hoelang?", "door wie?": only what was said before tells of what. */
const HALF =
  /^\W*(?:(?:tot|vanaf|sinds|met|bij|voor|door|van|aan|op|in|en) )?(?:hoe ?(?:lang|veel|vaak|snel|ver|groot|oud)?|waar\w*|wie|wat|wanneer|welke?)(?: (?:juist|precies|dan|keer|kost|uur|euro))?\W*$/i;
const SHORT = 9;
const BARE = 4;

/**
 * How a question leans on the one before: it opens or points as only a next question does, or its words are so
 * few that they may say only half (`bare`). Null: it does not.
 */
export function leansOnBefore(text: string): 'points' | 'bare' | null {
  const count = plainWords(text).length;
  if (count === 0 || count > SHORT + BARE) return null;
  if (OPENING.test(text.trim()) || HALF.test(text) || (count <= SHORT && LEANS.test(text)))
    return 'points';
  return count <= BARE ? 'bare' : null;
}
