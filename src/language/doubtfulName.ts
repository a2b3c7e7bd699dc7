// Tells when the one name that resembles what was typed may still be somebody else: then it is asked.
import { knownWords } from './languageData.ts';
import type { NameMention } from './matchNames.ts';
import { nameData } from './nameData.ts';
import type { Candidate } from './nameHits.ts';
import { nameWords } from './rosterIndex.ts';
import { soundOf } from './soundFold.ts';

const SHORT_LAST_NAME = 5;
const TINY = 3;
const ENDS_IN_VOWEL = /[aeiouy]$/;
/** "Aysel" is no Ayse; "Roosje", "Jonaske" and "Elkee" are said of Roos, Jonas and Elke. */
const OTHER_ENDING = /^(?!t?je|ke|[ns]$)[b-df-hj-np-tv-xz]/;

/** Whether a name that was not spelled as known is perhaps another person's. */
export function isDoubtful({ text }: NameMention, { entity, parts, likeness }: Candidate): boolean {
  if (likeness === 1) return false;
  const own = nameWords(entity.name);
  const typed = nameWords(text).filter((word) => !nameData.particles.has(word));
  const [first = ''] = typed;
  if (parts.length === 1 && parts[0] === 'last') {
    const joined = typed.join('');
    if (knownWords.firstNames.has(joined) && !own.includes(joined)) return true;
    if (own.some((word) => soundsAs(joined, word))) return false;
    const shortest = Math.min(joined.length, ...own.filter(isFamily).map(({ length }) => length));
    return isOtherName(first, own) || shortest <= SHORT_LAST_NAME;
  }
  if (parts.length === 1 && parts[0] === 'first') return isOtherFirst(first, own[0] ?? '');
  // "Steven Karels" is hardly Karel Stevens.
  if (parts[0] === 'last' && parts.includes('first')) return true;
  return typed.slice(1).some((word) => isOtherName(word, own) && !soundsLike(word, own));
}

/** A word of a name that is not the first. */
function isFamily(word: string, at: number): boolean {
  return at > 0 && !nameData.particles.has(word);
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

/** "Line" for Lien, "Mai" for Mei, "Augusta" for August, "Aysel" for Ayse are other people. */
function isOtherFirst(typed: string, own: string): boolean {
  if (typed === own) return false;
  const isName = knownWords.firstNames.has(typed);
  if (endsOtherwise(typed, own, isName)) return true;
  if (Math.max(typed.length, own.length) <= TINY) return true;
  if (isName && spellingOf(typed) !== spellingOf(own)) return true;
  const longer = typed.startsWith(own) ? typed.slice(own.length) : '';
  return OTHER_ENDING.test(longer);
}

/** "Sophie" and Sofie, "Katty" and Kathy are one name, spelled otherwise. */
function spellingOf(name: string): string {
  return name
    .replace(/ph/g, 'f')
    .replace(/ck?|q/g, 'k')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1');
}

/** "Martin" and "Martine", "Emrah" and "Emre", "Martina" and "Martine" are different people. */
function endsOtherwise(typed: string, own: string, isName: boolean): boolean {
  const heard = typed.replace(/h$/, '');
  const stem = (word: string) => word.replace(ENDS_IN_VOWEL, '');
  if (heard === own || stem(heard) !== stem(own)) return false;
  const both = ENDS_IN_VOWEL.test(heard) && ENDS_IN_VOWEL.test(own);
  return both || isName || typed.endsWith('a') || own.endsWith('a');
}
