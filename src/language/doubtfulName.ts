// Tells when the one name that resembles what was typed may still be somebody else: then it is asked.
import { knownWords } from './languageData.ts';
import type { NameMention } from './matchNames.ts';
import { nameData } from './nameData.ts';
import type { Candidate } from './nameHits.ts';
import { nameWords } from './rosterIndex.ts';
import { soundOf } from './soundFold.ts';

const SHORT_LAST_NAME = 5;
const ENDS_IN_VOWEL = /[aeiouy]$/;

/** Whether a name that was not spelled as known is perhaps another person's. */
export function isDoubtful({ text }: NameMention, { entity, parts, likeness }: Candidate): boolean {
  if (likeness === 1) return false;
  const own = nameWords(entity.name);
  const typed = nameWords(text).filter((word) => !nameData.particles.has(word));
  const [first = ''] = typed;
  if (parts.length === 1 && parts[0] === 'last') {
    const joined = typed.join('');
    if (own.some((word) => soundsAs(joined, word))) return false;
    return isOtherName(first, own) || joined.length <= SHORT_LAST_NAME;
  }
  if (parts.length === 1 && parts[0] === 'first') return endsOtherwise(first, own[0] ?? '');
  // "Steven Karels" is hardly Karel Stevens.
  if (parts[0] === 'last' && parts.includes('first')) return true;
  return typed.slice(1).some((word) => isOtherName(word, own) && !soundsLike(word, own));
}

/** A name that people have, but not this one: "Steven" for Stevens, "Mertens" for Martens. */
function isOtherName(word: string, own: readonly string[]): boolean {
  const known = knownWords.firstNames.has(word) || knownWords.surnames.has(word);
  return known && !own.includes(word);
}

/** "Jansens" for Janssens; not "Verbeeck" for Verbeke. */
function soundsAs(typed: string, own: string): boolean {
  return soundOf(typed) === soundOf(own) && typed.endsWith('e') === own.endsWith('e');
}

/** Behind a first name an s more or less, as in "Lambrechts", is a slip. */
function soundsLike(word: string, own: readonly string[]): boolean {
  const sound = (one: string) => soundOf(one).replace(/s$/, '');
  return own.some((one) => sound(one) === sound(word));
}

/** "Martin" and "Martine", "Martina" and "Martine" are different people. */
function endsOtherwise(typed: string, own: string): boolean {
  const stem = (word: string) => word.replace(ENDS_IN_VOWEL, '');
  if (typed === own || stem(typed) !== stem(own)) return false;
  const both = ENDS_IN_VOWEL.test(typed) && ENDS_IN_VOWEL.test(own);
  return both || knownWords.firstNames.has(typed);
}
