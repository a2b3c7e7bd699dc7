// Hears that something was done just now, and so today: "net terug van Pieter", "heb juist met Els gebeld".
import type { DayRead } from './dateWords.ts';
import { dateData, knownWords } from './languageData.ts';
import { talkData } from './talkData.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const JUST_AFTER = new Set([
  'ben',
  'heb',
  'kom',
  'ik',
  'k',
  'kben',
  'kheb',
  'zijn',
  'hebben',
  'we',
]);
const JUST_WITH = new Set(['met', 'bij', 'van']);
const JUST_REACH = 7;
const ABOUT_OTHERS = 3;

/** "net terug van Pieter", "net Els gebeld", "kom juist van Kofi"; not "hij was net terug uit verlof", "net voor 10u". */
export function justNow(tokens: readonly Token[], at: number): DayRead | null {
  if (!dateData.justNow.has(wordAt(tokens, at))) return null;
  const isLinked =
    dateData.justDone.has(wordAt(tokens, at + 1)) && dateData.doneWith.has(wordAt(tokens, at + 2));
  if (!isLinked && !isJustDone(tokens, at)) return null;
  if (anyWord(tokens, at - ABOUT_OTHERS, at, talkData.thirdPerson)) return null;
  return { spec: { type: 'offset', days: 0 }, to: at + (isLinked ? 2 : 1), weak: true };
}

/** "net bij Emre geweest", "heb juist met Els gebeld": what was done, and with whom. */
function isJustDone(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const opens = before === undefined || before.kind === 'mark' || JUST_AFTER.has(before.word);
  const next = tokens[at + 1];
  if (!opens || next?.kind !== 'word') return false;
  const isNamed = next.capital || !knownWords.ordinary.has(next.plain);
  if (!isNamed && !JUST_WITH.has(next.word)) return false;
  if (before?.word === 'kom') return JUST_WITH.has(next.word);
  return anyWord(tokens, at + 2, at + JUST_REACH, dateData.justDone);
}
