// Word lists about names: kinds of companies, particles, titles, and words that are no names.
import { z } from 'zod';
import { load } from './languageData.ts';

const wordList = z.string().transform((words) => new Set(words.split(' ')));
const schema = z.strictObject({
  types: z.array(z.string()).transform((groups) => groups.map((group) => group.split(' '))),
  neutral: wordList,
  typeEndings: z.string().transform((words) => words.split(' ')),
  particles: wordList,
  titles: wordList,
  employerBefore: wordList,
  employeeBefore: wordList,
  placeBefore: wordList,
  articles: wordList,
  absent: wordList,
  absentBefore: wordList,
  hesitantFirstNames: wordList,
  notNames: wordList,
  /** Behind these an ordinary word ("roos", "els") may be a name. */
  links: wordList,
});

export const nameData = load('names.json', schema);

const groupOf = new Map<string, readonly string[]>();
for (const group of nameData.types) for (const word of group) groupOf.set(word, group);

/** "bakkerije" → bakkerij, "schole" → schole */
function withoutDialectEnding(word: string): string {
  return /(?:erije|oele|winkele|restaurante)$/.test(word) ? word.slice(0, -1) : word;
}

/** The words for the same kind of company ("wzc" → woonzorgcentrum, …), null for no such word. */
export function companyTypes(word: string): readonly string[] | null {
  const group = groupOf.get(word) ?? groupOf.get(withoutDialectEnding(word));
  if (group !== undefined) return group;
  const ending = nameData.typeEndings.some(
    (end) => word.endsWith(end) && word.length >= end.length + 4,
  );
  return ending ? [word] : null;
}
