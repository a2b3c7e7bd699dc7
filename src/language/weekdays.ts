// Reads weekdays by name, or by an abbreviation where the text around it allows.
import { dateData, knownWords, timeData } from './languageData.ts';
import { durationAt } from './durations.ts';
import { numberAt } from './numberWords.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const ABBREVIATION_BEFORE = new Set([
  ...dateData.lastWords,
  ...dateData.nextWords,
  'week',
  'op',
  'en',
]);

/** "woensdag tel. Kofi, do tel. Karel": short days that are no other words. */
const SHORT_DAYS = new Set(['di', 'wo', 'do', 'vr']);
const DONE_AFTER = new Set(
  (
    'bij met naar telefoon telefonisch teams bezoek bezocht langs langsgeweest online gebeld opgebeld ' +
    'geweest gezien gesproken gepasseerd overleg videocall ter tp'
  ).split(' '),
);

/** "do op de werkvloer", "do was ik bij Kevin": at the start of a message. */
const PLACE_AFTER = new Set([
  'op',
  'in',
  'aan',
  'samen',
  'was',
  'heb',
  'ben',
  'zijn',
  'waren',
  'ging',
]);
const CLOCK_OPENERS = new Set(['van', 'om', 'tussen', 'vanaf', 'rond', 'tegen']);
const LINE_END = ';';

/** A weekday by name, or by abbreviation where the text around it allows. */
export function weekdayNumber(
  tokens: readonly Token[],
  at: number,
): { value: number; to: number } | null {
  const named = dateData.weekdays.indexOf(wordAt(tokens, at));
  if (named >= 0) return { value: named + 1, to: at + 1 };
  const short = dateData.weekdayAbbreviations.get(tokens[at]?.plain ?? '');
  if (short === undefined || isElided(tokens[at])) return null;
  const dot = wordAt(tokens, at + 1) === '.' && tokens[at + 1]?.glued === true;
  const to = dot ? at + 2 : at + 1;
  return mayBeWeekday(tokens, at, to) ? { value: short, to } : null;
}

/** Whether the words around an abbreviation ("ma", "do", "zo") let it be a weekday. */
function mayBeWeekday(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[to];
  const opens = before === undefined || before.kind === 'mark';
  const announced = before !== undefined && ABBREVIATION_BEFORE.has(before.word);
  if (isVerbToo(tokens, at)) return (opens || announced) && isBeforeTime(tokens, at, to);
  const onItsOwn = opens && next?.kind !== 'word';
  const isShort = SHORT_DAYS.has(tokens[at]?.plain ?? '');
  const odd = next !== undefined && (next.capital || !knownWords.ordinary.has(next.plain));
  const first = before === undefined && (odd || !['zo', 'do'].includes(wordAt(tokens, at)));
  // "vorige week: ma Lotte, di Emre"
  const opensItem = before?.word === LINE_END || (before?.kind === 'mark' && odd);
  const line = opensItem && at > 1 && isBesideDay(tokens, at);
  // "Do bij Kevin", "gebeld met Els do, 10 min"; "to do" is none, and Linh Do is somebody.
  const isPlain = before === undefined || (before.word !== 'to' && tokens[at]?.capital !== true);
  const isDone = next === undefined || next.kind === 'mark' || DONE_AFTER.has(wordAt(tokens, to));
  // "ma bij Jonas, woe bij Els": longer ones only beside another day, since "ma" is also somebody's mother.
  const beside = DONE_AFTER.has(wordAt(tokens, to)) && isBesideDay(tokens, at);
  // "do een half uur bij Kevin"; "vr" before a length may be "voor".
  const isSure = opens || tokens[at]?.plain === 'do';
  const isLength = isSure && isShort && durationAt(tokens, to) !== null;
  const isPlace = before === undefined && isShort && PLACE_AFTER.has(wordAt(tokens, to));
  const told = isPlain && ((isDone && (isShort || (opens && beside))) || isLength || isPlace);
  const listed =
    (before?.kind === 'mark' && isWeekdayWord(tokens, at - 2)) ||
    isWeekdayWord(tokens, at - 1) ||
    isWeekdayWord(tokens, at + 1) ||
    (['en', ',', '+', '&'].includes(wordAt(tokens, to)) && isWeekdayWord(tokens, to + 1));
  return listed || told || announced || isBeforeTime(tokens, at, to) || onItsOwn || first || line;
}

function isBesideDay(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) !== 'zo' && tokens.some((_, i) => i !== at && isWeekdayWord(tokens, i));
}

/** "zo'n" is no Sunday. */
function isElided(token: Token | undefined): boolean {
  return /['’‘`´]/.test(token?.raw ?? '');
}

/** "zat" is also "sat". */
function isVerbToo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.plain === 'zat';
}

/** "di 9u", "wo vm", "do half drie", "ma van 2 tot 3", "vr vorige week" */
function isBeforeTime(tokens: readonly Token[], at: number, to: number): boolean {
  const next = wordAt(tokens, to);
  const opensRange =
    CLOCK_OPENERS.has(next) && isNumeral(tokens, to + 1) && wordAt(tokens, at) !== 'zo';
  return (
    tokens[to]?.kind === 'number' ||
    timeData.partsOfDay.has(next) ||
    next === 'half' ||
    next === 'jl' ||
    opensRange ||
    isWeekAfter(tokens, to) ||
    (next === 'kwart' && tokens[at - 1]?.kind !== 'word')
  );
}

function isNumeral(tokens: readonly Token[], at: number): boolean {
  return ['half', 'kwart'].includes(wordAt(tokens, at)) || numberAt(tokens, at)?.article === false;
}

/** "do vorige week" */
function isWeekAfter(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const turn = dateData.lastWords.has(word) || dateData.nextWords.has(word) || word === 'deze';
  return turn && wordAt(tokens, at + 1) === 'week';
}

function isWeekdayWord(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  return (
    dateData.weekdays.includes(word) || dateData.weekdayAbbreviations.has(tokens[at]?.plain ?? '')
  );
}
