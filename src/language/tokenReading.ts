// Small questions that every grammar asks about the tokens at a place.
import type { Token } from './tokenize.ts';

/** The usual form of the word or mark at `at`, '' beyond the ends. */
export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

/** The first index from `at` on whose word is not one of `skip`; at most `most` are skipped. */
export function skipWords(
  tokens: readonly Token[],
  at: number,
  skip: ReadonlySet<string>,
  most: number,
): number {
  let index = at;
  while (index - at < most && skip.has(wordAt(tokens, index))) index++;
  return index;
}

/** The last index up to `at` whose word is not one of `skip`; at most `most` are skipped. */
export function skipWordsBack(
  tokens: readonly Token[],
  at: number,
  skip: ReadonlySet<string>,
  most: number,
): number {
  let index = at;
  while (at - index < most && skip.has(wordAt(tokens, index))) index--;
  return index;
}

/** Whether any word of `tokens` from `from` up to `to` (exclusive) is one of `words`. */
export function anyWord(
  tokens: readonly Token[],
  from: number,
  to: number,
  words: ReadonlySet<string>,
): boolean {
  for (let index = Math.max(from, 0); index < Math.min(to, tokens.length); index++) {
    if (words.has(wordAt(tokens, index))) return true;
  }
  return false;
}

/** Whether the token at `at` is a mark glued between two numbers, as in "12/11". */
export function joinsNumbers(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const next = tokens[at + 1];
  return mark?.kind === 'mark' && mark.glued && next?.kind === 'number' && next.glued;
}

/** The mark of "45'", which is not that of "7 's avonds". */
export function isMinuteMark(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  const isMark = mark?.kind === 'mark' && mark.glued && /^['’′`´]$/.test(mark.raw);
  const next = tokens[at + 1];
  const ends = next?.glued !== true || next.kind === 'mark';
  return isMark && ends && tokens[at - 1]?.kind === 'number';
}
