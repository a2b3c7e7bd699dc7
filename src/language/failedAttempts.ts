// Leaves out the moment of an attempt that came to nothing: "om 9u geen gehoor, om 11u wel gebeld".
import type { TimeMention } from './mentions.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const NOT_REACH = 4;
const CLOCKS: ReadonlySet<TimeMention['kind']> = new Set(['clock', 'range', 'either']);
const AFTER_NOT = new Set(
  'bereiken bereikt binnen binnengeraakt opgenomen opnemen op gelukt thuis aanwezig door getroffen geraakt doorgegaan gevonden'.split(
    ' ',
  ),
);
const AFTER_NONE = new Set(['gehoor', 'antwoord', 'reactie', 'respons']);
const IN_VAIN = new Set(['niemand', 'voicemail', 'tevergeefs', 'vergeefs', 'afgezegd', 'afgebeld']);

/** The mentions without the moments of failed attempts, where another moment was told. */
export function withoutFailed(
  mentions: readonly TimeMention[],
  tokens: readonly Token[],
): TimeMention[] {
  const clocks = mentions.filter(({ kind }) => CLOCKS.has(kind));
  const failed = clocks.filter((clock, index) => {
    const [before, after] = [clocks[index - 1], clocks[index + 1]];
    return saysFailure(tokens, startOf(tokens, clock, before), endOf(tokens, clock, after));
  });
  const told = clocks.some((clock) => !failed.includes(clock) && isLater(clock, failed));
  return told ? mentions.filter((mention) => !failed.includes(mention)) : [...mentions];
}

function isLater({ from }: TimeMention, failed: readonly TimeMention[]): boolean {
  return failed.every((one) => one.from < from);
}

function startOf(tokens: readonly Token[], { from }: TimeMention, last?: TimeMention): number {
  const mark = tokens.findLastIndex(({ kind }, at) => at < from && kind === 'mark');
  return Math.max(mark + 1, last?.to ?? 0);
}

function endOf(tokens: readonly Token[], { to }: TimeMention, next?: TimeMention): number {
  const mark = tokens.findIndex(({ kind }, at) => at >= to && kind === 'mark');
  return Math.min(mark < 0 ? tokens.length : mark, next?.from ?? tokens.length);
}

function saysFailure(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at);
    if (IN_VAIN.has(word) || (word === 'gesloten' && wordAt(tokens, at + 1) === 'deur'))
      return true;
    if (word === 'geen' && AFTER_NONE.has(wordAt(tokens, at + 1))) return true;
    if (word !== 'niet') continue;
    if (wordAt(tokens, at - 1) === 'er' && wordAt(tokens, at - 2) === 'was') return true;
    const end = Math.min(to, at + NOT_REACH);
    for (let next = at + 1; next < end; next++) {
      if (AFTER_NOT.has(wordAt(tokens, next))) return true;
    }
  }
  return false;
}
