// What of a message the intent model looks at: words, pairs of words, pieces of words, features.
import type { Described } from './intentFeatures.ts';

/** What somebody wants is said in so many words; it keeps long texts fast. */
const MOST_WORDS = 60;
const PIECES = [3, 4, 5];
const SHORTEST_WITH_PIECES = 4;
const WORDS_A_STEP = 3;
const MOST_STEPS = 6;

/** The terms of a message, each once. Spellings differ, so pieces of a word count beside the word. */
export function intentTerms({ words: all, features }: Described): string[] {
  const words = all
    .filter((word) => word === '?' || /[\p{L}\p{N}<]/u.test(word))
    .slice(0, MOST_WORDS);
  const terms = new Set<string>(['always']);
  for (const word of words) for (const term of termsOfWord(word)) terms.add(term);
  const framed = ['^', ...words, '$'];
  framed.forEach((word, at) => {
    if (at + 1 < framed.length) terms.add(`2 ${word} ${framed[at + 1] ?? ''}`);
    if (at + 2 < framed.length) terms.add(`3 ${word} ${framed[at + 2] ?? ''}`);
  });
  for (const feature of features) terms.add(`f ${feature}`);
  terms.add(`length ${String(Math.min(MOST_STEPS, Math.ceil(words.length / WORDS_A_STEP)))}`);
  return [...terms];
}

const wordTerms = new Map<string, readonly string[]>();
const MAX_REMEMBERED = 5000;

/** The word and its pieces; remembered, since words come back. */
function termsOfWord(word: string): readonly string[] {
  const known = wordTerms.get(word);
  if (known !== undefined) return known;
  const terms = [`w ${word}`, ...piecesOf(word).map((piece) => `p ${piece}`)];
  if (wordTerms.size >= MAX_REMEMBERED) wordTerms.clear();
  wordTerms.set(word, terms);
  return terms;
}

/** "<name>" and the like are whole. */
function piecesOf(word: string): string[] {
  if (word.startsWith('<') || word.length < SHORTEST_WITH_PIECES) return [];
  const framed = `^${word}$`;
  return PIECES.flatMap((size) =>
    Array.from({ length: Math.max(0, framed.length - size + 1) }, (_, at) =>
      framed.slice(at, at + size),
    ),
  );
}
