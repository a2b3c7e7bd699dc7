// Decides from the words around "2 uur" or "1u30" whether it is a length for sure.
import { timeData } from './languageData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const LONG_HOURS = 5;

/** Whether the words around say that it is a length; from six hours on they must say so clearly. */
export function saysLength(
  tokens: readonly Token[],
  from: number,
  to: number,
  hours: number,
): boolean {
  if (hours > LONG_HOURS) return saysLengthForSure(tokens, from, to);
  const place = [':', 'van', 'was'].includes(wordAt(tokens, from - 1)) ? from - 2 : from - 1;
  if (timeData.durationBefore.has(wordAt(tokens, place))) return true;
  return timeData.durationAfter.has(wordAt(tokens, to)) || wordAt(tokens, to + 1) === 'totaal';
}

/** "dertien uur lang", "duurde 13 uur", "15 uren bij Jonas" */
function saysLengthForSure(tokens: readonly Token[], from: number, to: number): boolean {
  if (anyWord(tokens, to, to + 2, timeData.lengthForSure)) return true;
  return tokens[to - 1]?.plain === 'uren' || timeData.lastedBefore.has(wordAt(tokens, from - 1));
}
