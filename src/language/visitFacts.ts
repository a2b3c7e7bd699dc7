// Gathers everything that a message says about visits, each fact with its place in the tokens.
import { isAsideDay, isAsideName, isPartOfOther } from './asideFacts.ts';
import { withoutBesideModes } from './besideModes.ts';
import { withoutBeside } from './besidePeople.ts';
import { applyCorrections, correctedModes } from './corrections.ts';
import type { Bias } from './daySpec.ts';
import { withoutFailed } from './failedAttempts.ts';
import { matchNames, type NameMention } from './matchNames.ts';
import type {
  ClockMention,
  DateMention,
  PartMention,
  RangeMention,
  TimeMention,
} from './mentions.ts';
import { findModes, type ModeMention } from './modes.ts';
import { clausesOfOtherDays, isInAny, spansAhead } from './otherDays.ts';
import { withoutHeading, withoutOpening } from './headings.ts';
import { withoutMentioned } from './mentionedPeople.ts';
import { withoutFullNames } from './namesFirst.ts';
import { openMoments } from './openMoments.ts';
import { withoutOtherWork } from './otherWork.ts';
import { preciseLengths } from './preciseLengths.ts';
import type { RosterIndex } from './rosterIndex.ts';
import type { Token } from './tokenize.ts';
import { findTimes } from './timeMentions.ts';
import { fromIsoDay } from './calendarDay.ts';
import { clausesOfStandIns } from './standIns.ts';
import { withoutTheirs } from './theirDays.ts';
import { typedNames } from './typedNames.ts';
import { findUnreadTimes, withoutCorrected, type UnreadTime } from './unreadTimes.ts';
import { visitDays, type VisitDay } from './visitDates.ts';
import { sameName, type Span } from './visitSegments.ts';
import { withoutWaiting } from './waitingTimes.ts';
import { isOpenLength } from './visitTimes.ts';

export interface VisitFacts {
  tokens: readonly Token[];
  days: VisitDay[];
  /** Every day that was said, also those that are no day of a visit. */
  dates: DateMention[];
  times: Exclude<TimeMention, DateMention>[];
  parts: PartMention[];
  /** Moments and lengths that do not exist. */
  unread: UnreadTime[];
  modes: ModeMention[];
  names: readonly NameMention[];
  /** Clauses that speak of somebody else only. */
  aside: readonly Span[];
  index: RosterIndex | null;
  /** First names of other coaches, folded. */
  colleagues: ReadonlySet<string>;
}

const EARLIEST = 6;
const TIMED = new Set(['clock', 'range', 'duration', 'either']);
const NOBODY: ReadonlySet<string> = new Set();

/** The facts of a message as told on `today` (YYYY-MM-DD). */
export function gatherFacts(
  tokens: readonly Token[],
  text: string,
  today: string,
  index: RosterIndex | null,
  bias: Bias,
): VisitFacts {
  const found = findTimes(withoutFullNames(tokens, index), today);
  const all = found.mentions.filter((mention) => !isAsideDay(mention, tokens));
  const said = withoutTheirs(all, tokens);
  const corrected = applyCorrections(settleDoubt(said), tokens);
  const mentions = withoutFailed(withoutWaiting(preciseLengths(corrected, tokens), tokens), tokens);
  const dates = mentions.filter((mention): mention is DateMention => mention.kind === 'date');
  const todayNumber = fromIsoDay(today);
  const days = visitDays(dates, tokens, todayNumber, bias);
  const ahead = spansAhead(tokens, dates, days, todayNumber);
  // "30 à 40 minuten", "om 9u of 10u": cannot be read as one.
  const asUnread = ({ from, to }: { from: number; to: number }): UnreadTime => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return { from, to, text: text.slice(first?.from ?? 0, last?.to ?? 0) };
  };
  const free = tokens.map(() => true);
  for (const { from, to } of found.mentions) free.fill(false, from, to);
  const known = index === null ? [] : matchNames(tokens, text, index, free);
  for (const { from, to } of known) free.fill(false, from, to);
  const typed = typedNames(
    tokens,
    text,
    free.map((isFree) => !isFree),
  );
  const unread = findUnreadTimes(tokens, text, [...found.mentions, ...known]);
  const kinds = findModes(tokens, bias);
  const sorted = [...known, ...typed]
    .filter((name) => !isAsideName(name, tokens))
    .sort((a, b) => a.from - b.from);
  const people = sorted.filter(({ kind }) => kind === 'employee');
  const clocks = found.mentions.filter(({ kind }) => TIMED.has(kind));
  const inList = withoutHeading(people, tokens, sameName);
  const listed = withoutOpening(inList, tokens, clocks, sameName);
  const named = sorted.filter((name) => name.kind !== 'employee' || listed.includes(name));
  const beside = withoutBeside(named, tokens, mentions, kinds, bias);
  const colleagues = index?.colleagues ?? NOBODY;
  const theirs = clausesOfStandIns(tokens, beside.names, mentions, colleagues);
  const names = beside.names.filter((name) => !isInAny(name, theirs));
  const clauses = [...beside.clauses, ...theirs];
  const idle = [...clausesOfOtherDays(tokens, dates, days, todayNumber, bias), ...clauses];
  const own = mentions.filter(
    (mention) => mention.kind !== 'date' && !isInAny(mention, idle),
  ) as VisitFacts['times'];
  const moments = openMoments(own, tokens);
  const sure = own.filter((time) => !isInAny(time, moments));
  const times = withoutOtherWork(sure, tokens, known).map((time) =>
    'suspect' in time && isInAny(time, ahead) ? { ...time, suspect: true } : time,
  );
  const open = [...times.filter(isOpenLength), ...moments].map(asUnread);
  const modes = withoutBesideModes(
    kinds.filter((mode) => !isInAny(mode, idle)),
    tokens,
    mentions,
    names,
  );
  return {
    tokens,
    days,
    dates,
    times,
    parts: found.parts.filter((part) => !isInAny(part, idle) && !isPartOfOther(part, times)),
    unread: [...withoutCorrected(unread, times, tokens), ...open],
    modes: correctedModes(modes, tokens),
    names: withoutMentioned(
      applyCorrections(names, tokens),
      tokens,
      index?.colleagueNames ?? NOBODY,
    ),
    aside: clauses,
    index,
    colleagues,
  };
}

/** "9.11" and "9-10" are times when another day is named, else a day. */
function settleDoubt(mentions: readonly TimeMention[]): TimeMention[] {
  const dates = mentions.filter((mention) => mention.kind === 'date');
  const sure = dates.some((date) => date.otherwise === undefined && !date.weak);
  const firstDoubt = dates.find((date) => date.otherwise !== undefined);
  return mentions.flatMap((mention) => {
    if (mention.kind !== 'date' || mention.otherwise === undefined) return [mention];
    if (!sure && mention === firstDoubt) return [mention];
    return isScore(mention.otherwise) ? [] : [asTime(mention.otherwise)];
  });
}

/** "3-1 gewonnen": nobody works from 3 to 1. */
function isScore(time: ClockMention | RangeMention): boolean {
  if (time.kind !== 'range') return false;
  const [start, end] = [time.start.hour, time.end.hour];
  return start <= EARLIEST && end <= start;
}

function asTime(time: ClockMention | RangeMention): TimeMention {
  return time;
}
