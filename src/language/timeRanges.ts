// Reads a start and an end said together: "van 9 tot half elf", "14u-15u30", "tussen 9 en 11".
import { mayBeBareHour, type RoleRead } from './clockRoles.ts';
import type { ClockRead } from './clockDigits.ts';
import { clockAt } from './clockTimes.ts';
import { knownWords, timeData, type PartOfDay } from './languageData.ts';
import type { Clock } from './mentions.ts';
import { numberAt } from './numberWords.ts';
import { inPart } from './partOfDay.ts';
import { skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

export interface RangeRead {
  start: Clock;
  end: Clock;
  to: number;
  /** Two bare numbers: "14-15" may be a count. */
  bare: boolean;
}

const NOON = 12;
const NO_ROLE: RoleRead = { role: 'none', word: '', from: 0 };
const BETWEEN = new Set([
  ...timeData.partsOfDay.keys(),
  's',
  'morgen',
  ',',
  'ongeveer',
  ')',
  'in',
  'de',
  'uur',
]);
const ANNOUNCING = new Set([
  'van',
  'vanaf',
  'om',
  'tussen',
  'tegen',
  'rond',
  'vanop',
  'start',
  'begin',
  'ten',
]);

/** The range that starts at `at`, after a role word such as "van" or "tussen", or without one. */
export function rangeAt(tokens: readonly Token[], at: number, role: RoleRead): RangeRead | null {
  if (role.role === 'end') return null;
  const first = clockAt(tokens, at, role.role !== 'none') ?? noonAt(tokens, at, role);
  if (first === null) return elliptical(tokens, at, role);
  const place = skipWords(tokens, first.to, BETWEEN, 4);
  const joint = connectorAt(tokens, place, role) ?? connectorAt(tokens, first.to, role);
  if (joint === null) return null;
  const second = secondAt(tokens, joint.to);
  if (second === null || !fits(tokens, at, first, second, joint.word, role)) return null;
  return {
    start: inPart(first.clock, partBetween(tokens, first.to, joint.to)),
    end: inPart(second.read.clock, partBetween(tokens, joint.to, second.from)),
    to: second.read.to,
    bare:
      role.role === 'none' &&
      first.form === 'bare' &&
      second.read.form === 'bare' &&
      !endsPhrase(tokens[second.read.to]),
  };
}

/** "van de noen tot twee uur" */
function noonAt(tokens: readonly Token[], at: number, role: RoleRead): ClockRead | null {
  const opens = role.word === 'van' || role.word === 'vanaf' || role.word === 'tussen';
  if (!opens || wordAt(tokens, at) !== 'middag' || wordAt(tokens, at - 1) === 's') return null;
  if (connectorAt(tokens, at + 1, role) === null) return null;
  return { clock: { hour: NOON, minute: 0, exact: true }, to: at + 1, form: 'words', minutes: 0 };
}

/** "van 6 uur 's morgens tot 7": the part of the day that is said inside a range. */
function partBetween(tokens: readonly Token[], from: number, to: number): PartOfDay | null {
  for (let at = from; at < to; at++) {
    const part = timeData.partsOfDay.get(wordAt(tokens, at));
    if (part !== undefined) return part;
  }
  return null;
}

/** "van kwart voor tot kwart na twee": the hour is said once, at the end. */
function elliptical(tokens: readonly Token[], at: number, role: RoleRead): RangeRead | null {
  const quarter = wordAt(tokens, at) === 'kwart';
  const count = quarter ? { value: 15, to: at + 1 } : numberAt(tokens, at);
  if (count === null || count.value > 30 || count.value === 0) return null;
  const side = wordAt(tokens, count.to);
  if (!['voor', 'na', 'over'].includes(side)) return null;
  const joint = connectorAt(tokens, count.to + 1, role);
  const second = joint === null ? null : clockAt(tokens, joint.to);
  if (second?.form !== 'words') return null;
  const { hour, minute } = second.clock;
  const named = Math.round((hour * 60 + minute) / 60) * 60;
  const start = (named + (side === 'voor' ? -count.value : count.value)) % (24 * 60);
  const clock = { hour: Math.floor(start / 60), minute: start % 60, exact: second.clock.exact };
  return { start: clock, end: second.clock, to: second.to, bare: false };
}

function connectorAt(
  tokens: readonly Token[],
  at: number,
  role: RoleRead,
): { word: string; to: number } | null {
  const word = wordAt(tokens, at);
  if (word === 'tot' || timeData.toWords.has(word) || word === 'tem') {
    const included = wordAt(tokens, at + 1) === 'en' && wordAt(tokens, at + 2) === 'met';
    return { word: 'tot', to: included ? at + 3 : at + 1 };
  }
  if (word === 't' && wordAt(tokens, at + 1) === '/') return { word: 'tot', to: at + 3 };
  if (word === '=' && wordAt(tokens, at + 1) === '>') return { word: '-', to: at + 2 };
  if (timeData.rangeMarks.has(word)) {
    return { word: '-', to: wordAt(tokens, at + 1) === '>' ? at + 2 : at + 1 };
  }
  const slash = word === '/' && tokens[at]?.glued === true && tokens[at + 1]?.glued === true;
  if (slash) return { word: '/', to: at + 1 };
  if (word === 'a') return { word: 'a', to: at + 1 };
  return word === 'en' && role.word === 'tussen' ? { word, to: at + 1 } : null;
}

function secondAt(tokens: readonly Token[], at: number): { read: ClockRead; from: number } | null {
  for (let place = at; place < at + 4; place++) {
    const article = numberAt(tokens, place)?.article === true;
    const atNoon = article && wordAt(tokens, place + 1) === 'middag';
    const read = atNoon ? null : clockAt(tokens, place, true);
    if (read !== null) return { read, from: place };
    const noon = wordAt(tokens, place) === 'middag' && wordAt(tokens, place - 1) !== 's';
    if (noon || wordAt(tokens, place) === 'middernacht') {
      const clock = { hour: noon ? 12 : 0, minute: 0, exact: true };
      return { read: { clock, to: place + 1, form: 'words', minutes: 0 }, from: place };
    }
    const word = wordAt(tokens, place);
    const skipped = timeData.clockFillers.has(word) || timeData.partsOfDay.has(word);
    if (!skipped && !['om', 'rond', 's'].includes(word)) return null;
  }
  return null;
}

function fits(
  tokens: readonly Token[],
  at: number,
  first: ClockRead,
  second: { read: ClockRead; from: number },
  joint: string,
  role: RoleRead,
): boolean {
  const bareFirst = first.form === 'bare';
  const bareSecond = second.read.form === 'bare';
  if (bareSecond && !mayBeBareHour(tokens, second.from, second.read.to)) return false;
  if (bareFirst && !mayBeBareHour(tokens, at, first.to)) return false;
  if (joint === 'a') return !bareFirst || endsPhrase(tokens[second.read.to]);
  if (joint === '/') return !bareFirst && !bareSecond;
  if (joint === '-' && bareFirst && bareSecond) {
    const late = second.read.clock.hour > NOON && first.clock.hour < second.read.clock.hour;
    return ANNOUNCING.has(role.word) || role.word === ':' || late;
  }
  return true;
}

/** "9 à 10 bij Jonas", not "9 à 10 klanten". */
function endsPhrase(next: Token | undefined): boolean {
  if (next?.kind !== 'word' || next.capital) return true;
  return timeData.afterHour.has(next.word) || knownWords.firstNames.has(next.plain);
}

/** "van 8u-16u naar 14u-22u": someone's hours became others. */
export function isChange(tokens: readonly Token[], from: number, to: number): boolean {
  const next = wordAt(tokens, to) === 'naar' && rangeAt(tokens, to + 1, NO_ROLE) !== null;
  if (next) return true;
  const isEnd = wordAt(tokens, from - 1) === 'naar';
  return (
    isEnd &&
    (tokens[from - 2]?.kind === 'number' || timeData.hourUnits.has(wordAt(tokens, from - 2)))
  );
}
