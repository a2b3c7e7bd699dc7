// Decides from the words around a moment whether it is a start, an end, or no visit time at all.
import { isGluedToWord, isInflectedHour } from './clockDigits.ts';
import { dateData, timeData } from './languageData.ts';
import type { ClockRole } from './mentions.ts';
import { numberAt } from './numberWords.ts';
import { anyWord, joinsNumbers, skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { talkData } from './talkData.ts';
import { monthAt } from './months.ts';

export interface RoleRead {
  role: ClockRole;
  /** The word that gives the role: "om", "van", "tot"; '' without. */
  word: string;
  /** Its index, or the place itself. */
  from: number;
}

const LOOK_BACK = 3;
const CLAUSE_MARKS = new Set([',', ';', '!', '?', ')']);
/** "door de trein pas om 10u15 bij Kevin": the coach's own moment. */
const AT_LAST = new Set(['pas', 'eindelijk', 'uiteindelijk', 'toch']);
const INFLECTING = new Set(['ten', 'ton', 'te']);
const SUSPECT_REACH = 5;
const CLAUSE_REACH = 8;
const LEAVING_REACH = 5;
const LEFT_JUST_BEFORE = 2;
/** "om 9 kwartiertje gebeld" is an hour, "3 kwartier" a length. */
const MOST_QUARTERS = 6;

/** The role that the words before `at` give to a moment there. */
export function roleBefore(tokens: readonly Token[], at: number): RoleRead {
  let exactly: number | null = null;
  for (let index = at - 1; index >= at - LOOK_BACK && index >= 0; index--) {
    const word = wordAt(tokens, index);
    if (timeData.exactlyWords.has(word)) exactly ??= index;
    const everySo =
      word === 'om' && wordAt(tokens, index + 1) === 'de' && tokens[index + 1]?.plain === 'de';
    if (everySo) break;
    if (word === 'van' && wordAt(tokens, index - 1) === 'klok')
      return { role: 'start', word: 'om', from: index - 1 };
    if (timeData.endWords.has(word) || timeData.toWords.has(word))
      return { role: 'end', word, from: index };
    // "tot ten vieren"
    const ends = INFLECTING.has(word) && timeData.endWords.has(wordAt(tokens, index - 1));
    if (ends) return { role: 'end', word: wordAt(tokens, index - 1), from: index - 1 };
    if (timeData.startWords.has(word)) return { role: 'start', word, from: index };
    if (!timeData.clockFillers.has(word) && word !== ':' && word !== 'met' && word !== 'middag')
      break;
  }
  if (exactly !== null) return { role: 'start', word: 'om', from: exactly };
  return { role: 'none', word: '', from: at };
}

/** Whether a number without "uur" may be an hour, given what follows it. */
export function mayBeBareHour(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  if (isGluedToWord(tokens, from)) return false;
  if (next === undefined) return true;
  if (timeData.notBareClockAfter.has(next.word) || timeData.minuteUnits.has(next.word))
    return false;
  if (next.word === 'kwartier') return (numberAt(tokens, from)?.value ?? 0) > MOST_QUARTERS;
  if (next.glued && next.kind === 'word') return next.word === 'tot';
  if (joinsNumbers(tokens, to) && ['/', '.', ','].includes(next.word)) return false;
  if (next.word === 'jan' && next.capital) return true;
  return monthAt(tokens, to) === null;
}

/** Whether the words around a moment say that the coach left then: "om 11u weer weg". */
export function saysLeaving(
  tokens: readonly Token[],
  from: number,
  to: number,
  back = LEFT_JUST_BEFORE,
): boolean {
  let end = to;
  while (end < to + LEAVING_REACH && end < tokens.length && tokens[end]?.kind !== 'mark') end++;
  const next = nextMoment(tokens, to, end + 1);
  if (next !== null) end = Math.max(to, next - 1);
  let start = from;
  while (
    start > from - back &&
    tokens[start - 1]?.kind === 'word' &&
    wordAt(tokens, start - 1) !== 'en'
  )
    start--;
  const fillers = skipWords(tokens, to, timeData.leavingFillers, LEAVING_REACH + 1);
  const soft = next === fillers + 1 ? -1 : fillers;
  return (
    timeData.softLeaving.has(wordAt(tokens, soft)) ||
    (anyWord(tokens, to, end, timeData.leaving) && !isStopAt(tokens, from, to, end)) ||
    anyWord(tokens, start, from, timeData.leaving)
  );
}

/** "om 8u bij Jonas gestopt": came by, unless a moment was said before. */
function isStopAt(tokens: readonly Token[], from: number, to: number, end: number): boolean {
  const stop = tokens.findIndex(({ word }, at) => at >= to && at < end && word === 'gestopt');
  const place = tokens.findIndex(({ word }, at) => at >= to && at < stop && word === 'bij');
  return place >= 0 && !tokens.slice(0, from).some(({ kind }) => kind === 'number');
}

/** Where "om half elf" or "tegen elf" begins: "toegekomen om 9 en vertrokken om half elf". */
function nextMoment(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const inflected = wordAt(tokens, at) === 'te' && isInflectedHour(tokens, at + 1);
    const role = inflected || timeData.bareClockWords.has(wordAt(tokens, at));
    const hour = ['half', 'kwart'].includes(wordAt(tokens, at + 1));
    if (role && (hour || numberAt(tokens, at + 1) !== null)) return at;
  }
  return null;
}

function endsClause(tokens: readonly Token[], at: number): boolean {
  const fullStop = wordAt(tokens, at) === '.' && tokens[at + 1]?.capital === true;
  return fullStop || CLAUSE_MARKS.has(wordAt(tokens, at));
}

function startOfClause(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && !endsClause(tokens, start - 1)) start--;
  return start;
}

/** "om 8u begint hij", "om 5u staat ze op" */
function isTheirs(tokens: readonly Token[], to: number): boolean {
  const verb = timeData.suspectVerbs.has(wordAt(tokens, to));
  return verb && talkData.thirdPerson.has(wordAt(tokens, to + 1));
}

/** Whether a moment seems to be of a shift, a train or another appointment. */
export function isSuspect(tokens: readonly Token[], from: number, to = from): boolean {
  if (isTheirs(tokens, to)) return true;
  if (AT_LAST.has(wordAt(tokens, from - 1))) return false;
  const clause = Math.max(startOfClause(tokens, from), from - CLAUSE_REACH);
  const other = anyWord(tokens, clause, from, talkData.thirdPerson);
  const own =
    anyWord(tokens, clause, from, talkData.firstPerson) ||
    anyWord(tokens, clause, from, timeData.contactVerbs);
  if (other && !own && anyWord(tokens, clause, from, timeData.suspectVerbs)) return true;
  for (let at = Math.max(clause, from - SUSPECT_REACH); at < from; at++) {
    const next = wordAt(tokens, at + 1);
    const day = next === 'week' ? wordAt(tokens, at + 2) : next;
    const ofDay = timeData.partsOfDay.has(next) || dateData.weekdays.includes(day);
    // "Afspraak Robbe 21/1 om 10u30, een uur"
    const isOwn = at === 0 && timeData.ownWhenFirst.has(wordAt(tokens, at));
    if (timeData.suspectBefore.has(wordAt(tokens, at)) && !ofDay && !isOwn) return true;
  }
  return false;
}
