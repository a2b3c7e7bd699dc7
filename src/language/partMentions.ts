// Finds the parts of the day that a message names: "'s morgens", "voormiddag", "gisterenavond".
import { timeData, type PartOfDay } from './languageData.ts';
import type { PartMention } from './mentions.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const PART_BEFORE_MORNING = new Set(
  's de den deze dezen in gisteren eergisteren vandaag zelfde die'.split(' '),
);
const GREETING = new Set(['goede', 'goeie', 'goeden', 'goei', 'fijne', 'prettige']);

/** All parts of the day, in their order. */
export function findParts(tokens: readonly Token[]): PartMention[] {
  const parts: PartMention[] = [];
  tokens.forEach((token, index) => {
    const before = wordAt(tokens, index - 1);
    if (GREETING.has(before)) return;
    const morning = token.word === 'morgen' && PART_BEFORE_MORNING.has(before);
    const part: PartOfDay | undefined = morning ? 'morning' : timeData.partsOfDay.get(token.word);
    if (part !== undefined) parts.push({ kind: 'part', from: index, to: index + 1, part });
  });
  return parts;
}
