// Finds the clauses that speak of another day only: "volgende afspraak dinsdag om 14u, telefonisch".
import { resolveDay, type Bias } from './daySpec.ts';
import type { DateMention } from './mentions.ts';
import { talkData } from './talkData.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { VisitDay } from './visitDates.ts';

interface Span {
  from: number;
  to: number;
}

const LONGEST_CLAUSE = 20;
/** "om 14u op 24/11" */
const CLOCK_BEFORE = 4;

/** Clauses with a day on which no visit was, and without a day on which one was. */
export function clausesOfOtherDays(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  days: readonly VisitDay[],
  today: number,
  bias: Bias,
): Span[] {
  if (days.length === 0 || days.some(({ day }) => day === null)) return [];
  const chosen = new Set(days.map(({ day }) => day));
  const isVisit = (date: DateMention) =>
    date.weak || chosen.has(resolveDay(date.spec, today, bias).day);
  const visits = dates.filter(isVisit);
  return dates
    .filter((date) => !isVisit(date))
    .map((date) => clauseOf(tokens, date))
    .filter((clause) => !visits.some(({ from }) => from >= clause.from && from < clause.to));
}

/** What is said around a day ahead, in a clause that told of a visit first: "… zien elkaar op 24/11 om 14u". */
export function spansAhead(
  tokens: readonly Token[],
  dates: readonly DateMention[],
  days: readonly VisitDay[],
  today: number,
): Span[] {
  const isVisit = (date: DateMention) => days.some(({ mention }) => mention === date);
  return dates.flatMap((date) => {
    const ahead = resolveDay(date.spec, today, 'future').day;
    if (isVisit(date) || ahead === null || ahead <= today) return [];
    const clause = clauseOf(tokens, date);
    const next = dates.find((other) => isVisit(other) && other.from > date.to);
    return [{ from: date.from - CLOCK_BEFORE, to: Math.min(clause.to, next?.from ?? clause.to) }];
  });
}

/** Whether a fact stands in one of the clauses. */
export function isInAny({ from, to }: Span, clauses: readonly Span[]): boolean {
  return clauses.some((clause) => from >= clause.from && to <= clause.to);
}

function clauseOf(tokens: readonly Token[], { from, to }: Span): Span {
  let start = from;
  while (start > 0 && from - start < LONGEST_CLAUSE && !isTurn(tokens, start - 1)) start--;
  let end = to;
  while (end < tokens.length && end - to < LONGEST_CLAUSE && !isTurn(tokens, end)) end++;
  return { from: start, to: end };
}

function isTurn(tokens: readonly Token[], at: number): boolean {
  return talkData.clauseTurns.has(wordAt(tokens, at));
}
