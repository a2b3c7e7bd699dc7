// Leaves the time of waiting out of a visit: "om kwart voor twee stond ik te wachten, Emre kwam om twee uur".
import { clausesOf } from './clauses.ts';
import type { ClockMention, TimeMention } from './mentions.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { isInside, type Span } from './visitSegments.ts';

const WAITED = new Set(['wachten', 'gewacht', 'wachtte', 'wachtten']);
const ONESELF = new Set(['ik', 'k', 'we', 'wij', 'gewacht', 'moest', 'moeten']);
const THEIRS = new Set(['hij', 'zij', 'ze']);

/** The mentions of the visit, which begins where the waiting ends; all of them where nothing tells when it did. */
export function withoutWaiting(
  mentions: readonly TimeMention[],
  tokens: readonly Token[],
): TimeMention[] {
  const waiting = clausesOf(tokens, mentions).filter(({ from, to }) => isWaiting(tokens, from, to));
  const last = waiting.at(-1);
  if (last === undefined) return [...mentions];
  const clocks = mentions.filter((mention) => mention.kind === 'clock');
  const later = clocks.filter(({ from }) => from >= last.to);
  const waited = clocks.filter((clock) => waiting.some((clause) => isInside(clock, clause)));
  const till = waited.find(({ role }) => role === 'end');
  const [next] = later.filter(({ from }) => wordAt(tokens, from - 1) !== 'tot');
  const start = till ?? (later.length > 1 || next?.role !== 'end' ? next : undefined);
  if (waited.length === 0 || start === undefined || later.length === 0) return [...mentions];
  return mentions.flatMap((mention) => {
    if (mention === start) return [begins(start)];
    return mention.kind === 'clock' && isBefore(mention, start) ? [] : [mention];
  });
}

/** "moest ik wachten", "gewacht op Emre"; not "hij zat te wachten". */
function isWaiting(tokens: readonly Token[], from: number, to: number): boolean {
  if (!anyWord(tokens, from, to, WAITED) || anyWord(tokens, from, to, THEIRS)) return false;
  return anyWord(tokens, from, to, ONESELF);
}

function begins(clock: ClockMention): ClockMention {
  return { ...clock, role: 'start', suspect: false };
}

function isBefore(one: Span, other: Span): boolean {
  return one.to <= other.from;
}
