// Leaves out the length of other work that is told beside the visit: "half uur bij Jonas, 2 uur verslag geschreven".
import { opensNoun } from './hourOrCount.ts';
import type { NameMention } from './matchNames.ts';
import type { TimeMention } from './mentions.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

/** Later ones are moments: "half uur bij Jonas, 9 uur". */
const MOST_HOURS = 5;
const CLAUSE_OPENERS = new Set([',', ';', '.', 'en', '+', 'plus', 'daarna']);

/** The times without those of other work, where the visit has a length of its own. */
export function withoutOtherWork<T extends TimeMention>(
  times: readonly T[],
  tokens: readonly Token[],
  names: readonly NameMention[],
): T[] {
  const length = times.find((time) => time.kind === 'duration' && !time.extra);
  if (length === undefined) return [...times];
  return times.filter((time) => {
    if (time.kind !== 'either' || time.from < length.to) return true;
    const isOfSomebody = names.some(({ from }) => from === time.to);
    const opens = CLAUSE_OPENERS.has(wordAt(tokens, time.from - 1));
    const isWork = opens && !isOfSomebody && opensNoun(tokens, time.to);
    return !(isWork && time.clock.hour <= MOST_HOURS);
  });
}
