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
  const colon = tokens.findIndex((_, at) => wordAt(tokens, at) === ':');
  const head = facts.filter(({ to }) => to <= colon);
  const list = facts.filter(({ from }) => from > colon);
  const isToldAgain = head.every((one) => list.some((other) => isSame(one, other)));
  return head.length > 0 && list.length >= FEWEST && isToldAgain ? list : [...facts];
}
