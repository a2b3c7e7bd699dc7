// Finds the parts of the day that a message names: "'s morgens", "voormiddag", "in de vroege shift".
import { dateData, timeData, type PartOfDay } from './languageData.ts';
import type { PartMention } from './mentions.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const PART_BEFORE_MORNING = new Set(
  's de den deze dezen in gisteren eergisteren vandaag zelfde die'.split(' '),
);
const GREETING = new Set(['goede', 'goeie', 'goeden', 'goei', 'fijne', 'prettige']);
const EARLY = 'vroeg';
const VERY = new Set(['heel', 'zeer', 'erg', 'zo', 'al', 'super']);
/** "vrijdag vroeg van 6 tot 7"; "vrijdag vroeg Jonas" is a question. */
const BEHIND_EARLY = new Set([
  'van',
  'om',
  'vanaf',
  'tussen',
  'rond',
  'bij',
  'half',
  'kwart',
  'op',
  'in',
]);
/** "gesproken over de vroege shift", "hij wil naar de nachtploeg": of another day. */
const ABOUT = new Set(
  'over naar wil wilt wou vraagt vroeg volgende geen niet vanaf liever'.split(' '),
);
const REACH = 4;
const ARTICLES = new Set(['de', 'den', 'd']);
const SIDES = new Map<string, PartOfDay>([
  ['voor', 'morning'],
  ['na', 'afternoon'],
  ['achter', 'afternoon'],
]);

/** All parts of the day, in their order. */
export function findParts(tokens: readonly Token[]): PartMention[] {
  const parts: PartMention[] = [];
  tokens.forEach((token, index) => {
    const before = wordAt(tokens, index - 1);
    if (GREETING.has(before)) return;
    const morning = token.word === 'morgen' && PART_BEFORE_MORNING.has(before);
    const said = morning ? 'morning' : timeData.partsOfDay.get(token.word);
    const part: PartOfDay | undefined = said === 'noon' ? sideOfNoon(tokens, index) : said;
    const shift = part ?? shiftAt(tokens, index);
    if (shift === undefined) return;
    parts.push({
      kind: 'part',
      from: index,
      to: index + 1,
      part: shift,
      isShift: part === undefined,
    });
  });
  return parts;
}

/** "voor de middag", "achter de noen" */
function sideOfNoon(tokens: readonly Token[], at: number): PartOfDay {
  const before = ARTICLES.has(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  return SIDES.get(wordAt(tokens, before)) ?? 'noon';
}

/** "ochtendploeg", "vroege shift", "in de late", "vrijdag vroeg". */
function shiftAt(tokens: readonly Token[], at: number): PartOfDay | undefined {
  const word = wordAt(tokens, at);
  if (word === EARLY) return saysEarly(tokens, at) ? 'morning' : undefined;
  if (anyWord(tokens, clauseFrom(tokens, at), at, ABOUT)) return undefined;
  const whole = timeData.shifts.get(word);
  if (whole !== undefined) return whole;
  const kind = timeData.shiftKinds.get(word);
  const isOfShift = timeData.shiftNouns.has(wordAt(tokens, at + 1));
  const isAlone =
    (wordAt(tokens, at - 1) === 'de' || isDay(wordAt(tokens, at - 1))) && mayEnd(tokens, at + 1);
  return isOfShift || isAlone ? kind : undefined;
}

function clauseFrom(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < REACH && tokens[from - 1]?.kind !== 'mark') from--;
  return from;
}

/** "in de vroege", "in de late van 5 tot 6"; not "in de late namiddag". */
function mayEnd(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return next?.kind !== 'word' || BEHIND_EARLY.has(next.word);
}

function saysEarly(tokens: readonly Token[], at: number): boolean {
  const before = wordAt(tokens, at - 1);
  return (at === 0 || isDay(before) || VERY.has(before)) && mayEnd(tokens, at + 1);
}

function isDay(word: string): boolean {
  return dateData.weekdays.includes(word) || dateData.relativeDays.has(word);
}
