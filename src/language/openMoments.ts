// Tells where somebody says two moments and takes neither: "om 9u of 10u", "van 9u tot 10u of half 11".
import type { TimeMention } from './mentions.ts';
import type { Token } from './tokenize.ts';

const BETWEEN = new Set(['of', 'om', 'rond', 'tegen']);
const MOMENTS: ReadonlySet<TimeMention['kind']> = new Set(['clock', 'either']);

interface Placed {
  from: number;
  to: number;
}

/** The places of two moments with only "of" between them. */
export function openMoments(mentions: readonly TimeMention[], tokens: readonly Token[]): Placed[] {
  return mentions.flatMap((mention, at) => {
    const next = mentions[at + 1];
    const opens = MOMENTS.has(mention.kind) || mention.kind === 'range';
    if (next === undefined || !opens || !MOMENTS.has(next.kind)) return [];
    const between = tokens.slice(mention.to, next.from).map(({ word }) => word);
    const isOpen = between[0] === 'of' && between.every((word) => BETWEEN.has(word));
    return isOpen ? [{ from: mention.from, to: next.to }] : [];
  });
}
