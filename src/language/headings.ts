// Leaves out what only heads a list in which it is told again: "Do en vr: do Jonas 9u-10u, vr An 10u-11u".
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { Span } from './visitSegments.ts';

/** In so short a list nothing is told again one by one. */
const FEWEST = 2;

/** The facts behind the first colon, when all that stand before it are among them; else all of them. */
export function withoutHeading<T extends Span>(
  facts: readonly T[],
  tokens: readonly Token[],
  isSame: (one: T, other: T) => boolean,
): T[] {
  const colon = tokens.findIndex((_, at) => wordAt(tokens, at) === ':' && !isInTime(tokens, at));
  return toldAgain(facts, colon, 1, isSame);
}

/** The same for "Nele en Femke gebeld, Nele van 9u tot 9u15 en Femke …": several before any time, each with one behind the comma. */
export function withoutOpening<T extends Span>(
  facts: readonly T[],
  tokens: readonly Token[],
  times: readonly Span[],
  isSame: (one: T, other: T) => boolean,
): T[] {
  const comma = tokens.findIndex((_, at) => wordAt(tokens, at) === ',');
  const isTimed = times.length >= FEWEST && times.every(({ from }) => from > comma);
  return isTimed ? toldAgain(facts, comma, FEWEST, isSame) : [...facts];
}

function toldAgain<T extends Span>(
  facts: readonly T[],
  mark: number,
  fewest: number,
  isSame: (one: T, other: T) => boolean,
): T[] {
  const head = facts.filter(({ to }) => to <= mark);
  const list = facts.filter(({ from }) => from > mark);
  const isToldAgain = head.every((one) => list.some((other) => isSame(one, other)));
  return head.length >= fewest && list.length >= FEWEST && isToldAgain ? list : [...facts];
}

/** The colon of "9:00" heads nothing. */
function isInTime(tokens: readonly Token[], at: number): boolean {
  const sides = [tokens[at - 1], tokens[at + 1]];
  return tokens[at + 1]?.glued === true && sides.every((side) => side?.kind === 'number');
}
