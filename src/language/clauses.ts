// Cuts a message into clauses: where a mark, "en", "maar" or "daarna" lets something else begin.
import { talkData } from './talkData.ts';
import { joinsNumbers, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { isSequence, type Span } from './visitSegments.ts';

const OPENING = new Set(
  'toen dus waar zoals alsof doordat zodat nadat voordat dat waarbij terwijl waarna gelijk evenals net'.split(
    ' ',
  ),
);
/** "Emre die op het werk zat"; "die dag" opens nothing. */
const RELATIVE_NEXT = new Set(
  'op in aan bij niet er nu toen net juist daar al nog was zat stond is had heeft thuis zelf'.split(
    ' ',
  ),
);
const THEN = 'dan';
/** "meer dan", "vroeger dan": what is compared goes on. */
const COMPARES = new Set(
  'meer minder beter slechter langer korter later vroeger eerder vaker liever anders verder groter kleiner vlotter sneller trager drukker rustiger moeilijker hoger lager ouder jonger'.split(
    ' ',
  ),
);

/** The clauses of a message in their order; nothing is cut inside a `solid` span, as in "een uur en een kwart". */
export function clausesOf(tokens: readonly Token[], solid: readonly Span[]): Span[] {
  const inside = new Set<number>();
  for (const { from, to } of solid) for (let at = from; at < to; at++) inside.add(at);
  const clauses: Span[] = [];
  let from = 0;
  for (let at = 1; at < tokens.length; at++) {
    if (inside.has(at) || !opens(tokens, at)) continue;
    clauses.push({ from, to: at });
    from = at;
  }
  clauses.push({ from, to: tokens.length });
  return clauses;
}

function opens(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  if (joinsNumbers(tokens, at)) return false;
  if (word === '.' && talkData.abbreviations.has(wordAt(tokens, at - 1))) return false;
  if (word === ':' || talkData.clauseTurns.has(word) || OPENING.has(word)) return true;
  if (word === 'die') return RELATIVE_NEXT.has(wordAt(tokens, at + 1)) && !opens(tokens, at - 1);
  if (word === THEN) return !COMPARES.has(wordAt(tokens, at - 1));
  return isSequence(tokens, at);
}
