// Repairs typos in the few words on which dates, times and intents hang.
import { dayCompound } from './compounds.ts';
import { editDistance } from './editDistance.ts';
import { knownWords, wordData } from './languageData.ts';
import { spelledForm } from './spelledForm.ts';

const SHORTEST = 5;
const LONG_ENOUGH_FOR_TWO = 8;
const byLetter = new Map<string, string[]>();
const byOne = new Set(wordData.repairableByOne);
for (const word of [...wordData.repairable, ...byOne]) {
  const letter = word.charAt(0);
  byLetter.set(letter, [...(byLetter.get(letter) ?? []), word]);
}

/** The word that was meant by a misspelt one ("novmeber" → "november"), null when none is near. */
export function repairWord(plain: string): string | null {
  if (plain.length < SHORTEST || isKnown(plain)) return null;
  let found: string | null = null;
  let best = Number.POSITIVE_INFINITY;
  for (const word of byLetter.get(plain.charAt(0)) ?? []) {
    const long = Math.min(word.length, plain.length) >= LONG_ENOUGH_FOR_TWO;
    const max = long && !byOne.has(word) ? 2 : 1;
    const distance = editDistance(plain, word, max);
    if (distance > max || distance > best) continue;
    found = distance === best ? null : word;
    best = distance;
  }
  const meant = found ?? swappedStart(plain);
  return meant === null ? null : (dayCompound(meant) ?? spelledForm(meant) ?? meant);
}

/** "amandag" → "maandag" */
function swappedStart(plain: string): string | null {
  const swapped = plain.charAt(1) + plain.charAt(0) + plain.slice(2);
  return (byLetter.get(swapped.charAt(0)) ?? []).includes(swapped) ? swapped : null;
}

function isKnown(plain: string): boolean {
  return (
    wordData.neverRepair.has(plain) ||
    knownWords.ordinary.has(plain) ||
    knownWords.firstNames.has(plain) ||
    knownWords.surnames.has(plain)
  );
}
