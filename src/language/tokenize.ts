// Cuts a message into words, numbers and marks, with dialect forms and typos brought to one form.
import { cleanText, fold } from './foldText.ts';
import { hearFrenchDay } from './frenchDay.ts';
import { usualForm } from './usualForm.ts';

export interface Token {
  /** As typed, without invisible characters. */
  raw: string;
  /** Folded and brought to its usual form: "gistern" → "gisteren". */
  word: string;
  /** Folded only. */
  plain: string;
  kind: 'word' | 'number' | 'mark';
  /** Digits of a number; decimals are put together by the grammars. */
  value: number;
  /** Place in the cleaned text. */
  from: number;
  to: number;
  /** Nothing stands between this token and the one before. */
  glued: boolean;
  capital: boolean;
}

export interface Tokenized {
  text: string;
  tokens: Token[];
}

const MAX_CHARACTERS = 4000;
/** A line's end parts like a semicolon. */
const LINE_END = ';';
const PIECES = /\d+|\p{L}[\p{L}\p{M}]*(?:['’‘`´]\p{L}[\p{L}\p{M}]*)*|\S|\n/gu;
const APOSTROPHES = new Set("'’‘`´");
const LETTER = /\p{L}/u;
const UNKNOWN_LENGTH = 40;

/** Tokens of a text; text past 4,000 characters is left aside. */
export function tokenize(input: string): Tokenized {
  const text = cleanText(input, MAX_CHARACTERS);
  const tokens: Token[] = [];
  let end = -1;
  const shouted = text === text.toUpperCase();
  for (const match of text.matchAll(PIECES)) {
    const raw = match[0];
    const from = match.index;
    if (isElision(text, from)) continue;
    const glued = from === end;
    end = raw === '\n' ? -1 : from + raw.length;
    const first = raw.charCodeAt(0);
    if (first >= 48 && first <= 57) {
      const value = raw.length > 10 ? Number.NaN : Number(raw);
      push(tokens, { raw, word: raw, plain: raw, kind: 'number', value, from, to: end, glued });
    } else if (/^\p{L}/u.test(raw)) {
      pushWord(tokens, raw, from, glued);
    } else {
      push(tokens, {
        raw,
        word: raw === '\n' ? LINE_END : raw,
        plain: raw,
        kind: 'mark',
        value: Number.NaN,
        from,
        to: from + raw.length,
        glued,
      });
    }
  }
  hearFrenchDay(tokens);
  if (shouted) for (const token of tokens) token.capital = false;
  return { text, tokens };
}

/** The apostrophe of "'k", "'n" and "'s avonds" says nothing. */
function isElision(text: string, at: number): boolean {
  return APOSTROPHES.has(text.charAt(at)) && LETTER.test(text.charAt(at + 1));
}

function pushWord(tokens: Token[], raw: string, from: number, glued: boolean): void {
  const plain = fold(raw).replace(/['’‘`´]/g, '');
  const to = from + raw.length;
  const parts = plain.length > UNKNOWN_LENGTH ? [plain] : usualForm(plain).split(' ');
  parts.forEach((word, index) => {
    const own = parts.length === 1 ? plain : word;
    push(tokens, {
      raw,
      word,
      plain: own,
      kind: 'word',
      value: Number.NaN,
      from,
      to,
      glued: index > 0 ? false : glued,
    });
  });
}

function push(tokens: Token[], token: Omit<Token, 'capital'>): void {
  const letter = token.raw.charAt(0);
  const capital = token.kind === 'word' && letter !== letter.toLowerCase();
  tokens.push({ ...token, capital });
}
