// Reads moments of the day: "half drie", "kwart voor twee", "tien over half drie", and those in digits.
import {
  compactAt,
  digitsOrHours,
  hourAt,
  isHour,
  LAST_AS_SAID,
  unitEnd,
  type ClockRead,
} from './clockDigits.ts';
import { countsNouns, opensNoun } from './hourOrCount.ts';
import { timeData } from './languageData.ts';
import { numberAt } from './numberWords.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const BEFORE = new Set(['voor', 'veur', 'vo', 'vr']);
const AFTER = new Set(['na', 'over', 'achter', 'nae', 'noa', 'naar']);
const BITS = new Set(['beetje', 'tikje', 'ietsje', 'tikkeltje']);
const NEARLY = new Set(['iets', 'even', 'net', 'juist', 'vlak', 'kort', ...BITS]);
/** "een half uur", "een kwartier": a length, no hour. */
const LENGTHS = new Set(['half', 'kwartier', 'anderhalf', 'uurtje', 'uur']);

/** The moment that starts at `at`, null when there is none. `article` lets "een" be an hour. */
export function clockAt(tokens: readonly Token[], at: number, article = false): ClockRead | null {
  return (
    halfHour(tokens, at) ??
    aroundHour(tokens, at) ??
    vagueHour(tokens, at) ??
    digitsOrHours(tokens, at, article) ??
    compactAt(tokens, at)
  );
}

/** "half drie" */
function halfHour(tokens: readonly Token[], at: number): ClockRead | null {
  if (wordAt(tokens, at) !== 'half') return null;
  const hour = hourAt(tokens, at + 1);
  if (hour === null) return null;
  return spoken(hour.value * 60 - 30, afterHour(tokens, hour.to));
}

/** "kwart voor twee", "tien over half drie", "5 na 9", "20 minuten voor elf". */
function aroundHour(tokens: readonly Token[], at: number): ClockRead | null {
  // "om een kwartier voor 3"
  const isDue = timeData.bareClockWords.has(wordAt(tokens, at - 1));
  const isArticleOfQuarter = isDue && numberAt(tokens, at)?.article === true;
  if (isArticleOfQuarter && wordAt(tokens, at + 1) === 'kwartier')
    return aroundHour(tokens, at + 1);
  const quarter = ['kwart', 'kwartier'].includes(wordAt(tokens, at));
  const count = quarter ? { value: 15, to: at + 1 } : numberAt(tokens, at);
  if (count === null || count.value > 30 || count.value === 0) return null;
  const unit = !quarter && timeData.minuteUnits.has(wordAt(tokens, count.to));
  const side = unit ? count.to + 1 : count.to;
  const before = BEFORE.has(wordAt(tokens, side));
  if (!before && !AFTER.has(wordAt(tokens, side))) return null;
  const skip = isArticle(tokens, side + 1) && isHour(tokens, side + 2);
  const place = skip ? side + 2 : side + 1;
  const half = wordAt(tokens, place) === 'half';
  const hour = hourAt(tokens, half ? place + 1 : place);
  if (hour === null || isLength(tokens, at, hour.to)) return null;
  if (!quarter && !half && !skip && isCounted(tokens, side, hour.to)) return null;
  const base = hour.value * 60 - (half ? 30 : 0);
  const exact = !half && hour.value > LAST_AS_SAID;
  const read = spoken(base + (before ? -count.value : count.value), afterHour(tokens, hour.to));
  return { ...read, clock: { ...read.clock, exact } };
}

/** The article of "kwart na den tweeën"; "kwart na één" has none. */
function isArticle(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (['de', 'den', 'ten', 't'].includes(word)) return true;
  const next = numberAt(tokens, at + 1);
  return (
    numberAt(tokens, at)?.article === true && next?.article === false && !isCount(tokens, next.to)
  );
}

function isCount(tokens: readonly Token[], at: number): boolean {
  return timeData.minuteUnits.has(wordAt(tokens, at));
}

/** "iets over tien", "een beetje na drie", "even voor twaalven", "een uur of tien": taken for the hour itself. */
function vagueHour(tokens: readonly Token[], at: number): ClockRead | null {
  const about = ['een', 'e', 'n'].includes(wordAt(tokens, at)) && wordAt(tokens, at + 2) === 'of';
  if (about && wordAt(tokens, at + 1) === 'uur') {
    const named = halfHour(tokens, at + 3);
    const guessed = hourAt(tokens, at + 3);
    return named ?? (guessed === null ? null : spoken(guessed.value * 60, guessed.to));
  }
  const bit = ['een', 'e', 'n'].includes(wordAt(tokens, at)) && BITS.has(wordAt(tokens, at + 1));
  if (bit) return vagueHour(tokens, at + 1);
  if (!NEARLY.has(wordAt(tokens, at))) return null;
  const side = wordAt(tokens, at + 1);
  if (!BEFORE.has(side) && !AFTER.has(side)) return null;
  const half = halfHour(tokens, at + 2);
  if (half !== null) return half;
  const hour = hourAt(tokens, at + 2);
  return hour === null || numberAt(tokens, at + 2)?.article === true
    ? null
    : spoken(hour.value * 60, afterHour(tokens, hour.to));
}

/** "drie kwartier voor een klant", "een kwartier voor 2 collega's": a length; "tot een kwartier na 2" is a moment. */
function isLength(tokens: readonly Token[], at: number, to: number): boolean {
  if (timeData.notBareClockAfter.has(wordAt(tokens, to))) return true;
  if (wordAt(tokens, at) !== 'kwartier') return false;
  const count = numberAt(tokens, at - 1);
  const isMoment = count?.article === true && timeData.bareClockWords.has(wordAt(tokens, at - 2));
  return count !== null && !isMoment;
}

/** "om 10 na een telefoontje", "tot 10 voor twee taken", "om 9 naar drie collega's": the first number is the hour. */
function isCounted(tokens: readonly Token[], side: number, to: number): boolean {
  const isArticle = numberAt(tokens, side + 1)?.article === true;
  if (isArticle) return LENGTHS.has(wordAt(tokens, to)) || opensNoun(tokens, to);
  const goesThere = tokens[side]?.plain === 'naar';
  return goesThere || (to === side + 2 && countsNouns(tokens, to));
}

function afterHour(tokens: readonly Token[], at: number): number {
  return timeData.hourUnits.has(wordAt(tokens, at)) ? unitEnd(tokens, at) : at;
}

function spoken(minutes: number, to: number): ClockRead {
  const total = (minutes + 24 * 60) % (24 * 60);
  const clock = { hour: Math.floor(total / 60), minute: total % 60, exact: false };
  return { clock, to, form: 'words', minutes: 0 };
}
