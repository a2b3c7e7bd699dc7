// Takes out of a text whatever points at somebody: names, numbers, addresses. What is left may be kept.
import { editDistance, letterMask, mayBeNear } from './editDistance.ts';
import { fold } from './foldText.ts';
import { isOrdinaryWord, knownWords } from './languageData.ts';
import { companyTypes, nameData } from './nameData.ts';
import { BLANKS, withoutNumbers } from './personalNumbers.ts';

/** The names of the service's own records, ready to be looked for. */
export interface KnownNames {
  /** By first word: the words of whole names. */
  readonly whole: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Words that are a name by themselves. */
  readonly parts: ReadonlySet<string>;
  /** The longer of them by length, to see typos. */
  readonly byLength: ReadonlyMap<number, readonly { word: string; mask: number }[]>;
}

/** From this length on a word with one slip is taken for the name. */
const ONE_SLIP = 5;
const LONGEST = 500;
const WORD = /\[[\p{L}-]+\]|\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*\.?/gu;
/** In the lists of names, and far more often a word of ours. */
const RATHER_WORDS = new Set(
  'art fee may mon can elle free lois lente an tips put sommen appels serre leurs baten lijnen brabant bakker max ans cas staf cap'.split(
    ' ',
  ),
);
/** What stands before a name: a title, somebody who is introduced. */
const BEFORE_NAME =
  /^(?:mevrouw|mevr|mvr|mevrouwtje|madam|meneer|mijnheer|mr|mw|dhr|heer|dokter|dr|heet|heette|noemt|genaamd|genoemd|mvg|groeten|groetjes|vriendelijk)$/;
const INTRODUCED =
  /\b(?:ik ben|naam is|i am|my name is|je suis|je m'appelle|(?:mijn|onze?|zijn|haar|uw|je|de) (?:werknemer|werkneemster|medewerker|medewerkster|collega|zoon|dochter|man|vrouw|vriend|vriendin|broer|zus|buur|coach|jobcoach|begeleider|begeleidster|baas))$/;
const WORDLIKE = /(?:ing|heid|lijk|baar|loos|en|e|t|d|s|tje|isch|air|eel|teit)$/;
const ACTS =
  /^(?:wil|wilt|heeft|is|komt|werkt|moet|zegt|vraagt|belt|doet|gaat|kan|mag|wordt|was|had|krijgt|zit|stopt)$/;

/** Prepares names of people and companies ("Jonas Verbeke", "Bakkerij De Smet"). */
export function knownNames(names: Iterable<string>): KnownNames {
  const whole = new Map<string, string[][]>();
  const parts = new Set<string>();
  for (const name of names) {
    const words = wordsIn(name).map(({ plain }) => plain);
    const [first] = words;
    if (first === undefined) continue;
    if (words.length > 1) whole.set(first, [...(whole.get(first) ?? []), words]);
    for (const word of words) {
      if (word.length > 1 && !nameData.particles.has(word) && !companyTypes(word)) parts.add(word);
    }
  }
  const byLength = new Map<number, { word: string; mask: number }[]>();
  for (const word of parts) {
    if (word.length < ONE_SLIP) continue;
    const same = byLength.get(word.length) ?? [];
    byLength.set(word.length, [...same, { word, mask: letterMask(word) }]);
  }
  return { whole, parts, byLength };
}

/**
 * The text with "[naam]", "[telefoon]" and so on in the place of what points at somebody.
 * @param isSubject tells words of the subject itself (folded), which are nobody's name
 */
export function withoutPeople(
  text: string,
  known: KnownNames,
  isSubject: (word: string) => boolean,
): string {
  const isTerm = (word: string): boolean => isSubject(word) && !isListed(word);
  const plain = withoutNumbers(text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, LONGEST));
  const words = wordsIn(plain);
  const shouts = !/\p{Ll}/u.test(plain.replace(/\[[\p{L}-]+\]/gu, ''));
  const isName = words.map(() => false);
  for (const [at, word] of words.entries()) {
    for (const whole of known.whole.get(word.plain) ?? []) {
      if (whole.every((part, step) => words[at + step]?.plain === part)) {
        isName.fill(true, at, at + whole.length);
      }
    }
    isName[at] ||= isOneName(words, at, plain, { known, isTerm, shouts });
  }
  joinFamilies(words, isName, isTerm);
  joinParticles(words, isName);
  return blanked(plain, words, isName);
}

interface Word {
  plain: string;
  typed: string;
  from: number;
  to: number;
  /** Begins a sentence: its capital says nothing. */
  opens: boolean;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const typed = match[0].replace(/\.$/, '');
    const before = text.slice(0, match.index).trimEnd();
    return {
      plain: fold(typed).replace(/['’](?:s|tje|ke)?$/, ''),
      typed,
      from: match.index,
      to: match.index + typed.length,
      opens: before === '' || /[.!?:;\n"“(-]$/.test(before),
    };
  });
}

interface Judge {
  known: KnownNames;
  isTerm(word: string): boolean;
  shouts: boolean;
}

function isOneName(
  words: readonly Word[],
  at: number,
  text: string,
  { known, isTerm, shouts }: Judge,
): boolean {
  const { plain, typed, opens } = words[at]!;
  if (typed.startsWith('[') || plain.length < 2) return false;
  const capital = /^\p{Lu}/u.test(typed) && !shouts;
  const isWord = isOrdinaryWord(plain) || RATHER_WORDS.has(plain);
  const said = capital && !opens;
  if (known.parts.has(plain)) return said || !(isWord || isTerm(plain));
  if (!capital && nameData.hesitantFirstNames.has(plain)) return false;
  if (
    plain.includes('-') &&
    plain.split('-').every((part) => isOrdinaryWord(part) || isTerm(part))
  ) {
    return false;
  }
  const listed = isListed(plain);
  if (listed && !isWord) return true;
  if (isWord || isTerm(plain) || nameData.particles.has(plain)) {
    return listed && said && !isTerm(plain);
  }
  if (said && !/^\p{Lu}+$/u.test(typed)) return true;
  if (said && plain.length > 3) return true;
  if (isMisspelt(plain, known)) return true;
  const before = words[at - 1]?.plain ?? '';
  if (BEFORE_NAME.test(before)) return true;
  const led = fold(text.slice(0, words[at]!.from)).trimEnd();
  if (INTRODUCED.test(led) && !WORDLIKE.test(plain)) return true;
  return capital && opens && ACTS.test(words[at + 1]?.plain ?? '');
}

/** In the lists of first names and surnames. */
function isListed(word: string): boolean {
  if (RATHER_WORDS.has(word)) return false;
  return knownWords.firstNames.has(word) || knownWords.surnames.has(word);
}

function isMisspelt(word: string, { byLength }: KnownNames): boolean {
  if (word.length < ONE_SLIP) return false;
  const mask = letterMask(word);
  for (let length = word.length - 1; length <= word.length + 1; length++) {
    for (const one of byLength.get(length) ?? []) {
      if (mayBeNear(mask, one.mask, 1) && editDistance(word, one.word, 1) <= 1) return true;
    }
  }
  return false;
}

const OF_FAMILY = new Set('el al ait ben bin bou abu abd van von'.split(' '));

/** "Fatima el amrani", "jonas oyelaran": what follows a name and is no word is a name too. */
function joinFamilies(
  words: readonly Word[],
  isName: boolean[],
  isTerm: (word: string) => boolean,
): void {
  const mayBe = (at: number): boolean => {
    const { plain = '[', typed = '[' } = words[at] ?? {};
    return !(typed.startsWith('[') || isOrdinaryWord(plain) || isTerm(plain));
  };
  for (let at = 1; at < words.length; at++) {
    if (!isName[at - 1] || isName[at]) continue;
    const { plain, typed } = words[at]!;
    if (OF_FAMILY.has(plain) && mayBe(at + 1)) isName.fill(true, at, at + 2);
    else if (mayBe(at) && !WORDLIKE.test(plain) && !/^\p{Lu}$/u.test(typed)) isName[at] = true;
  }
}

/** "De" of "De Smet" and "J." of "J. Verbeke" go with the name; so does a kind of company before one. */
function joinParticles(words: readonly Word[], isName: boolean[]): void {
  for (let at = words.length - 1; at > 0; at--) {
    if (!isName[at]) continue;
    const { plain, typed } = words[at - 1]!;
    const goesOn = /^\p{Lu}/u.test(typed) || isName[at - 2] === true;
    const particle = nameData.particles.has(plain) && goesOn;
    const initial = /^\p{Lu}$/u.test(typed);
    if (particle || initial) isName[at - 1] = true;
  }
  // "Jonas V.": the letter behind it.
  for (let at = 1; at < words.length; at++) {
    if (isName[at - 1] && /^\p{Lu}$/u.test(words[at]!.typed)) isName[at] = true;
  }
}

function blanked(text: string, words: readonly Word[], isName: readonly boolean[]): string {
  let out = '';
  let done = 0;
  words.forEach(({ from, to }, at) => {
    if (!isName[at]) return;
    const between = text.slice(done, from);
    const goesOn = at > 0 && isName[at - 1] && /^[\s.'’-]*$/.test(between);
    out += goesOn ? '' : between + BLANKS.name;
    done = to;
  });
  return (out + text.slice(done)).replace(/\s+/g, ' ').trim();
}
