// Hears that a kind of contact holds for every visit of a message: "…, alles op de werkvloer".
import type { ModeMention } from './modes.ts';
import { talkData } from './talkData.ts';
import { skipWordsBack, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const FILLERS = new Set(
  'was waren gebeurde gebeurden is zijn ging gingen via per in op twee drie vier telkens gewoon ga ik we langs'.split(
    ' ',
  ),
);
const MOST_FILLERS = 4;
/** "allemaal bezoeken die gedaan zijn" */
const SEVERAL =
  /^(?:[a-z-]*bezoeken|telefoontjes|telefoongesprekken|belletjes|videocalls|oproepen)$/;

/** "alles telefonisch", "alle drie waren op de werkvloer"; not "alles op de werkvloer verloopt goed". */
export function isModeOfAll(tokens: readonly Token[], { from, to }: ModeMention): boolean {
  const before = skipWordsBack(tokens, from - 1, FILLERS, MOST_FILLERS);
  const next = tokens[to];
  const ends = next === undefined || next.kind === 'mark';
  const areAll = before === from - 1 && SEVERAL.test(wordAt(tokens, from));
  return talkData.all.has(wordAt(tokens, before)) && (ends || areAll);
}
