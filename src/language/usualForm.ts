// Brings a folded word to its usual form: dialect and short forms, compounds split, typos repaired.
import { clockCompound, dayCompound } from './compounds.ts';
import { wordData } from './languageData.ts';
import { repairWord } from './repairWord.ts';
import { spelledForm } from './spelledForm.ts';

const expansionOf = new Map(Object.entries(wordData.expansions));
const usualForms = new Map<string, string>();
const MAX_REMEMBERED = 5000;

/** The usual form; a word that is taken apart gives several, with a space between. */
export function usualForm(plain: string): string {
  const known = usualForms.get(plain);
  if (known !== undefined) return known;
  const form =
    expansionOf.get(plain) ??
    spelledForm(plain) ??
    dayCompound(plain) ??
    clockCompound(plain) ??
    repairWord(plain) ??
    plain;
  if (usualForms.size < MAX_REMEMBERED) usualForms.set(plain, form);
  return form;
}
