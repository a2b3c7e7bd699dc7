// What of a text the model of distress looks at.
import { messageTerms, type MessageTerms } from './intentTerms.ts';
import { tokenize } from './tokenize.ts';

export const DISTRESS_LABELS = ['calm', 'urgent'] as const;
export type DistressLabel = (typeof DISTRESS_LABELS)[number];

const NO_FEATURES: ReadonlySet<string> = new Set();

/** Its words, pairs of words and pieces of words; numbers are one word. */
export function distressTerms(text: string): MessageTerms {
  const words = tokenize(text).tokens.map(({ kind, word }) =>
    kind === 'number' ? '<number>' : word,
  );
  return messageTerms({ words, features: NO_FEATURES });
}

/** A sentence of fewer characters says too little by itself. */
const SHORTEST = 12;

/** A text as a whole, and each of its sentences when there are several. */
export function partsOf(text: string): string[] {
  const sentences = text.split(/[.?!\n]+/).filter((part) => part.trim().length >= SHORTEST);
  return sentences.length > 1 ? [text, ...sentences] : [text];
}
