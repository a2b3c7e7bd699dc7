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
const DONE = new Set(['geweest', 'gegaan', 'gedaan', 'langsgeweest', 'langsgegaan', 'gehad']);
/** "allemaal bezoeken die gedaan zijn" */
const SEVERAL =
  /^(?:[a-z-]*bezoeken|telefoontjes|telefoongesprekken|belletjes|videocalls|oproepen)$/;

/** "alles telefonisch", "bij alle drie op bezoek geweest"; not "alles op de werkvloer verloopt goed". */
export function isModeOfAll(tokens: readonly Token[], { from, to }: ModeMention): boolean {
  const before = skipWordsBack(tokens, from - 1, FILLERS, MOST_FILLERS);
  const next = tokens[DONE.has(wordAt(tokens, to)) ? to + 1 : to];
  const ends = next === undefined || next.kind === 'mark';
  const areAll = before === from - 1 && SEVERAL.test(wordAt(tokens, from));
  return talkData.all.has(wordAt(tokens, before)) && (ends || areAll);
}
