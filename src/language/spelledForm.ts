// Knows the other spellings of a word: "gistern", "goesndag", "moandah", "vuven", "kwartierkes", "yesterday".
import { wordData } from './languageData.ts';

const NO_ENDING = '-';
const wordOf = new Map<string, string>();
for (const { endings, stems } of Object.values(wordData.spellings)) {
  for (const [word, spelled] of Object.entries(stems)) {
    for (const stem of spelled) {
      for (const ending of endings) wordOf.set(ending === NO_ENDING ? stem : stem + ending, word);
    }
  }
}
for (const forms of [wordData.foreign, wordData.variants]) {
  for (const [word, variants] of Object.entries(forms)) {
    for (const variant of variants) wordOf.set(variant, word);
  }
}

/** The word of which `plain` is another spelling, null for any other word. */
export function spelledForm(plain: string): string | null {
  return wordOf.get(plain) ?? null;
}
