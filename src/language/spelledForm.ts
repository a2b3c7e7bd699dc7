// Knows the other spellings of a word: "gistern", "goesndag", "moandah", "dinsdags".
import { wordData } from './languageData.ts';

const ENDING = new RegExp(`^(.{2,}?)(?:${[...wordData.weekdayEndings].join('|')})s?$`);
const variantOf = invert(wordData.variants);
const weekdayOfStem = invert(wordData.weekdayStems);

/** The word of which `plain` is another spelling, null for any other word. */
export function spelledForm(plain: string): string | null {
  const variant = variantOf.get(plain);
  if (variant !== undefined) return variant;
  const stem = ENDING.exec(plain)?.[1];
  return stem === undefined ? null : (weekdayOfStem.get(stem) ?? null);
}

/** From each spelling to its word. */
function invert(lists: Record<string, ReadonlySet<string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([word, spellings]) =>
      [...spellings].map((spelling) => [spelling, word] as const),
    ),
  );
}
