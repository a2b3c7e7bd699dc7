// Which words can be (a part of) a name: known names, capitals, and words that are nothing else.
import { knownWords } from './languageData.ts';
import { nameData } from './nameData.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

const ENGLISH_VERBS = new Set(['can', 'may', 'will']);
const ENGLISH_SUBJECTS = new Set(['you', 'i', 'we', 'u', 'someone', 'somebody']);
const SIGN_ARTICLES = new Set(['de', 'den', 'het', 't']);

/** "Can you log …", "May I add …": an English question, and nobody called Can or May. */
export function asksInEnglish(tokens: readonly Token[], at: number): boolean {
  return (
    ENGLISH_VERBS.has(tokens[at]?.plain ?? '') && ENGLISH_SUBJECTS.has(tokens[at + 1]?.plain ?? '')
  );
}

/** Whether the word at `at` looks like (a part of) a name and like nothing else. */
export function isNameWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.plain.length < 2 || token.word !== token.plain) return false;
  if (nameData.notNames.has(token.plain) || asksInEnglish(tokens, at)) return false;
  const known = knownWords.firstNames.has(token.plain) || knownWords.surnames.has(token.plain);
  if (token.capital) return known || !knownWords.ordinary.has(token.plain);
  if (known) return !nameData.hesitantFirstNames.has(token.plain);
  return (
    !knownWords.ordinary.has(token.plain) && token.plain.length >= 4 && !looksLikeVerb(token.plain)
  );
}

/**
 * Where the name ends that stands behind a kind of company as on its sign: "brouwerij de witte kat", "bakkerij de
 * korenaar". Null when it is no name: a kind with an article before it is a word ("in de bakkerij de hele dag").
 */
export function signEnd(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  isFree: (at: number) => boolean,
): number | null {
  if (nameData.articles.has(wordAt(tokens, from - 1))) return null;
  const hasArticle = SIGN_ARTICLES.has(wordAt(tokens, to));
  const isWord = (at: number): boolean => isFree(at) && tokens[at]?.kind === 'word';
  const first = hasArticle ? to + 1 : to;
  const said = wordAt(tokens, first);
  // "den blijden"
  const isSign = [said, said.replace(/en$/, 'e')].some((word) => nameData.signWords.has(word));
  if (isSign && isWord(first) && isWord(first + 1)) return first + 2;
  if (!hasArticle || !isWord(first) || !isNameWord(tokens, first)) return null;
  const next = wordAt(tokens, first + 1);
  const isNoun = isWord(first + 1) && !looksLikeVerb(next) && !nameData.links.has(next);
  return said.endsWith('e') && isNoun ? first + 2 : first + 1;
}

/** Past participles and other verb forms that no word list holds in full. */
export function looksLikeVerb(word: string): boolean {
  return (
    /^(?:ge|be|ver|ont|her)[a-z]{2,}(?:t|d|en|dt|n)$/.test(word) ||
    /^(?:langs|mee|op|aan|uit|af|door|voor|na|in|rond|samen|binnen?|terug|weg|over|toe|bij|los|klaar|vast)(?:ge|be|te)?[a-z]{3,}(?:t|d|en|n|e)$/.test(
      word,
    ) ||
    /^[a-z]{4,}en$/.test(word) ||
    /(?:tjes?|kes?|jes|heid|ing|ingen|lijk|lijke|isch|ische|erend|eren|eert|eerd|gesprek|overleg|bezoek|contact|call)$/.test(
      word,
    )
  );
}
