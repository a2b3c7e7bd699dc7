// Hides names of the roster from the search for days and hours: "Roos Vrijdag", "met Elke 30 min".
import { dateData } from './languageData.ts';
import type { RosterIndex } from './rosterIndex.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

/** "Nguyễn Thị Hoa", and "Mei Lin" of Mei Lin Zhou. */
const WHOLE = new Set(['full', 'first']);
const BEFORE_NAME = new Set(['met', 'bij', 'en', 'gebeld', 'belde']);
/** "Elke en ik" */
const ONESELF = new Set(['ik', 'k', 'we', 'wij']);
const MOST_WORDS = 5;
/** A word of no language: no day, no hour, no number. */
const HIDDEN = '\u0000';

/** The same tokens, those of a full name of several words without their meaning as ordinary words. */
export function withoutFullNames(
  tokens: readonly Token[],
  index: RosterIndex | null,
): readonly Token[] {
  if (index === null) return tokens;
  const hidden = new Set<number>();
  for (let at = 0; at < tokens.length; at++) {
    const end = fullNameEnd(tokens, at, index);
    for (let inside = at; inside < end; inside++) hidden.add(inside);
    if (isHabitName(tokens, at, index)) hidden.add(at);
  }
  if (hidden.size === 0) return tokens;
  return tokens.map((token, at) =>
    hidden.has(at) ? { ...token, word: HIDDEN, plain: HIDDEN } : token,
  );
}

/** "met elke 30 min gebeld": Elke, no habit. */
function isHabitName(tokens: readonly Token[], at: number, index: RosterIndex): boolean {
  const token = tokens[at];
  if (token === undefined || !dateData.habitWords.has(token.plain)) return false;
  const named = token.capital && at > 0 && wordAt(tokens, at - 1) !== '.';
  const joined = wordAt(tokens, at + 1) === 'en' && ONESELF.has(wordAt(tokens, at + 2));
  if (!named && !joined && !BEFORE_NAME.has(wordAt(tokens, at - 1))) return false;
  const keys = index.bySpelling.get(token.plain) ?? [];
  return keys.some(({ part, entity }) => part === 'first' && entity.kind === 'employee');
}

/** Where the longest full name that starts here ends; `at` when none does. */
function fullNameEnd(tokens: readonly Token[], at: number, index: RosterIndex): number {
  const start = tokens[at]?.plain ?? '';
  if (start.length > 1 && !index.employeeStarts.has(start.slice(0, 2))) return at;
  let spelled = '';
  let usual = '';
  let end = at;
  for (let to = at; to < Math.min(tokens.length, at + MOST_WORDS); to++) {
    const token = tokens[to];
    if (token?.kind !== 'word') break;
    spelled += token.plain;
    // "els van mandag" where an Els Van Maandag is known
    usual += dateData.weekdays.includes(token.word) ? token.word : token.plain;
    const keys = index.bySpelling.get(spelled) ?? index.bySpelling.get(usual) ?? [];
    const isFull = keys.some(({ part, entity }) => WHOLE.has(part) && entity.kind === 'employee');
    if (isFull && to > at) end = to + 1;
  }
  return end;
}
