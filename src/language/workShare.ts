// Tells how much of a week somebody works from a day in numbers: "wil 4/5 werken" is not 4 May.
import { dateData } from './languageData.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

/** People work in fifths or tenths at most. */
const LARGEST_WHOLE = 10;

/** "4/5 werken", "3/4 contract". @param to where what may be the share ends */
export function isShareOfWork(
  tokens: readonly Token[],
  part: number,
  whole: number,
  to: number,
): boolean {
  if (part >= whole || whole > LARGEST_WHOLE) return false;
  return dateData.workShares.has(wordAt(tokens, to));
}
