// What of a message the intent model looks at: words, pairs of words, pieces of words, features.
import type { Described } from './intentFeatures.ts';

/** What somebody wants is said in so many words; it keeps long texts fast. */
const MOST_WORDS = 60;
const PIECES = [3, 4, 5];
const SHORTEST_WITH_PIECES = 4;
const WORDS_A_STEP = 3;
const MOST_STEPS = 6;
const ALWAYS = 'always';

/** What of a message counts: its words, and all that is no single word. */
export interface MessageTerms {
  words: readonly string[];
  others: readonly string[];
}

/** The terms of a message, those of its words apart (`termsOfWord`). */
export function messageTerms({ words: all, features }: Described): MessageTerms {
  const words = all
    .filter((word) => word === '?' || /[\p{L}\p{N}<]/u.test(word))
    .slice(0, MOST_WORDS);
  const others = [ALWAYS];
  const framed = ['^', ...words, '$'];
  framed.forEach((word, at) => {
    if (at + 1 < framed.length) others.push(`2 ${word} ${framed[at + 1] ?? ''}`);
    if (at + 2 < framed.length) others.push(`3 ${word} ${framed[at + 2] ?? ''}`);
  });
  for (const feature of features) others.push(`f ${feature}`);
  others.push(`length ${String(Math.min(MOST_STEPS, Math.ceil(words.length / WORDS_A_STEP)))}`);
  return { words, others };
}

/** The terms of a word. Spellings differ, so pieces of it count beside the word. */
export function termsOfWord(word: string): string[] {
  return [`w ${word}`, ...piecesOf(word).map((piece) => `p ${piece}`)];
}

/** All terms of a message, each once, as they are learnt. */
export function everyTerm({ words, others }: MessageTerms): string[] {
  return [...new Set([ALWAYS, ...words.flatMap(termsOfWord), ...others])];
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
