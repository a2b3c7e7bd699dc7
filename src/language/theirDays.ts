// Leaves out the days and moments of what somebody else does: "Emre had dinsdag rijexamen om 8u30, woensdag bij hem geweest".
import { z } from 'zod';
import { clausesOf } from './clauses.ts';
import { clauseWords } from './clauseWords.ts';
import { load, wordList } from './languageData.ts';
import type { TimeMention } from './mentions.ts';
import { phraseList } from './phrases.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import { isInside, type Span } from './visitSegments.ts';

const data = load(
  'theirs.json',
  z.strictObject({
    /** What is somebody's own: an examination, the dentist. */
    events: phraseList,
    /** What somebody will do. */
    ahead: phraseList,
    /** What was heard from somebody, with any length in it. */
    told: phraseList,
    /** In such a clause something else than that is told. */
    ours: wordList,
  }),
);
const LENGTHS = new Set<TimeMention['kind']>(['range', 'duration']);

/** The mentions without those in clauses on somebody else's doings, where another day is told. */
export function withoutTheirs(
  mentions: readonly TimeMention[],
  tokens: readonly Token[],
): TimeMention[] {
  const days = mentions.filter((mention) => mention.kind === 'date');
  if (days.length < 2) return [...mentions];
  const clauses = clausesOf(tokens, mentions);
  const theirs: Span[] = [];
  for (const [at, clause] of clauses.entries()) {
    const next = clauses[at + 1];
    const isFollowed = isOfNext(next, mentions) && !(next && isMore(next, tokens));
    const isOwn = isTheirs(clause, tokens, mentions) && !isFollowed;
    const before = clauses[at - 1];
    const goesOn = before !== undefined && theirs.includes(before) && isMore(clause, tokens);
    if (isOwn || goesOn) theirs.push(clause);
  }
  const isOurs = (span: Span) => !theirs.some((clause) => isInside(span, clause));
  return days.some(isOurs) ? mentions.filter(isOurs) : [...mentions];
}

/** "Emre had zich verslapen | en was pas om 9u op school": of him as well. */
function isMore({ from, to }: Span, tokens: readonly Token[]): boolean {
  const isJoined =
    wordAt(tokens, from) === 'en' && talkData.theirVerbs.has(wordAt(tokens, from + 1));
  return isJoined && !anyWord(tokens, from, to, talkData.firstPerson);
}

/** "Emre is maandag gestart, ik was er van 9 tot 10 bij": the day is that of the visit. */
function isOfNext(next: Span | undefined, mentions: readonly TimeMention[]): boolean {
  const inside = mentions.filter((mention) => next !== undefined && isInside(mention, next));
  return inside.length > 0 && inside.every(({ kind }) => kind !== 'date');
}

function isTheirs(
  clause: Span,
  tokens: readonly Token[],
  mentions: readonly TimeMention[],
): boolean {
  const inside = mentions.filter((mention) => isInside(mention, clause));
  if (!inside.some(({ kind }) => kind === 'date')) return false;
  const { from, to } = clause;
  if (anyWord(tokens, from, to, talkData.firstPerson)) return false;
  const words = clauseWords(clause, { tokens, mentions, names: [] });
  if (data.told.find(words).length > 0) return true;
  if (anyWord(tokens, from, to, data.ours)) return false;
  if (inside.some(({ kind }) => LENGTHS.has(kind))) return false;
  return data.events.find(words).length > 0 || data.ahead.find(words).length > 0;
}
