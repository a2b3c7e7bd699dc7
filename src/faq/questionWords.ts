// Cuts a question into plain words: folded, Flemish forms brought to the usual ones, French and English put into Dutch.
import { editDistance, fold, isOrdinaryWord, letterMask, mayBeNear } from '../language/index.ts';
import type { FinderWords, ForeignLanguage, QuestionLanguage } from './faqEntry.ts';

const WORD = /[a-z0-9]+/g;
/** So many words that only the other language has make a question one of that language. */
const FOREIGN_SHARE = 0.3;
const TRANSLATED = 0.4;
/** A word of Dutch and another language alike; longer ones that slipped into Dutch still tell. */
const SHORTEST = 3;
/** A shorter word may be another one. */
const SLIP_FROM = 6;
const APOSTROPHES: readonly (readonly [RegExp, string])[] = [
  [/['’‘`´]/g, "'"],
  [/(?<![a-z])'t(?![a-z])/g, ' het '],
  [/(?<![a-z])'k(?![a-z])/g, ' ik '],
  [/(?<![a-z])'n(?![a-z])/g, ' een '],
  [/(?<![a-z])(z|m)'n(?![a-z])/g, '$1ijn'],
  [/(?<![a-z])zo'n(?![a-z])/g, 'zon'],
  [/(?<![a-z])([cdjlmnst]|qu)'(?=[a-z])/g, '$1e '],
  [/'s(?![a-z])/g, 's'],
];

export interface QuestionWords {
  language: QuestionLanguage;
  words: readonly string[];
}

interface Phrases {
  of: ReadonlyMap<string, readonly string[]>;
  /** By first word: how many words the longest phrase has. */
  longest: ReadonlyMap<string, number>;
}

/** Makes the reader of words for given word lists. */
export function createWordReader({
  forms,
  translations,
}: Pick<FinderWords, 'forms' | 'translations'>): (text: string) => QuestionWords {
  const usual: Phrases = phrasesOf(forms);
  const foreign = (['fr', 'en'] as const).map((language) => {
    const marks = new Set(translations[language].function.flatMap(plainWords));
    const phrases = phrasesOf(translations[language].words);
    // "Je", and the "t" of "y a-t-il" and "don't", are Dutch too: "hoeveel kost t".
    const isShared = (word: string): boolean => isOrdinaryWord(word) || usual.of.has(word);
    const shared = new Set([...marks].filter((word) => word.length <= SHORTEST && isShared(word)));
    return {
      language,
      function: marks,
      shared,
      phrases,
      meant: repairOf([...phrases.of.keys(), ...marks]),
    };
  });
  return (text) => {
    const words = plainWords(text);
    const language = languageOf(words, foreign);
    const heard = foreign.find((one) => one.language === language);
    const dutch = heard ? replaced(words.map(heard.meant), heard.phrases) : words;
    return { language, words: replaced(dutch, usual) };
  };
}

/** Lower-case words and numbers, without accents. */
export function plainWords(text: string): string[] {
  let plain = fold(text);
  for (const [mark, by] of APOSTROPHES) plain = plain.replace(mark, by);
  return plain.match(WORD) ?? [];
}

function phrasesOf(words: Readonly<Record<string, string>>): Phrases {
  const of = new Map<string, readonly string[]>();
  const longest = new Map<string, number>();
  for (const [from, to] of Object.entries(words)) {
    const said = plainWords(from);
    const [first] = said;
    if (first === undefined) continue;
    of.set(said.join(' '), plainWords(to));
    longest.set(first, Math.max(longest.get(first) ?? 0, said.length));
  }
  return { of, longest };
}

/** Longest phrases first. */
function replaced(words: readonly string[], phrases: Phrases): string[] {
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(phrases.longest.get(words[at]!) ?? 0, words.length - at);
    let found: readonly string[] | undefined;
    for (; length > 0; length--) {
      found = phrases.of.get(length === 1 ? words[at]! : words.slice(at, at + length).join(' '));
      if (found) break;
    }
    out.push(...(found ?? [words[at]!]));
    at += Math.max(1, length);
  }
  return out;
}

/** Gives the word of a language that was meant by one with a slip, or a plural of it; its own when there is none. */
function repairOf(texts: readonly string[]): (word: string) => string {
  const known = new Set(texts.flatMap((text) => text.split(' ')));
  const long = [...known]
    .filter((word) => word.length >= SLIP_FROM)
    .map((word) => ({ word, mask: letterMask(word) }));
  return (said) => {
    if (said.length < SLIP_FROM || known.has(said) || /\d/.test(said) || isOrdinaryWord(said))
      return said;
    const letters = letterMask(said);
    const near = long.find(
      ({ word, mask }) =>
        Math.abs(word.length - said.length) <= 1 &&
        mayBeNear(letters, mask, 1) &&
        editDistance(said, word, 1) <= 1,
    );
    return near?.word ?? said;
  };
}

/** A language is heard in words that only it has, and less in words that it has a Dutch word for. */
function languageOf(
  words: readonly string[],
  languages: readonly {
    language: ForeignLanguage;
    function: ReadonlySet<string>;
    /** Those that are Dutch words too. */
    shared: ReadonlySet<string>;
    phrases: Phrases;
  }[],
): QuestionLanguage {
  let best: QuestionLanguage = 'nl';
  let most = 0;
  for (const { language, function: marks, shared, phrases } of languages) {
    let said = 0;
    let known = 0;
    let telling = words.length;
    let dutchOnly = 0;
    let isForeign = false;
    for (const word of words) {
      const dutch = phrases.of.get(word);
      if (marks.has(word)) {
        said += 1;
        if (!shared.has(word)) isForeign = true;
      }
      // What is the same in Dutch tells nothing.
      else if (dutch?.length === 1 && dutch[0] === word) telling -= 1;
      else if (dutch) said += TRANSLATED;
      else if (isOrdinaryWord(word)) dutchOnly += 1;
      if (marks.has(word) || dutch) known += 1;
    }
    const share = said / Math.max(1, telling);
    // "Notice period?" has no small words, and no other word either.
    const isHeard = said >= 1 || (known === words.length && said >= 2 * TRANSLATED);
    // "Wat bedoel je?": a word that is Dutch too, among Dutch ones.
    const isDutch = said === 1 && !isForeign && dutchOnly > 0;
    if (isHeard && !isDutch && share >= FOREIGN_SHARE && share > most) {
      best = language;
      most = share;
    }
  }
  return best;
}
