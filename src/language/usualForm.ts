// Brings a folded word to its usual form: dialect and short forms, compounds split, typos repaired.
import { clockCompound, dayCompound } from './compounds.ts';
import { dialectDay } from './dialectDays.ts';
import { knownWords, wordData } from './languageData.ts';
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
    dialectDay(plain) ??
    dialectStart(plain) ??
    fullEnding(plain) ??
    repairWord(plain) ??
    plain;
  if (usualForms.size < MAX_REMEMBERED) usualForms.set(plain, form);
  return form;
}

/** "ebeld" → "gebeld" in West Flanders, "sjerm" and "gesjproke" → "scherm" and "gesproken" in Limburg. */
function dialectStart(plain: string): string | null {
  if (isKnown(plain)) return null;
  const west = /^e[bdfghklmnprstvwz][a-z]{2,}$/.test(plain) ? `g${plain}` : null;
  const sound = plain.replace(/^sj(?=[aeiou])/, 'sch').replace(/sj(?=[plmntw])/g, 's');
  const limburg = sound === plain ? null : sound;
  for (const full of [west, limburg, limburg && `${limburg}n`]) {
    if (full === null) continue;
    if (knownWords.ordinary.has(full)) return full;
    const spelled = spelledForm(full);
    if (spelled !== null) return spelled;
  }
  return null;
}

function isKnown(plain: string): boolean {
  const { ordinary, firstNames, surnames } = knownWords;
  return ordinary.has(plain) || firstNames.has(plain) || surnames.has(plain);
}

/** "wachtn", "moetn" → "wachten", "moeten", "vanmorgn" → "vandaag ochtend": West Flemish swallows the last e. */
function fullEnding(plain: string): string | null {
  if (!/^[a-z]{3,}[bdfgkptv]n$/.test(plain) || knownWords.ordinary.has(plain)) return null;
  const full = `${plain.slice(0, -1)}en`;
  const isName = knownWords.firstNames.has(plain) || knownWords.surnames.has(plain);
  return !isName && knownWords.ordinary.has(full) ? (dayCompound(full) ?? full) : null;
}
