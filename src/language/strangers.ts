// Sees that a name found in the roster is part of another name: "mark vermeulen", "bakkerij peeters".
import { knownWords } from './languageData.ts';
import type { NameMention } from './matchNames.ts';
import { companyTypes, nameData } from './nameData.ts';
import { hitAt, type Candidate } from './nameHits.ts';
import { isNameWord, signEnd } from './nameWords.ts';
import { nameWords, type RosterIndex } from './rosterIndex.ts';
import { soundOf } from './soundFold.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

/** So far before a name its kind of company may stand: "frituur de gouden bintje". */
const TYPE_REACH = 3;
const LONGEST_NAME = 5;
/** So is called what has another kind in its name. */
const ANY_COMPANY = new Set([
  'winkel',
  'fabriek',
  'atelier',
  'keuken',
  'magazijn',
  'theater',
  'transport',
]);

/** "met Karim Azzouzi": a colleague's whole name, of which a known Karim has the first. */
export function colleagueAround(
  tokens: readonly Token[],
  { kind, from, candidates }: Pick<NameMention, 'kind' | 'from' | 'candidates'>,
  index: RosterIndex,
): { from: number; to: number } | null {
  const isPart = candidates.every(({ parts }) => parts.length === 1 && parts[0] !== 'full');
  if (kind !== 'employee' || !isPart || !index.colleagues.has(tokens[from]?.plain ?? ''))
    return null;
  let name = tokens[from]?.plain ?? '';
  for (let at = from + 1; at < from + LONGEST_NAME && tokens[at]?.kind === 'word'; at++) {
    name += tokens[at]?.plain ?? '';
    if (index.colleagueNames.has(soundOf(name))) return { from, to: at + 1 };
  }
  return null;
}

/** Another name stands next to the part that was found: "mark vermeulen", "bakkerij peeters". */
export function strangerAround(
  tokens: readonly Token[],
  mention: Pick<NameMention, 'kind' | 'from' | 'to' | 'candidates' | 'typeOnly'>,
  free: boolean[],
): { from: number; to: number } | null {
  const { from, to, kind, candidates } = mention;
  const company = otherCompany(tokens, mention);
  if (company !== null) return company;
  const parts = new Set(candidates.flatMap((candidate) => candidate.parts));
  if (kind === 'employee' && parts.size === 1 && parts.has('last')) {
    const before = tokens[from - 1];
    const first =
      before !== undefined &&
      free[from - 1] !== false &&
      isNameWord(tokens, from - 1) &&
      !nameData.titles.has(before.plain);
    return first ? { from: from - 1, to } : null;
  }
  const open = mention.typeOnly || (kind === 'employee' && parts.size === 1 && parts.has('first'));
  if (!open) return null;
  let end = to;
  while (end < tokens.length && nameData.particles.has(wordAt(tokens, end)) && end < to + 2) end++;
  const viaParticle = end > to;
  const saint = mention.typeOnly ? saintAfter(tokens, end) : null;
  if (saint !== null) return { from, to: saint };
  // "Wasserij Winter" is no Wasserij Zomer, though winter is a word.
  const own = mention.typeOnly && end === to && tokens[to]?.capital === true;
  if (own && free[to] !== false && !nameData.notNames.has(tokens[to]?.plain ?? ''))
    return { from, to: to + 1 };
  if (free[end] === false || !isNameWord(tokens, end)) return null;
  const next = tokens[end];
  if (next === undefined) return null;
  const family = knownWords.surnames.has(
    tokens
      .slice(to, end + 1)
      .map((token) => token.plain)
      .join(''),
  );
  if (viaParticle)
    return family || (next.capital && tokens[to]?.capital === true) ? { from, to: end + 1 } : null;
  const known = knownWords.firstNames.has(next.plain) && kind === 'employer';
  const stranger = next.capital || family || (kind === 'employer' && !known);
  return stranger && !(known && !next.capital) ? { from, to: end + 1 } : null;
}

/** "hotel Sint-Veerle": where the name of the saint ends. */
function saintAfter(tokens: readonly Token[], at: number): number | null {
  if (!['sint', 'st', 'saint', 'sinte'].includes(wordAt(tokens, at))) return null;
  const joined = ['-', '.'].includes(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  return tokens[joined]?.kind === 'word' ? joined + 1 : null;
}

/** "slagerij De Smet" is not Bakkerij De Smet, "frituur de gouden bintje" is no misspelt Restaurant Het Zoute Boontje. */
function otherCompany(
  tokens: readonly Token[],
  { kind, from, to, candidates }: Pick<NameMention, 'kind' | 'from' | 'to' | 'candidates'>,
): { from: number; to: number } | null {
  if (kind !== 'employer') return null;
  const sure = candidates.some(({ likeness }) => likeness === 1);
  for (let at = from - 1; at >= from - TYPE_REACH && tokens[at]?.kind === 'word'; at--) {
    const types = companyTypes(tokens[at]?.plain ?? '');
    if (types !== null)
      return candidates.some((one) => mayBeCalled(one, types, sure)) ? null : { from: at, to };
    if (sure && !nameData.articles.has(wordAt(tokens, at))) return null;
  }
  return null;
}

/** Whether a company may be called by such a word; one with a kind in its name only by that kind. */
function mayBeCalled({ entity }: Candidate, types: readonly string[], sure: boolean): boolean {
  const words = nameWords(entity.name);
  if (words.some((word) => types.includes(word))) return true;
  return (
    sure &&
    (types.some((type) => ANY_COMPANY.has(type)) ||
      !words.some((word) => companyTypes(word) !== null))
  );
}

/** "brouwerij de witte kat" is so called, and is no brewery that is known. */
export function namedLikeASign(
  tokens: readonly Token[],
  { from, to, typeOnly }: Pick<NameMention, 'from' | 'to' | 'typeOnly'>,
  free: boolean[],
): { from: number; to: number } | null {
  const end = typeOnly ? signEnd(tokens, { from, to }, (at) => free[at] !== false) : null;
  return end === null ? null : { from, to: end };
}

/** "bij hotel astrid": without an article it is the company's name, unless an Astrid is known. */
export function namedAfterSomeone(
  tokens: readonly Token[],
  { from, to, typeOnly }: Pick<NameMention, 'from' | 'to' | 'typeOnly'>,
  index: RosterIndex,
  free: boolean[],
): { from: number; to: number } | null {
  const before = wordAt(tokens, from - 1);
  const next = tokens[to]?.plain ?? '';
  if (!typeOnly || !nameData.placeBefore.has(before) || free[to] === false) return null;
  if (!knownWords.firstNames.has(next) || nameData.hesitantFirstNames.has(next)) return null;
  return hitAt(tokens, to, index, free) === null ? { from, to: to + 1 } : null;
}
