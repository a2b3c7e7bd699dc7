// Puts the start, end and length of one visit together, and settles morning or afternoon.
import type { PartOfDay } from './languageData.ts';
import type {
  Clock,
  ClockMention,
  DurationMention,
  EitherMention,
  PartMention,
  TimeMention,
} from './mentions.ts';
import { minuteOfDay, partsFor, type PlacedClock } from './partOfDay.ts';

export interface VisitTimes {
  /** HH:mm */
  start: string | null;
  end: string | null;
  minutes: number | null;
  extraMinutes: number | null;
}

const HOUR = 60;
const HALF_DAY = 12 * HOUR;
const DAY = 24 * HOUR;
const EITHER_CLOCK_FROM = 6;
/** Next to a moment so many hours are the end. */
const HARDLY_A_LENGTH = 8;
/** Two moments without "tot" are a start and an end only when they are this near. */
const LONGEST_GUESS = 6 * HOUR;
const EVENING = 18 * HOUR;
const LATEST_GUESS = 20 * HOUR;
const EARLY = 6 * HOUR;
const NOON = 12;
const EARLIEST_AS_SAID = 5;

/** The times of one visit from its mentions; `allExtra` says that all of it was extra work. */
export function visitTimes(
  mentions: readonly TimeMention[],
  parts: readonly PartMention[],
  allExtra: boolean,
): VisitTimes {
  const told = mentions.filter((mention) => !isOpenLength(mention));
  const settled = settleEithers(trusted(told));
  const lengths = settled.filter(
    (mention): mention is DurationMention => mention.kind === 'duration',
  );
  const { base, extra, added } = addLengths(lengths);
  const { start, end } = startAndEnd(settled, parts, base);
  let length = base;
  if (start !== null && end !== null) length = between(start, end);
  else if (base === null && extra !== null && start === null) length = added ? null : extra;
  const minutes = length === null ? (added > 0 ? added : null) : length + added;
  const extraMinutes = extra ?? (allExtra ? minutes : null);
  const ends = start !== null && minutes !== null ? start + minutes : end;
  const starts = start ?? (end !== null && minutes !== null ? end - minutes : null);
  const tail = minutes === null && end !== null ? end : ends;
  return { start: asTime(starts), end: asTime(tail), minutes, extraMinutes };
}

/** "30 à 40 minuten": neither of both is taken. */
export function isOpenLength(mention: TimeMention): boolean {
  return mention.kind === 'duration' && mention.open;
}

/** HH:mm of minutes since midnight. */
export function asTime(minutes: number | null): string | null {
  if (minutes === null) return null;
  const inDay = ((minutes % DAY) + DAY) % DAY;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(inDay / HOUR))}:${two(inDay % HOUR)}`;
}

/** Without the times of a shift, a train or a next time, when the visit has times or a length. */
function trusted(mentions: readonly TimeMention[]): TimeMention[] {
  const sure = mentions.filter((mention) => !('suspect' in mention && mention.suspect));
  const told = sure.some(
    (one) =>
      ['clock', 'range'].includes(one.kind) ||
      one.kind === 'either' ||
      (one.kind === 'duration' && !one.extra),
  );
  return told ? sure : [...mentions];
}

/** "2 uur" is a moment when a length is known, a length when a moment is known. */
function settleEithers(mentions: readonly TimeMention[]): TimeMention[] {
  const hasClock = mentions.some(({ kind }) => kind === 'clock' || kind === 'range');
  const hasLength = mentions.some((mention) => mention.kind === 'duration' && !mention.extra);
  let eithers = mentions.filter(({ kind }) => kind === 'either').length;
  return mentions.map((mention) => {
    if (mention.kind !== 'either') return mention;
    eithers--;
    if (!hasClock && isRestated(mention, mentions)) return eitherLength(mention);
    const two = eithers > 0 && !hasClock && !hasLength;
    const late = mention.clock.hour >= EITHER_CLOCK_FROM;
    const asClock = hasClock
      ? !hasLength && mention.clock.hour >= HARDLY_A_LENGTH
      : hasLength || two || late;
    return asClock ? eitherClock(mention) : eitherLength(mention);
  });
}

/** "1 uur (60 min)" */
function isRestated({ minutes }: EitherMention, mentions: readonly TimeMention[]): boolean {
  return mentions.some((other) => other.kind === 'duration' && other.minutes === minutes);
}

function eitherClock({ from, to, clock }: EitherMention): ClockMention {
  return { kind: 'clock', from, to, clock, role: 'none', suspect: false };
}

function eitherLength({ from, to, minutes }: EitherMention): DurationMention {
  return {
    kind: 'duration',
    from,
    to,
    minutes,
    extra: false,
    added: false,
    total: false,
    open: false,
  };
}

function addLengths(lengths: readonly DurationMention[]): {
  base: number | null;
  extra: number | null;
  added: number;
} {
  const plain = lengths.filter((length) => !length.extra);
  const total = plain.find((length) => length.total);
  const base = total ?? plain[0];
  const extras = restated(
    lengths.filter((length) => length.extra),
    total,
  );
  const sum = (list: readonly DurationMention[]) =>
    list.reduce((all, { minutes }) => all + minutes, 0);
  const onTop = total === undefined ? sum(extras.filter((length) => length.added)) : 0;
  return {
    base: base?.minutes ?? null,
    extra: extras.length === 0 ? null : sum(extras),
    added: onTop,
  };
}

/** "een kwartier extra, dus in totaal 60 minuten waarvan 15 extra": what is said with the total. */
function restated(
  extras: readonly DurationMention[],
  total: DurationMention | undefined,
): readonly DurationMention[] {
  const behind = total === undefined ? [] : extras.filter(({ from }) => from > total.from);
  return behind.length > 0 ? behind : extras;
}

function startAndEnd(
  mentions: readonly TimeMention[],
  parts: readonly PartMention[],
  length: number | null,
): { start: number | null; end: number | null } {
  const range = mentions.find((mention) => mention.kind === 'range');
  const clocks = mentions.filter((mention) => mention.kind === 'clock');
  const first = clocks.find((clock) => clock.role !== 'end');
  const second = length === null && range === undefined ? clocks[1] : undefined;
  const ends = clocks.filter((clock) => clock.role === 'end');
  const ending =
    ends.find((clock) => first === undefined || clock.from > first.from) ?? ends[0] ?? second;
  const starting: PlacedClock | undefined =
    range === undefined ? first : { clock: range.start, to: range.from };
  const stopping: PlacedClock | undefined =
    range === undefined ? ending : { clock: range.end, to: range.to };
  const parted = partsFor(starting, stopping, parts);
  if (starting === undefined) {
    const end =
      stopping === undefined ? null : minuteOfDay(stopping.clock, parted.end ?? parted.start);
    return { start: null, end };
  }
  let start = minuteOfDay(asSaid(starting.clock, stopping?.clock), parted.start);
  if (stopping === undefined || (length !== null && range === undefined && ending === undefined)) {
    return { start, end: null };
  }
  let end = after(start, stopping.clock, parted.end);
  const early = starting.clock.hour * HOUR + starting.clock.minute;
  const other = after(early, stopping.clock, parted.end);
  const flipped = !starting.clock.exact && early !== start && parted.start === null;
  if (flipped && (end <= start || end >= DAY) && other > early && other < DAY) {
    start = early;
    end = other;
  }
  const guessed = ending !== undefined && ending === second && ending.role !== 'end';
  // "om 15u30 … om 9u": nobody is visited until so late in the evening.
  const isEnd = end - start <= LONGEST_GUESS && end <= LATEST_GUESS;
  return guessed && !isEnd ? { start, end: null } : { start, end };
}

/** "van 6u tot 19u": the end is said in 24 hours, so an early start is too. */
function asSaid(start: Clock, end: Clock | undefined): Clock {
  const late = end?.exact === true && end.hour > NOON;
  return late && start.hour >= EARLIEST_AS_SAID ? { ...start, exact: true } : start;
}

/** The end: the first time after the start at which the clock shows it. */
function after(start: number, clock: Clock, part: PartOfDay | null): number {
  if (part !== null && !clock.exact) {
    const said = minuteOfDay(clock, part);
    if (said > start) return said;
  }
  const early = (clock.exact ? clock.hour : clock.hour % 12) * HOUR + clock.minute;
  if (clock.exact) return early === 0 ? DAY : early;
  if (early > start) return early;
  const late = early + HALF_DAY;
  if (isTooLate(start, early)) return early;
  return late > start || start < EVENING ? late : early + DAY;
}

/** "van 9u tot 8u30": half a day later is hardly meant, so it stays an end before its start. */
function isTooLate(start: number, early: number): boolean {
  return early > EARLY + HOUR - 1 && early + HALF_DAY - start > LONGEST_GUESS && start < EVENING;
}

/** Minutes from start to end; over midnight only in the evening; null when the end comes first. */
function between(start: number, end: number): number | null {
  if (end > start) return end - start;
  const overMidnight = start >= EVENING && end <= EARLY;
  return overMidnight ? end + DAY - start : null;
}
