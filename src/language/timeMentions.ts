// Goes through a message once and finds every day, moment, range, length and part of the day in it.
import { fromIsoDay } from './calendarDay.ts';
import { isSuspect, mayBeBareHour, roleBefore, saysLeaving, type RoleRead } from './clockRoles.ts';
import { compactAt, isInflectedHour, type ClockRead } from './clockDigits.ts';
import { clockAt } from './clockTimes.ts';
import { dateAt, joinDates } from './dateMentions.ts';
import { extraAround, isDistractor, isExtraWork } from './durationContext.ts';
import { durationAt } from './durations.ts';
import type { DurationRead } from './hoursAndParts.ts';
import { countsNouns, goesTill, isFarFrom, isNumberOfThing } from './hourOrCount.ts';
import { timeData } from './languageData.ts';
import type {
  ClockRole,
  DateMention,
  DurationMention,
  PartMention,
  TimeMention,
} from './mentions.ts';
import { lengthRangeAt } from './lengthRanges.ts';
import { ofNamedWeeks } from './namedWeeks.ts';
import { numberAt } from './numberWords.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import { findParts } from './partMentions.ts';
import { saysLength } from './saysLength.ts';
import { isChange, rangeAt } from './timeRanges.ts';
import type { Token } from './tokenize.ts';

/** "tegen den noene" names no moment. */
const VAGUE = new Set(['tegen', 'rond', 'omstreeks', 'rondom']);
const PART_OF = new Set(['waarvan', 'daarvan', 'inclusief', 'incl']);
const SURE_CLOCK = new Set(['van', '']);
/** "3-1 gewonnen" */
const RESULTS = new Set(['gewonnen', 'verloren', 'gespeeld', 'winst', 'verlies', 'achter']);
const AHEAD = 18;
const LONGEST_SHORT = 4;
export interface TimeMentions {
  mentions: TimeMention[];
  parts: PartMention[];
}

/** All time facts of a message in their order; `today` is YYYY-MM-DD. */
export function findTimes(tokens: readonly Token[], today: string): TimeMentions {
  const mentions: TimeMention[] = [];
  const todayNumber = fromIsoDay(today);
  let at = 0;
  while (at < tokens.length) {
    const found = mayStart(tokens, at) ? mentionAt(tokens, at, todayNumber, mentions) : null;
    if (found === null) {
      at++;
      continue;
    }
    if ('mention' in found) mentions.push(found.mention);
    at = 'mention' in found ? found.mention.to : found.skipTo;
  }
  const dates = mentions.filter((mention): mention is DateMention => mention.kind === 'date');
  const joined = joinDates(ofNamedWeeks(dates, tokens, today), tokens, today);
  const kept = mentions.filter((mention) => mention.kind !== 'date');
  const all = [...kept, ...joined].sort((a, b) => a.from - b.from);
  const said = all.filter(({ kind }) => kind === 'clock' || kind === 'range');
  const parts = findParts(tokens).filter(
    (part) => !said.some(({ from, to }) => part.from >= from && part.to <= to),
  );
  return { mentions: all, parts };
}

function mayStart(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind !== 'mark';
}

type Found = { mention: TimeMention } | { skipTo: number } | null;

function mentionAt(
  tokens: readonly Token[],
  at: number,
  today: number,
  before: readonly TimeMention[],
): Found {
  if (isNumberOfThing(tokens, at) || isFarFrom(tokens, at)) return { skipTo: at + 1 };
  const lengths = lengthRangeAt(tokens, at);
  if (lengths !== null) return lengthMention(tokens, at, lengths, true);
  const date = dateAt(tokens, at, today);
  if (date !== null) return { mention: date };
  const role = roleBefore(tokens, at);
  const range = rangeAt(tokens, at, role);
  if (range !== null) {
    const { bare, ...read } = range;
    if (bare && RESULTS.has(wordAt(tokens, range.to))) return { skipTo: range.to };
    const suspect = bare || isSuspect(tokens, role.from) || isChange(tokens, at, range.to);
    return { mention: { kind: 'range', from: at, ...read, suspect } };
  }
  if (role.role !== 'none' && !SURE_CLOCK.has(role.word)) {
    const named = role.word === 'tussen' ? null : namedMoment(tokens, at);
    if (named !== null) return { mention: clockMention(tokens, at, named, role, before) };
    const clock = clockAt(tokens, at, true);
    const sure =
      clock?.form === 'full' || clock?.clock.exact === true || isInflectedHour(tokens, at);
    const isLength = role.word === 'te' && !sure;
    if (clock !== null && !isLength && fitsRole(tokens, at, clock, role)) {
      return { mention: clockMention(tokens, at, clock, role, before) };
    }
  }
  const duration = durationAt(tokens, at);
  if (duration !== null) return lengthMention(tokens, at, duration);
  return bareExtra(tokens, at) ?? clockOrLength(tokens, at, role, before);
}

function fitsRole(tokens: readonly Token[], at: number, clock: ClockRead, role: RoleRead): boolean {
  if (clock.form !== 'bare' || isInflectedHour(tokens, at)) return true;
  return timeData.bareClockWords.has(role.word) && mayBeBareHour(tokens, at, clock.to);
}

/** "tot de middag", "om middernacht" */
function namedMoment(tokens: readonly Token[], at: number): Pick<ClockRead, 'clock' | 'to'> | null {
  const word = wordAt(tokens, at);
  if (VAGUE.has(wordAt(tokens, at - 1)) || VAGUE.has(wordAt(tokens, at - 2))) return null;
  if (word === 'middernacht') return { clock: { hour: 0, minute: 0, exact: true }, to: at + 1 };
  const noon =
    word === 'middag' && wordAt(tokens, at - 1) !== 's' && tokens[at]?.plain !== 'namiddag';
  const ends = noon && tokens[at + 1]?.kind !== 'number' && wordAt(tokens, at + 1) !== 'om';
  return ends ? { clock: { hour: 12, minute: 0, exact: true }, to: at + 1 } : null;
}

function clockMention(
  tokens: readonly Token[],
  at: number,
  read: Pick<ClockRead, 'clock' | 'to'>,
  role: RoleRead,
  before: readonly TimeMention[],
): TimeMention {
  const done = isDone(tokens, role, before);
  const isTold = role.role === 'end' || (role.word === 'van' && goesTill(tokens, read.to));
  const leaves = !isTold && (done || saysLeaving(tokens, role.from, read.to));
  const said: ClockRole = leaves ? 'end' : role.role;
  const suspect = isSuspect(tokens, role.from, read.to);
  return { kind: 'clock', from: at, to: read.to, clock: read.clock, role: said, suspect };
}

/** "begonnen om 2, gedaan om 3": what is done had begun. */
function isDone(tokens: readonly Token[], role: RoleRead, before: readonly TimeMention[]): boolean {
  const word = wordAt(tokens, role.from - 1);
  if (!timeData.doneWords.has(word) && !timeData.leaving.has(word)) return false;
  return before.some((mention) => mention.kind === 'clock' && mention.role !== 'end');
}

function lengthMention(
  tokens: readonly Token[],
  from: number,
  read: DurationRead,
  open = false,
): Found {
  const { extra, added } = extraAround(tokens, from, read.to);
  if (!extra && isDistractor(tokens, from, read.to)) return { skipTo: open ? read.to : from + 1 };
  const total = anyWord(tokens, from - 3, read.to + 2, timeData.totalWords);
  const mention: DurationMention = { kind: 'duration', from, ...read, extra, added, total, open };
  return { mention };
}

/** "waren er 30 extra", "waarvan twintig extra": minutes without the word. */
function bareExtra(tokens: readonly Token[], at: number): Found {
  const count =
    tokens[at]?.kind === 'number' || PART_OF.has(wordAt(tokens, at - 1))
      ? numberAt(tokens, at)
      : null;
  if (count === null || !timeData.extraWords.has(wordAt(tokens, count.to))) return null;
  if (!(count.value >= 5 && count.value <= 240) || !isExtraWork(tokens, count.to)) return null;
  return lengthMention(tokens, at, { minutes: count.value, to: count.to });
}

function clockOrLength(
  tokens: readonly Token[],
  at: number,
  role: RoleRead,
  before: readonly TimeMention[],
): Found {
  const isNextToDay = before.at(-1)?.kind === 'date' && before.at(-1)?.to === at;
  const due = isNextToDay && !countsNouns(tokens, at + 1);
  const read =
    clockAt(tokens, at, role.word === 'van') ?? (due ? compactAt(tokens, at, due) : null);
  if (read === null) return null;
  const { to } = read;
  if (read.form === 'bare') {
    const ends = hasEnd(tokens, to, before) || isInflectedHour(tokens, at) || goesTill(tokens, to);
    const start = role.word === 'van' && ends && mayBeBareHour(tokens, at, to);
    return start ? { mention: clockMention(tokens, at, read, role, before) } : null;
  }
  if (isShortWithUnit(tokens, read, role)) {
    return { mention: { kind: 'either', from: at, to, clock: read.clock, minutes: read.minutes } };
  }
  if (read.form !== 'hours') {
    const mention = clockMention(tokens, at, read, role, before);
    return asLength(tokens, at, read, role) ?? { mention };
  }
  if (isDistractor(tokens, at, to)) return { skipTo: at + 1 };
  const { extra } = extraAround(tokens, at, to);
  if (extra || saysLength(tokens, at, to, read.clock.exact ? 24 : read.clock.hour)) {
    return lengthMention(tokens, at, { minutes: read.minutes, to });
  }
  const after = wordAt(tokens, to);
  const partAfter = after === 's' || timeData.partsOfDay.has(after);
  // "0 uur" is no length, and a moment only behind "om" or "van" or before a part of the day.
  if (wordAt(tokens, at) === '0' && read.minutes === 0 && role.role === 'none' && !partAfter)
    return null;
  const said = timeData.clockAfter.has(after) || partAfter || read.clock.exact;
  const saysClock = said || isDone(tokens, role, before) || isOfVehicle(tokens, role);
  if (saysClock || (role.word === 'van' && hasEnd(tokens, to, before))) {
    return { mention: clockMention(tokens, at, read, role, before) };
  }
  return { mention: { kind: 'either', from: at, to, clock: read.clock, minutes: read.minutes } };
}

/** "de trein van 7u12" */
function isOfVehicle(tokens: readonly Token[], { word, from }: RoleRead): boolean {
  return word === 'van' && timeData.distractorIn.has(wordAt(tokens, from - 1));
}

/** "1:30 uur": rather a length than an hour of the afternoon. */
function isShortWithUnit(tokens: readonly Token[], read: ClockRead, { role }: RoleRead): boolean {
  const short = read.form === 'full' && !read.clock.exact && read.clock.hour < LONGEST_SHORT;
  return short && role === 'none' && timeData.hourNouns.has(wordAt(tokens, read.to - 1));
}

/** "duur 1:30", "1:15 gesproken", "0:45" */
function asLength(tokens: readonly Token[], at: number, read: ClockRead, role: RoleRead): Found {
  const short = read.form === 'full' && read.minutes > 0 && read.clock.hour <= 5;
  const isLength = read.clock.hour === 0 || saysLength(tokens, at, read.to, 0);
  if (!short || role.role !== 'none' || !isLength) return null;
  return lengthMention(tokens, at, { minutes: read.minutes, to: read.to });
}

/** Whether an end ("tot half elf") stands before or soon after, so that a bare "van 9" is a start. */
function hasEnd(tokens: readonly Token[], to: number, before: readonly TimeMention[]): boolean {
  if (before.some((mention) => mention.kind === 'clock' && mention.role === 'end')) return true;
  for (let index = to; index < to + AHEAD && index < tokens.length; index++) {
    const word = wordAt(tokens, index);
    if (word === ';') return false;
    if (!timeData.endWords.has(word) && !timeData.toWords.has(word)) continue;
    for (let place = index + 1; place < index + 4; place++) {
      if (clockAt(tokens, place, true) !== null) return true;
    }
  }
  return false;
}
