// Whether a question leans on the one before ("en daarna?", "geldt dat ook voor interim?").
import { plainWords } from './questionWords.ts';

const OPENING =
  /^(?:en|maar|of|ook|dus|en dan|ja maar|ok(?:e|é|ay)?(?: en| maar)|et|mais|and|but|what about)\b/i;
const LEANS =
  /(?<!\p{L})(?:dat|dit|die|deze|daar|daarvan|daarvoor|daarna|daarmee|daarop|daarover|ervan|ervoor|erna|erover|hetzelfde|zelfde|dan|toch|wel|ook|anders|waarom|hoezo|nadien|da|ça|cela|that|it|then|same)(?!\p{L})/iu;
const SHORT = 9;
const BARE = 4;

/** True when the words are very few, or few and open or point as only a next question does. */
export function leansOnBefore(text: string): boolean {
  const count = plainWords(text).length;
  if (count === 0 || count > SHORT + BARE) return false;
  if (count <= BARE || OPENING.test(text.trim())) return true;
  return count <= SHORT && LEANS.test(text);
}
