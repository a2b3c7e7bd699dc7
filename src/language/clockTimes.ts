// Reads moments of the day: "14u30", "half drie", "kwart voor twee", "tien over half drie", "9 uur".
import { timeData } from './languageData.ts';
import type { Clock } from './mentions.ts';
import { numberAt } from './numberWords.ts';
import { joinsNumbers, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

export interface ClockRead {
  clock: Clock;
  to: number;
  /** `words` and `full` can only be a moment; `hours` ("2 uur", "1u30") also a length; `bare` is "9". */
  form: 'words' | 'full' | 'hours' | 'bare';
  /** The length in minutes when it is one after all. */
  minutes: number;
}

const BEFORE = new Set(['voor', 'veur', 'vo', 'vr']);
const AFTER = new Set(['na', 'over', 'achter', 'nae']);
const SEPARATORS = new Set([':', '.', ',', '’']);
const LAST_AS_SAID = 12;

/** The moment that starts at `at`, null when there is none. `article` lets "een" be an hour. */
export function clockAt(tokens: readonly Token[], at: number, article = false): ClockRead | null {
  return (
    halfHour(tokens, at) ??
    aroundHour(tokens, at) ??
    vagueHour(tokens, at) ??
    digitsOrHours(tokens, at, article)
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
  const quarter = ['kwart', 'kwartier'].includes(wordAt(tokens, at));
  const count = quarter ? { value: 15, to: at + 1 } : numberAt(tokens, at);
  if (count === null || count.value > 30 || count.value === 0) return null;
  const unit = !quarter && timeData.minuteUnits.has(wordAt(tokens, count.to));
  const side = unit ? count.to + 1 : count.to;
  const before = BEFORE.has(wordAt(tokens, side));
  if (!before && !AFTER.has(wordAt(tokens, side))) return null;
  const skip = ['de', 'den', 'een'].includes(wordAt(tokens, side + 1)) && isHour(tokens, side + 2);
  const place = skip ? side + 2 : side + 1;
  const half = wordAt(tokens, place) === 'half';
  const hour = hourAt(tokens, half ? place + 1 : place);
  if (hour === null || isLength(tokens, at, hour.to)) return null;
  const base = hour.value * 60 - (half ? 30 : 0);
  const exact = !half && hour.value > LAST_AS_SAID;
  const read = spoken(base + (before ? -count.value : count.value), afterHour(tokens, hour.to));
  return { ...read, clock: { ...read.clock, exact } };
}

/** "iets over tien", "even voor twaalven", "een uur of tien": taken for the hour itself. */
function vagueHour(tokens: readonly Token[], at: number): ClockRead | null {
  const about = ['een', 'e', 'n'].includes(wordAt(tokens, at)) && wordAt(tokens, at + 2) === 'of';
  if (about && wordAt(tokens, at + 1) === 'uur') {
    const named = halfHour(tokens, at + 3);
    const guessed = hourAt(tokens, at + 3);
    return named ?? (guessed === null ? null : spoken(guessed.value * 60, guessed.to));
  }
  if (!['iets', 'even', 'net', 'juist', 'vlak', 'kort'].includes(wordAt(tokens, at))) return null;
  const side = wordAt(tokens, at + 1);
  if (!BEFORE.has(side) && !AFTER.has(side)) return null;
  const half = halfHour(tokens, at + 2);
  if (half !== null) return half;
  const hour = hourAt(tokens, at + 2);
  return hour === null || numberAt(tokens, at + 2)?.article === true
    ? null
    : spoken(hour.value * 60, afterHour(tokens, hour.to));
}

/** "drie kwartier voor een klant", "een kwartier voor 2 collega's": a length, no moment. */
function isLength(tokens: readonly Token[], at: number, to: number): boolean {
  if (timeData.notBareClockAfter.has(wordAt(tokens, to))) return true;
  return wordAt(tokens, at) === 'kwartier' && numberAt(tokens, at - 1) !== null;
}

function isHour(tokens: readonly Token[], at: number): boolean {
  return hourAt(tokens, at) !== null || wordAt(tokens, at) === 'half';
}

function hourAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const hour = numberAt(tokens, at);
  return hour !== null && hour.value <= 24 && !tokens[at]?.raw.includes(',') ? hour : null;
}

function afterHour(tokens: readonly Token[], at: number): number {
  return timeData.hourUnits.has(wordAt(tokens, at)) ? unitEnd(tokens, at) : at;
}

/** After "u" or "uur", with the dot of "14.30 u." when the sentence goes on. */
function unitEnd(tokens: readonly Token[], at: number): number {
  const dot = tokens[at + 1];
  const isDot = dot?.word === '.' && dot.glued && (tokens[at]?.raw.length ?? 9) <= 2;
  return isDot && tokens[at + 2]?.capital === false ? at + 2 : at + 1;
}

function spoken(minutes: number, to: number): ClockRead {
  const total = (minutes + 24 * 60) % (24 * 60);
  const clock = { hour: Math.floor(total / 60), minute: total % 60, exact: false };
  return { clock, to, form: 'words', minutes: 0 };
}

/** "14u30", "14.30", "14:30u", "10 uur 15", "tien uur dertig", "14u", "9". */
function digitsOrHours(tokens: readonly Token[], at: number, article: boolean): ClockRead | null {
  const hour = numberAt(tokens, at);
  const first = tokens[at];
  if (hour === null || first === undefined || hour.value > 24) return military(tokens, at);
  if (hour.article && (!article || isHour(tokens, hour.to) || wordAt(tokens, hour.to) === 'kwart'))
    return null;
  if (first.glued && tokens[at - 1]?.kind === 'word') return null;
  const exact = hour.value > LAST_AS_SAID || first.raw.startsWith('0');
  const make = (minute: number, to: number, form: ClockRead['form']): ClockRead => ({
    clock: { hour: hour.value % 24, minute, exact },
    to,
    form,
    minutes: hour.value * 60 + minute,
  });
  const mark = wordAt(tokens, hour.to);
  if (first.kind === 'number' && SEPARATORS.has(mark) && joinsNumbers(tokens, hour.to)) {
    const minute = tokens[hour.to + 1];
    const after = hour.to + 2;
    const unit = timeData.hourUnits.has(wordAt(tokens, after));
    const again = SEPARATORS.has(wordAt(tokens, after)) && joinsNumbers(tokens, after);
    const wellFormed = minute?.raw.length === 2 && minute.value < 60 && !(again && mark !== ':');
    if (!wellFormed || (mark === ',' && !unit)) return null;
    const end = unit ? unitEnd(tokens, after) : again ? after + 2 : after;
    return make(minute.value, end, 'full');
  }
  if (!timeData.hourUnits.has(mark)) return make(0, hour.to, 'bare');
  const dotted = wordAt(tokens, hour.to + 1) === '.' && tokens[hour.to + 1]?.glued === true;
  const minute = minutesAt(tokens, dotted ? hour.to + 2 : hour.to + 1);
  if (minute !== null) return make(minute.value, minute.to, 'hours');
  const spelled = wordAt(tokens, hour.to + 1) === 'en' ? minutesAt(tokens, hour.to + 2) : null;
  if (spelled !== null && tokens[spelled.to]?.kind !== 'word') {
    return make(spelled.value, spelled.to, 'hours');
  }
  const half = wordAt(tokens, hour.to + 1) === 'en' && wordAt(tokens, hour.to + 2) === 'half';
  if (half && !timeData.hourUnits.has(wordAt(tokens, hour.to + 3)))
    return make(30, hour.to + 3, 'hours');
  return make(0, unitEnd(tokens, hour.to), 'hours');
}

/** "1430u" */
function military(tokens: readonly Token[], at: number): ClockRead | null {
  const token = tokens[at];
  const unit = timeData.hourUnits.has(wordAt(tokens, at + 1)) && wordAt(tokens, at + 1) !== 'uren';
  if (token?.kind !== 'number' || !/^\d{3,4}$/.test(token.raw) || !unit) return null;
  const hour = Math.floor(token.value / 100);
  const minute = token.value % 100;
  if (hour > 24 || minute > 59) return null;
  return { clock: { hour, minute, exact: true }, to: at + 2, form: 'full', minutes: 0 };
}

/** The minutes behind "uur": "30", "dertig", "05"; not a length of its own ("om 9 uur 20 minuten"). */
function minutesAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const first = tokens[at];
  const minute = numberAt(tokens, at);
  if (first === undefined || minute === null || minute.article || minute.value > 59) return null;
  const inDigits = first.kind === 'number';
  if (inDigits && first.raw.length !== 2 && !(first.value < 10 && first.raw.startsWith('0')))
    return null;
  if (!inDigits && minute.value < 5) return null;
  if (inDigits && !first.glued && joinsNumbers(tokens, minute.to)) return null;
  const next = wordAt(tokens, minute.to);
  if (timeData.hourUnits.has(next) || next === 'kwartier') return null;
  if (['over', 'voor', 'na', 'achter'].includes(next) && isHour(tokens, minute.to + 1)) return null;
  if (timeData.minuteUnits.has(next) && !first.glued) return null;
  const spaced = inDigits ? !first.glued : true;
  if (spaced && timeData.notBareClockAfter.has(next)) return null;
  return { value: minute.value, to: minute.to };
}
