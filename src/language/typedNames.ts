// Takes names as they are typed, where no roster knows them: "bij meubelen Claeys", "met Hasan".
import { knownWords } from './languageData.ts';
import { type NameMention } from './matchNames.ts';
import { isNameWord, signEnd } from './nameWords.ts';
import { companyTypes, nameData } from './nameData.ts';
import type { EntityKind } from './rosterIndex.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

interface Phrase {
  from: number;
  to: number;
  hasType: boolean;
  typeOnly: boolean;
  firstName: boolean;
}

const LONGEST = 6;
const LEAD_IN = new Set(['bedrijf', 'firma', 'klant', 'werkgever', 'onderneming', 'zaak']);
const FILE_WORDS = new Set(
  'overeenkomst contract factuur facturen dossier vraag aanmelding opzeg klant baas rekening'.split(
    ' ',
  ),
);
const LISTED = new Set(['en', ',', '+', '&']);
const CALLED = new Set([
  'gebeld',
  'belde',
  'opgebeld',
  'getelefoneerd',
  'telefoneren',
  'bellen',
  'bel',
  'noa',
]);
const NAMED_AFTER = new Set([
  'gebeld',
  'opgebeld',
  'belde',
  'bezocht',
  'gezien',
  'gesproken',
  'ontmoet',
  'gehoord',
  'bezoek',
  'met',
]);

const MET = new Set(['bezocht', 'gezien', 'gesproken', 'ontmoet', 'gehoord', 'gebeld', 'opgebeld']);

/** Names that stand in the message as typed; tokens of `taken` are already explained. */
export function typedNames(
  tokens: readonly Token[],
  text: string,
  taken: readonly boolean[],
): NameMention[] {
  const mentions: NameMention[] = [];
  const callsSomeone = tokens.some((token) => CALLED.has(token.word));
  let at = 0;
  while (at < tokens.length) {
    const phrase = taken[at] === true ? null : phraseAt(tokens, at, taken);
    const kind = phrase === null ? null : kindOf(tokens, phrase, mentions.at(-1), callsSomeone);
    if (phrase === null || kind === null) {
      at++;
      continue;
    }
    const { from, to, typeOnly } = phrase;
    const cut = text.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0);
    mentions.push({ kind, from, to, text: cut, candidates: [], typeOnly });
    at = to;
  }
  return mentions;
}

/** A run of words that make up a name: "bakkerij De Smet", "Fatima El Amrani", "Buurt & Vers". */
function phraseAt(tokens: readonly Token[], at: number, taken: readonly boolean[]): Phrase | null {
  let to = at;
  let hasType = false;
  while (to < at + LONGEST && taken[to] !== true && isType(tokens, to)) {
    hasType = true;
    to++;
  }
  const nameFrom = to;
  const sign = hasType ? signEnd(tokens, { from: at, to }, (word) => taken[word] !== true) : null;
  to = sign ?? to;
  while (to < at + LONGEST && taken[to] !== true) {
    const next = nameStep(tokens, to, taken, hasType || to > nameFrom);
    if (next === null) break;
    to = next;
  }
  if (to === at || tokens[at]?.kind !== 'word') return null;
  const typeOnly = to === nameFrom;
  const lead = hasType && !typeOnly ? leadIn(tokens, at, nameFrom) : at;
  const onlyNeutral =
    typeOnly && !tokens.slice(at, to).some((token) => companyTypes(token.plain) !== null);
  if (onlyNeutral) return null;
  const firstName = !hasType && isFirstName(tokens, nameFrom);
  return { from: lead, to, hasType, typeOnly, firstName };
}

/** "bedrijf Bloemen Oktay" is called Bloemen Oktay. */
function leadIn(tokens: readonly Token[], from: number, nameFrom: number): number {
  let at = from;
  while (at < nameFrom && LEAD_IN.has(tokens[at]?.plain ?? '')) at++;
  return at;
}

function isType(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.plain ?? '';
  return companyTypes(word) !== null || (nameData.neutral.has(word) && isNameStart(tokens, at + 1));
}

function isNameStart(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.capital === true || companyTypes(tokens[at]?.plain ?? '') !== null;
}

/** The index after one more word of the name at `at`, with the particles before it; null at its end. */
function nameStep(
  tokens: readonly Token[],
  at: number,
  taken: readonly boolean[],
  begun: boolean,
): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (isNameWord(tokens, at) || isPlaceName(tokens, at)) return at + 1;
  const joins = (token.word === '-' || token.word === '&') && begun;
  if (
    joins &&
    taken[at + 1] !== true &&
    (isNameWord(tokens, at + 1) || tokens[at + 1]?.capital === true)
  ) {
    return token.word === '&' || tokens[at + 1]?.glued === true ? at + 2 : null;
  }
  if (token.kind === 'number' && begun && token.value < 100 && tokens[at - 1]?.capital === true) {
    return tokens[at + 1]?.kind === 'word' || tokens[at + 1] === undefined ? at + 1 : null;
  }
  if (
    token.capital &&
    begun &&
    tokens[at - 1]?.capital === true &&
    !nameData.notNames.has(token.plain)
  )
    return at + 1;
  let end = at;
  while (nameData.particles.has(tokens[end]?.plain ?? '') && end < at + 3) end++;
  if (end === at || taken[end] === true) return null;
  const linked = token.plain === 'van' && !token.capital;
  const proper = tokens[end]?.capital === true && (token.capital || (begun && !linked));
  const joined = tokens
    .slice(at, end + 1)
    .map((part) => part.plain)
    .join('');
  const family = knownWords.surnames.has(joined) && (begun || token.plain === 'de');
  return proper || family ? end + 1 : null;
}

/** "bij de Sleutel": an ordinary word with a capital where a company may stand. */
function isPlaceName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.capital !== true || token.word !== token.plain || nameData.notNames.has(token.plain))
    return false;
  const before = nameData.articles.has(wordAt(tokens, at - 1)) ? at - 2 : at - 1;
  return ['bij', 'naar'].includes(wordAt(tokens, before));
}

function isFirstName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && knownWords.firstNames.has(token.plain);
}

function kindOf(
  tokens: readonly Token[],
  phrase: Phrase,
  last: NameMention | undefined,
  callsSomeone: boolean,
): EntityKind | null {
  let before = phrase.from - 1;
  const titled =
    nameData.titles.has(wordAt(tokens, before)) && !nameData.articles.has(wordAt(tokens, before));
  while (
    nameData.articles.has(wordAt(tokens, before)) ||
    nameData.titles.has(wordAt(tokens, before))
  )
    before--;
  const word = tokens[before]?.plain ?? '';
  const usual = wordAt(tokens, before);
  if (phrase.hasType) return 'employer';
  if (titled) return 'employee';
  const listed = last !== undefined && LISTED.has(usual) && last.to === before;
  if (phrase.firstName) {
    const hesitant = nameData.hesitantFirstNames.has(tokens[phrase.from]?.plain ?? '');
    const announced =
      nameData.employeeBefore.has(usual) || usual === 'bij' || NAMED_AFTER.has(usual);
    const capital = tokens[phrase.from]?.capital === true && phrase.from > 0;
    return hesitant && !announced && !capital && !listed ? null : 'employee';
  }
  const known = isKnownName(tokens, phrase);
  if (listed && known) return last.kind;
  if (usual === 'van' && known && FILE_WORDS.has(wordAt(tokens, before - 1))) return 'employer';
  if (known && (nameData.employeeBefore.has(usual) || word === 'me')) return 'employee';
  // "vandaag Nkosi bezocht"
  const isMet = tokens[phrase.from]?.capital === true && MET.has(wordAt(tokens, phrase.to));
  if (known && isMet && phrase.from > 0) return 'employee';
  if (known && (NAMED_AFTER.has(usual) || (usual === 'naar' && callsSomeone))) return 'employee';
  const capital = tokens[phrase.from]?.capital === true;
  if (usual === 'van' && last?.kind === 'employee' && last.to === before && capital)
    return 'employer';
  if (isFamilyCompany(tokens, phrase) && usual !== 'van') return 'employer';
  if (!nameData.employerBefore.has(usual) || usual === 'van') return null;
  if (usual === 'bij' || (known && (usual === 'naar' || usual === 'langs'))) return 'employer';
  return capital && ['aan', 'door', 'klant', 'werkgever', 'bedrijf', 'firma'].includes(usual)
    ? 'employer'
    : null;
}

/** Whether a word of the phrase has a capital, or stands in the lists of first and last names. */
function isKnownName(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ capital, plain }) =>
        capital || knownWords.firstNames.has(plain) || knownWords.surnames.has(plain),
    );
}

/** "De Smet zegt de overeenkomst op": a family name with a particle stands for the company. */
function isFamilyCompany(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to);
  const last = words.at(-1);
  const particle = nameData.particles.has(words[0]?.plain ?? '') && words.length > 1;
  if (last?.capital !== true) return false;
  return particle && knownWords.surnames.has(words.map(({ plain }) => plain).join(''));
}
