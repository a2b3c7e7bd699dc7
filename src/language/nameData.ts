// Word lists about names: kinds of companies, particles, titles, and words that are no names.
import { z } from 'zod';
import { editDistance } from './editDistance.ts';
import { load, wordList } from './languageData.ts';

const schema = z.strictObject({
  types: z.array(z.string()).transform((groups) => groups.map((group) => group.split(' '))),
  neutral: wordList,
  typeEndings: z.string().transform((words) => words.split(' ')),
  particles: wordList,
  titles: wordList,
  employerBefore: wordList,
  employeeBefore: wordList,
  placeBefore: wordList,
  /** Behind a name that opens a message. */
  subjectOf: wordList,
  articles: wordList,
  /** What the names of shops and inns are made of: "De Witte Kat", "De Drie Gapers". */
  signWords: wordList,
  absent: wordList,
  absentBefore: wordList,
  hesitantFirstNames: wordList,
  notNames: wordList,
  /** Letters in capitals that are nobody's initials. */
  abbreviations: wordList,
  /** Behind these an ordinary word ("roos", "els") may be a name. */
  links: wordList,
  /** In front of these so is one ("gisteren mei bezocht"). */
  metAfter: wordList,
  /** Behind these an item of a list begins. */
  itemMarks: wordList,
  /** Behind these "mei" is a month. */
  monthBefore: wordList,
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

const LONG_TYPE = 7;

/** "bakerij", "wassserij": one slip away from a longer word for a kind of company. */
export function isMisspeltType(word: string): boolean {
  if (word.length < LONG_TYPE - 1) return false;
  for (const type of groupOf.keys())
    if (type.length >= LONG_TYPE && editDistance(word, type, 1) <= 1) return true;
  return false;
}
