// Chooses which of the days in a message are days of a visit, and which are only spoken about.
import { isoWeekday } from './calendarDay.ts';
import { resolveDay, type Bias, type DaySpec } from './daySpec.ts';
import { everyDay } from './everyDay.ts';
import { dateData } from './languageData.ts';
import { withoutHeading } from './headings.ts';
import type { DateMention } from './mentions.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

export interface VisitDay {
  from: number;
  to: number;
  /** Day number; null for a day that does not exist or that the person is not sure about. */
  day: number | null;
  conflict: boolean;
  /** The same day was named before in the message. */
  again: boolean;
  /** "maandag tot woensdag": in one list with the day before. */
  ranged: boolean;
  mention: DateMention;
}

interface Weighed extends VisitDay {
  score: number;
}

const ABOUT_REACH = 3;
const WEEK = 7;

/** The days on which the message says something was done, in their order. */
export function visitDays(
  dates: readonly DateMention[],
  tokens: readonly Token[],
  today: number,
  bias: Bias,
): VisitDay[] {
  const told = dates.filter((date) => !isRestated(date, dates, tokens));
  const all = told.map((mention) => weigh(mention, tokens, { told, today, bias }));
  const weighed = withoutHeading(all, tokens, (one, other) => one.day === other.day);
  const unsure = alternatives(weighed, tokens);
  const best = Math.max(...weighed.map(({ score }) => score));
  const chosen = weighed.filter(({ score }) => score >= 0 || score === best);
  const days: VisitDay[] = [];
  for (const { score, ...day } of chosen) {
    void score;
    if (unsure.has(day.mention)) {
      if (days.length === 0) days.push({ ...day, day: null });
    } else days.push({ ...day, again: days.some((other) => other.day === day.day) });
  }
  return everyDay(days, tokens);
}

function weigh(
  mention: DateMention,
  tokens: readonly Token[],
  { told, today, bias }: { told: readonly DateMention[]; today: number; bias: Bias },
): Weighed {
  const resolved = resolveDay(mention.spec, today, bias);
  const { from, to } = mention;
  const conflict =
    resolved.conflict || mention.conflict || isOtherWeekday(mention, resolved.day, tokens);
  let score = 0;
  if (mention.weak) score -= 1;
  if (isIdle(mention, tokens, told)) score -= 3;
  const later = bias === 'past' && resolved.day !== null && resolved.day > today;
  const isAhead = bias === 'past' && isStillToCome(mention, tokens);
  if (isSpokenAbout(mention, tokens, bias, later) || isAhead) score -= 2;
  if (later) score -= 2;
  return { from, to, day: resolved.day, conflict, again: false, ranged: false, mention, score };
}

/** "veertien dagen geleden bij Emre, een woensdag": no second day. */
function isRestated(
  { spec, from }: DateMention,
  dates: readonly DateMention[],
  tokens: readonly Token[],
): boolean {
  if (spec.type !== 'weekday' || wordAt(tokens, from - 1) !== 'een') return false;
  return dates.some((other) => isWeeksAgo(other.spec));
}

function isWeeksAgo(spec: DaySpec): boolean {
  return spec.type === 'offset' && spec.days <= -WEEK;
}

/** The same, counted back to a Monday: one of both is a slip. */
function isOtherWeekday(
  { spec }: DateMention,
  day: number | null,
  tokens: readonly Token[],
): boolean {
  if (!isWeeksAgo(spec) || day === null) return false;
  return tokens.some(({ word }, at) => {
    const weekday = dateData.weekdays.indexOf(word) + 1;
    return weekday > 0 && wordAt(tokens, at - 1) === 'een' && weekday !== isoWeekday(day);
  });
}

/** "vrijdag was feestdag", "eergisteren niks", "maandag en dinsdag vorming": nothing was done then. */
function isIdle(
  mention: DateMention,
  tokens: readonly Token[],
  dates: readonly DateMention[],
): boolean {
  const idle = (at: number) => talkData.idleClause.has(wordAt(tokens, at));
  const joined = wordAt(tokens, mention.to) === 'en';
  const next = joined ? dates.find(({ from }) => from === mention.to + 1) : undefined;
  if (next !== undefined && idle(next.to)) return true;
  for (let at = mention.to; at < mention.to + 5 && at < tokens.length; at++) {
    const token = tokens[at];
    if (
      token === undefined ||
      token.kind !== 'word' ||
      ['maar', 'dus', 'en', 'pas'].includes(token.word)
    )
      break;
    if (idle(at) && !(token.word === 'geen' && wordAt(tokens, at + 1) !== 'bezoek')) return true;
    if (idle(at) && token.word === 'geen')
      return anyWord(tokens, at, at + 6, talkData.contrast) === false;
  }
  const before = wordAt(tokens, mention.from - 1);
  return (
    before === 'niet' ||
    (['op', 'van'].includes(before) && wordAt(tokens, mention.from - 2) === 'verlof')
  );
}

/** "het bezoek van vrijdag", "de volgende afspraak is op 3 december" */
function isSpokenAbout(
  mention: DateMention,
  tokens: readonly Token[],
  bias: Bias,
  later: boolean,
): boolean {
  const before = wordAt(tokens, mention.from - 1);
  if (['sinds', 'vanaf', 'tegen'].includes(before)) return true;
  if (before === 'van' && isOfSomething(tokens, mention.from - 1)) return true;
  if (isOfAbsence(tokens, mention.from)) return true;
  // "volgende week ga ik dinsdag": of a plan, that is what is told.
  if (bias === 'future') return false;
  const clauseStart = startOfClause(tokens, mention.from);
  const start = Math.max(clauseStart, mention.from - 2 * ABOUT_REACH);
  // "op 4 januari en opnieuw op 7 januari": a day that is over was another visit.
  const isOver = mention.spec.type === 'date' && !later;
  if (anyWord(tokens, start, mention.from, talkData.laterClause)) return true;
  return !isOver && anyWord(tokens, start, mention.from, talkData.onceMore);
}

/** "het bezoek van vrijdag", "de brief van de dienst van 13/11"; `at` is the "van" before the day. */
function isOfSomething(tokens: readonly Token[], at: number): boolean {
  if (talkData.aboutVisit.has(wordAt(tokens, at - 1))) return true;
  for (let place = at - 1; place >= at - NAME_REACH; place--) {
    if (tokens[place]?.kind !== 'word') return false;
    const isWritten = wordAt(tokens, place) === 'van' || wordAt(tokens, place) === 'vd';
    if (isWritten) return WRITTEN.has(wordAt(tokens, place - 1));
  }
  return false;
}

/** "haar verlof van 21 tot 24 december": both days, and what stands between them. */
function isOfAbsence(tokens: readonly Token[], at: number): boolean {
  let place = at;
  while (place > 0 && at - place < LONGEST_RANGE && wordAt(tokens, place) !== 'van') {
    const { kind, word } = tokens[place - 1]!;
    const isDay = dateData.months.includes(word) || dateData.weekdays.includes(word);
    if (kind === 'word' && !isDay && !RANGE.has(word)) return false;
    place--;
  }
  const opens = place < at && wordAt(tokens, place) === 'van';
  return opens && anyWord(tokens, place - NOUN_REACH, place, ABSENCES);
}

const LONGEST_RANGE = 8;
/** "van de dienst": so many words may name who wrote. */
const NAME_REACH = 5;
const WRITTEN = new Set('mail mailtje e-mail brief bericht sms verslag melding nota'.split(' '));
const NOUN_REACH = 2;
const RANGE = new Set(['van', 'tot', 'tem', 't', 'm', 'en', 'met', 'de', 'den', 'op']);
const ABSENCES = new Set(
  'verlof vakantie conge congé stage afwezig ziek ziekte afwezigheid vakantieperiode opleiding kamp reis weg thuis'.split(
    ' ',
  ),
);

/** "vrijdag zie ik hem terug": in the present tense it is still to come. */
function isStillToCome({ to }: DateMention, tokens: readonly Token[]): boolean {
  const verb = tokens.slice(to, to + ABOUT_REACH).findIndex(({ kind }) => kind === 'mark');
  const end = verb < 0 ? to + ABOUT_REACH : to + verb;
  for (let at = to; at < end; at++) {
    const inverted = ['ik', 'k', 'we'].includes(wordAt(tokens, at + 1));
    if (inverted && talkData.presentVerbs.has(wordAt(tokens, at))) return true;
  }
  return false;
}

function startOfClause(tokens: readonly Token[], at: number): number {
  let index = at;
  while (index > 0 && !endsClause(tokens[index - 1])) index--;
  return index;
}

/** A colon does not: "volgende afspraak: 3 december". */
function endsClause(token: Token | undefined): boolean {
  return token?.word === 'en' || (token?.kind === 'mark' && token.word !== ':');
}

/** "maandag of dinsdag": neither is taken. */
function alternatives(days: readonly Weighed[], tokens: readonly Token[]): Set<DateMention> {
  const unsure = new Set<DateMention>();
  days.forEach((day, index) => {
    const next = days[index + 1];
    if (next === undefined || next.day === day.day) return;
    const between = tokens.slice(day.to, next.from).map((token) => token.word);
    const joined = between.filter((word) => !['op', 'de', 'den', ',', 'was', 'het'].includes(word));
    if (joined.length === 1 && joined[0] === 'of') unsure.add(day.mention).add(next.mention);
  });
  return unsure;
}
