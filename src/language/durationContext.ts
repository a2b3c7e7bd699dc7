// Decides from the words around a length what it is: of the visit, extra work, or of something else.
import { saysLeaving } from './clockRoles.ts';
import { timeData } from './languageData.ts';
import { numberAt } from './numberWords.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { LEADING } from './visitSegments.ts';

const REACH = 4;
const HABIT = new Set(['per', 'elke', 'iedere']);
/** "elke voormiddag een uur" may be a visit each. */
const DAYTIME = new Set(['ochtend', 'voormiddag', 'middag', 'namiddag']);
const CLAUSE_ENDS = new Set(
  'en maar bij met want dat tot voor vloer werkvloer werf werkplek atelier plaatse mee mè over'.split(
    ' ',
  ),
);
const PLACE = new Set(['in', 'op', 'met', 'via']);
const LENGTHS = new Set(['kwartier', 'half', 'halve', 'anderhalf', 'uurtje']);
const PLANNED_LINKS = new Set(['was', 'waren', ':', 'van']);
const OWN_ARTICLES = new Set(['mijn', 'ons', 'het', 't', 'een']);
const CALLS = new Set(['bellen', 'telefoneren', 'teams']);
const SEPARATE = new Set([',', ';', '.', '(', ')']);

/** Whether the length is of a traffic jam, a work week, a delay: of no use to a visit. */
export function isDistractor(tokens: readonly Token[], from: number, to: number): boolean {
  const before = wordAt(tokens, from - 1);
  const beforeThat = wordAt(tokens, from - 2);
  const after = wordAt(tokens, to) === 'later';
  const later = before === 'na' || before === 'achter' || after;
  const lasted = later && saysLeaving(tokens, from, after ? to + 1 : to, REACH + 1);
  if (lasted || isVisitBefore(tokens, from, to)) return false;
  if (timeData.distractorBefore.has(before) && !isForEach(tokens, from)) return true;
  if (HABIT.has(beforeThat) && !DAYTIME.has(before)) return true;
  if (before === 'de' && beforeThat === 'om') return true;
  if (
    before === 'in' &&
    tokens[from]?.kind === 'number' &&
    timeData.hourUnits.has(wordAt(tokens, to - 1))
  )
    return true;
  const planned = talkData.planned.has(beforeThat) && PLANNED_LINKS.has(before);
  if (planned || (before === 'al' && wordAt(tokens, to) === 'bezig')) return true;
  if (['de', 'van'].includes(before) && timeData.distractorBefore.has(beforeThat)) return true;
  if (timeData.vaguePlenty.has(before)) return true;
  const next = wordAt(tokens, to);
  if (timeData.distractorAfter.has(next)) return wordAt(tokens, to + 1) !== 'met';
  if (
    next === 'te' &&
    ['laat', 'loate', 'loat', 'laot', 'late', 'vroeg', 'lang', 'wachten', 'rijden'].includes(
      wordAt(tokens, to + 1),
    )
  ) {
    return wordAt(tokens, to + 1) !== 'lang';
  }
  return clauseHas(tokens, to, timeData.distractorAfter, REACH + 1) || inVehicle(tokens, to);
}

/** "na een uur bij Emre nog 20 min bij Noor": so long was the visit before. */
function isVisitBefore(tokens: readonly Token[], from: number, to: number): boolean {
  const place = OWN_ARTICLES.has(wordAt(tokens, from - 1)) ? from - 2 : from - 1;
  if (wordAt(tokens, place) !== 'na') return false;
  const lead = CALLS.has(wordAt(tokens, to)) ? to + 1 : to;
  return LEADING.has(wordAt(tokens, lead)) && anyWord(tokens, lead + 1, tokens.length, LEADING);
}

/** "elk 10 minuten": for each of those who were named; "elk kwartier" is a habit. */
function isForEach(tokens: readonly Token[], from: number): boolean {
  const each = wordAt(tokens, from - 1) === 'elk' || wordAt(tokens, from - 1) === 'ieder';
  return each && numberAt(tokens, from) !== null;
}

/** "25 minuten in de file", "een half uur op de bus" */
function inVehicle(tokens: readonly Token[], to: number): boolean {
  for (let index = to; index < to + REACH; index++) {
    if (tokens[index]?.kind === 'mark') return false;
    if (!PLACE.has(wordAt(tokens, index))) continue;
    const mark = tokens.findIndex(({ kind }, at) => at > index && kind === 'mark');
    const end = mark < 0 ? index + REACH : Math.min(mark, index + REACH);
    if (anyWord(tokens, index + 1, end, timeData.distractorIn)) return true;
  }
  return false;
}

function clauseHas(
  tokens: readonly Token[],
  from: number,
  words: ReadonlySet<string>,
  reach: number,
): boolean {
  for (let index = from; index < from + reach; index++) {
    const token = tokens[index];
    if (token === undefined || token.kind === 'mark' || CLAUSE_ENDS.has(token.word)) return false;
    if (words.has(token.word)) return true;
  }
  return false;
}

export interface ExtraRead {
  extra: boolean;
  added: boolean;
}

/** Whether the length is extra work, and whether it comes on top of the rest. */
export function extraAround(tokens: readonly Token[], from: number, to: number): ExtraRead {
  const extra = extraAfter(tokens, to) || extraBefore(tokens, from);
  return { extra, added: extra && isAdded(tokens, from, to) };
}

function extraAfter(tokens: readonly Token[], to: number): boolean {
  for (let index = to; index < to + REACH; index++) {
    const token = tokens[index];
    if (token === undefined || opensLength(tokens, index)) return false;
    if (timeData.extraWords.has(token.word)) return isExtraWork(tokens, index);
    if (token.kind !== 'word' && token.word !== '(') return false;
  }
  return false;
}

/** "een uur waarvan een kwartier extra": what comes is another length. */
function opensLength(tokens: readonly Token[], at: number): boolean {
  return LENGTHS.has(wordAt(tokens, at)) || numberAt(tokens, at) !== null;
}

function extraBefore(tokens: readonly Token[], from: number): boolean {
  for (let index = from - 1; index >= from - REACH && index >= 0; index--) {
    const token = tokens[index];
    if (token === undefined) return false;
    if (timeData.extraWords.has(token.word)) {
      const alreadyUsed = tokens[index - 1]?.kind === 'number' || isUnit(wordAt(tokens, index - 1));
      return !alreadyUsed && isExtraWork(tokens, index);
    }
    if (SEPARATE.has(token.word)) return false;
  }
  return false;
}

function isUnit(word: string): boolean {
  return (
    timeData.hourNouns.has(word) ||
    timeData.minuteUnits.has(word) ||
    word === 'uurtje' ||
    word === 'kwartier' ||
    word === 'daarvan'
  );
}

/** "extra" as work for the employer, not "een extra dag verlof". */
export function isExtraWork(tokens: readonly Token[], at: number): boolean {
  return !timeData.notExtraAfter.has(wordAt(tokens, at + 1));
}

function isAdded(tokens: readonly Token[], from: number, to: number): boolean {
  if (anyWord(tokens, from - 3, from, new Set(['waarvan', 'daarvan', 'laatste', 'eerste'])))
    return false;
  if (anyWord(tokens, to, to + 3, new Set(['daarvan']))) return false;
  if (anyWord(tokens, from - 3, from, timeData.extraAddition)) return true;
  return wordAt(tokens, from - 1) === 'en' || anyWord(tokens, to + 1, to + 4, new Set(['bovenop']));
}
