// Reads lengths of time: "anderhalf uur", "drie kwartier", "een uur en een kwart", "2,5 uur", "90 min".
import { standsAlone } from './hourOrCount.ts';
import { andHalf, decimalHours, halfJoined, isHours, type DurationRead } from './hoursAndParts.ts';
import { timeData } from './languageData.ts';
import { numberAt } from './numberWords.ts';
import { isMinuteMark, joinsNumbers, skipWords, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const HOUR = 60;
const QUARTER = 15;
const SIDES = new Set(['voor', 'na', 'over', 'achter']);
const EN = new Set(['en', '+', 'nog']);
const FRACTIONS = new Set(['1/2', '1/4', '3/4']);
/** "9u 45min": no visit is so long, so it is a moment and a length. */
const LONGER_THAN_VISITS = 7;
/** "elf uur en half" is a moment. */
const MOST_SPOKEN = 5;
const MOST_TIMES = 5;
const MAX_MINUTES = 24 * HOUR;

/** The length that starts at `at`, null when there is none or it exceeds a day. */
export function durationAt(tokens: readonly Token[], at: number): DurationRead | null {
  const read =
    repeated(tokens, at) ??
    halfOrQuarter(tokens, at) ??
    counted(tokens, at) ??
    bareUnit(tokens, at);
  if (read === null || read.minutes <= 0 || read.minutes > MAX_MINUTES) return null;
  return read;
}

/** "twee keer een half uur", "3 x 20 min", "2x 7u": all of it together. */
function repeated(tokens: readonly Token[], at: number): DurationRead | null {
  const times = numberAt(tokens, at);
  if (times === null || times.article || times.value > MOST_TIMES) return null;
  if (!timeData.timesWords.has(wordAt(tokens, times.to))) return null;
  const each = durationAt(tokens, times.to + 1) ?? wholeHours(tokens, times.to + 1);
  if (each === null) return null;
  return { minutes: times.value * each.minutes, to: each.to, times: times.value };
}

/** "7u": a length only behind a count of times. */
function wholeHours(tokens: readonly Token[], at: number): DurationRead | null {
  const hours = numberAt(tokens, at);
  if (hours === null || !isHours(wordAt(tokens, hours.to))) return null;
  return { minutes: hours.value * HOUR, to: hours.to + 1 };
}

/** "half uur", "anderhalf uur", "kwartier", "3/4 uur", "halve uur". */
function halfOrQuarter(tokens: readonly Token[], at: number): DurationRead | null {
  const word = wordAt(tokens, at);
  if (word === 'anderhalf' && isHours(wordAt(tokens, at + 1))) {
    return plusRest(tokens, 90, at + 2);
  }
  // As dictation writes it; "een ander half uur" is another one.
  const apart = word === 'ander' && wordAt(tokens, at + 1) === 'half';
  if (apart && isHours(wordAt(tokens, at + 2)) && numberAt(tokens, at - 1) === null)
    return plusRest(tokens, 90, at + 3);
  if (word === 'half') {
    const size = skipWords(tokens, at + 1, timeData.sizes, 1);
    return isHours(wordAt(tokens, size)) ? { minutes: 30, to: size + 1 } : null;
  }
  if (word === 'kwartier') return { minutes: QUARTER, to: at + 1 };
  if (word === 'kwart' && isHours(wordAt(tokens, at + 1))) return { minutes: QUARTER, to: at + 2 };
  const fraction = fractionAt(tokens, at);
  if (fraction === null || !isHours(wordAt(tokens, at + 3))) return null;
  return { minutes: fraction * HOUR, to: at + 4 };
}

function fractionAt(tokens: readonly Token[], at: number): number | null {
  const above = tokens[at];
  if (above?.kind !== 'number' || !joinsNumbers(tokens, at + 1)) return null;
  const raw = `${above.raw}${wordAt(tokens, at + 1)}${wordAt(tokens, at + 2)}`;
  return FRACTIONS.has(raw) ? above.value / (tokens[at + 2]?.value ?? 1) : null;
}

/** "een half uur", "drie kwartier", "2,5 uur", "twee en een half uur", "een uur of twee", "20 minuten". */
function counted(tokens: readonly Token[], at: number): DurationRead | null {
  if (tokens[at]?.glued === true && tokens[at - 1]?.kind === 'word') return null;
  const decimal = decimalHours(tokens, at);
  if (decimal !== null) return decimal;
  const joined = halfJoined(tokens, at);
  if (joined !== null) return joined;
  const count = numberAt(tokens, at);
  if (count === null || count.value > MAX_MINUTES) return null;
  const place = skipWords(tokens, afterTal(tokens, count.to), timeData.sizes, 2);
  const unit = wordAt(tokens, place);
  const about = count.article ? aboutSo(tokens, place) : null;
  if (about !== null) return about;
  if (unit === 'kwartier' || unit === 'kwartieren')
    return { minutes: count.value * QUARTER, to: place + 1 };
  if (unit === 'kwart') {
    const named = isHours(wordAt(tokens, place + 1));
    const alone = SIDES.has(wordAt(tokens, place + 1)) || (count.article && place === count.to);
    return named || !alone
      ? { minutes: count.value * QUARTER, to: named ? place + 2 : place + 1 }
      : null;
  }
  const fraction = fractionAt(tokens, place);
  if (fraction !== null && isHours(wordAt(tokens, place + 3))) {
    return { minutes: (count.value + fraction) * HOUR, to: place + 4 };
  }
  if (count.article) {
    const guess = aboutSo(tokens, place);
    if (guess !== null) return guess;
    const half = halfOrQuarter(tokens, place);
    if (half !== null) return half;
  }
  if (timeData.minuteUnits.has(unit)) return minutesRead(tokens, count.value, place);
  if (isMinuteMark(tokens, place)) return { minutes: count.value, to: place + 1 };
  if (unit === 'en' && count.value < 13) return andHalf(tokens, count.value, place);
  if (!isHours(unit) || count.value > 24) return null;
  const sized = place > count.to;
  if (sized && wordAt(tokens, place + 1) === ',')
    return { minutes: count.value * HOUR, to: place + 1 };
  return hoursRead(tokens, count.value, place, count.article || sized);
}

/** "20-tal", "20tal" */
function afterTal(tokens: readonly Token[], at: number): number {
  const place = wordAt(tokens, at) === '-' ? at + 1 : at;
  return wordAt(tokens, place) === 'tal' && tokens[place]?.glued === true ? place + 1 : at;
}

/** A number that is followed by "min" means minutes, save where "min" is the sign of a next number. */
function minutesRead(tokens: readonly Token[], value: number, unit: number): DurationRead | null {
  const word = wordAt(tokens, unit);
  if (word === 'm' && tokens[unit]?.glued !== true) return null;
  return { minutes: value, to: unit + 1 };
}

/** A count of hours is a length for sure when something says so; else it may be a moment. */
function hoursRead(
  tokens: readonly Token[],
  hours: number,
  unit: number,
  sure: boolean,
): DurationRead | null {
  const dot = wordAt(tokens, unit + 1) === '.' && tokens[unit + 1]?.glued === true;
  const dotted = dot ? plusRest(tokens, hours * HOUR, unit + 2) : null;
  if (dotted !== null && dotted.to > unit + 2) return dotted;
  const rest = plusRest(tokens, hours * HOUR, unit + 1);
  if (hours > MOST_SPOKEN && rest.minutes % HOUR === 30 && wordAt(tokens, rest.to - 1) === 'half')
    return null;
  const joined = EN.has(wordAt(tokens, unit + 1));
  if (hours >= LONGER_THAN_VISITS && !sure && !joined && rest.minutes > hours * HOUR) return null;
  if (rest.to > unit + 1 || sure || wordAt(tokens, unit) === 'uurtje') return rest;
  return null;
}

/** What may come on top of whole hours: "en half", "en een kwart", "en tien minuten", "20 min". */
function plusRest(tokens: readonly Token[], minutes: number, at: number): DurationRead {
  const less = lessAt(tokens, at);
  if (less !== null) return { minutes: minutes - less.minutes, to: less.to };
  const joined = EN.has(wordAt(tokens, at));
  if (joined && isExtra(tokens, at)) return { minutes, to: at };
  const start = joined ? at + 1 : at;
  if (joined) {
    const article = numberAt(tokens, start)?.article === true;
    const place = article ? start + 1 : start;
    const word = wordAt(tokens, place);
    const alone = !isHours(wordAt(tokens, place + 1));
    if (word === 'half' && (alone || article))
      return { minutes: minutes + 30, to: alone ? place + 1 : place + 2 };
    if (word === 'kwart' && alone) return { minutes: minutes + QUARTER, to: place + 1 };
    if (word === 'kwartier') return { minutes: minutes + QUARTER, to: place + 1 };
  }
  const short = minutes <= MOST_SPOKEN * HOUR;
  const listed = short && wordAt(tokens, at) === ',' && tokens[at + 1]?.kind === 'number';
  if (listed && isExtra(tokens, at)) return { minutes, to: at };
  const more = numberAt(tokens, listed ? at + 1 : start);
  if (more === null || more.value >= HOUR) return { minutes, to: at };
  const unit = wordAt(tokens, more.to);
  if (timeData.minuteUnits.has(unit) && unit !== "'")
    return { minutes: minutes + more.value, to: more.to + 1 };
  if (joined && (unit === 'kwartier' || unit === 'kwart'))
    return { minutes: minutes + more.value * QUARTER, to: more.to + 1 };
  return { minutes, to: at };
}

/** "twee uur min een kwartier" */
function lessAt(tokens: readonly Token[], at: number): DurationRead | null {
  const minus = wordAt(tokens, at) === 'min' || wordAt(tokens, at) === 'minus';
  return minus ? (halfOrQuarter(tokens, at + 1) ?? counted(tokens, at + 1)) : null;
}

/** "en nog twintig minuten extra" stays apart: it is extra time. */
function isExtra(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < at + 6; index++) {
    if (timeData.extraWords.has(wordAt(tokens, index))) return true;
    if (tokens[index]?.kind === 'mark') return false;
  }
  return false;
}

/** "een uur of twee", "een minuut of twintig" */
function aboutSo(tokens: readonly Token[], at: number): DurationRead | null {
  const unit = wordAt(tokens, at);
  const inHours = isHours(unit);
  const inQuarters = unit === 'kwartier';
  if (!inHours && !inQuarters && unit !== 'minuten' && unit !== 'min') return null;
  if (wordAt(tokens, at + 1) !== 'of') return null;
  const half = wordAt(tokens, at + 2) === 'anderhalf' ? { value: 1.5, to: at + 3 } : null;
  const count = half ?? numberAt(tokens, at + 2);
  return count === null
    ? null
    : { minutes: count.value * (inHours ? HOUR : inQuarters ? QUARTER : 1), to: count.to };
}

/** "uurtje" or "uur" without a number: "jean pierre gesproken, uurtje", "uur en half bij Yaw". */
function bareUnit(tokens: readonly Token[], at: number): DurationRead | null {
  const word = wordAt(tokens, at);
  const lone =
    word === 'uur' && tokens[at]?.plain.startsWith('u') === true && tokens[at]?.raw.length !== 1;
  if (word !== 'uurtje' && !lone) return null;
  if (numberAt(tokens, at - 1) !== null) return null;
  if (lone && !standsAlone(tokens, at)) return null;
  return plusRest(tokens, HOUR, at + 1);
}
