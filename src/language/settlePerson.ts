// Settles which person a name means, or that it must be asked: a likeness, a rival, another's initial.
import { isDoubtful } from './doubtfulName.ts';
import { editDistance } from './editDistance.ts';
import { knownWords } from './languageData.ts';
import type { NameMention } from './matchNames.ts';
import type { Candidate } from './nameHits.ts';
import { nameWords, type RosterIndex } from './rosterIndex.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { NameMatch } from './types.ts';

/** What stands around a person's name: the others, and where the visit was. */
interface Beside {
  people: readonly NameMention[];
  tokens: readonly Token[];
  employerIds: readonly string[] | null;
  index: RosterIndex | null;
}

const SURE = 0.75;
const TOGETHER = new Set(['met', 'samen', 'mee', 'collega']);

/** The person who is meant; ambiguous when another may be, or when nothing bears out a doubt. */
export function settlePerson(person: NameMention, beside: Beside): NameMatch {
  const { employerIds, index } = beside;
  const works = ({ entity }: Pick<Candidate, 'entity'>) =>
    employerIds !== null && entity.employerIds.some((id) => employerIds.includes(id));
  const candidates = ownFirst(narrowed(person.candidates, works));
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (only === undefined) return toMatch(person, candidates, false);
  if (!works(only) && isDoubtful(person, only)) return toMatch(person, candidates, true);
  const supported = works(only) || only.parts.length > 1 || only.parts.includes('full');
  if (supported) return toMatch(person, candidates, false);
  const likelier =
    employerIds === null || index === null ? [] : colleaguesLike(person, employerIds, index);
  if (likelier.length > 0) return toMatch(person, [only, ...likelier], false);
  const worksElsewhere = employerIds !== null && only.likeness < 1;
  const otherName = only.likeness < 1 && isOtherFirstName(person, only);
  const unsure = worksElsewhere || only.likeness < SURE || (otherName && only.likeness < 0.9);
  return toMatch(person, candidates, unsure || mayBeColleague(person, only, beside));
}

/** Typed "Lara", known "Sara": another name rather than a slip. */
function isOtherFirstName(person: NameMention, only: Candidate): boolean {
  const [typed = ''] = nameWords(person.text);
  return only.parts.includes('first') && knownWords.firstNames.has(typed);
}

/** People at the employer whose first name resembles what was typed: "Tom" where a Tomas works. */
function colleaguesLike(
  person: NameMention,
  employerIds: readonly string[],
  index: RosterIndex,
): Candidate[] {
  const [typed = ''] = nameWords(person.text);
  return index.entities.flatMap((entity) => {
    if (entity.kind !== 'employee' || !entity.employerIds.some((id) => employerIds.includes(id)))
      return [];
    const [first = ''] = nameWords(entity.name);
    const near =
      first.startsWith(typed) || (typed.length > 2 && editDistance(first, typed, 1) <= 1);
    return near ? [{ entity, parts: ['first' as const], likeness: SURE }] : [];
  });
}

/** "Pieter-Jan" is no Pieter. */
function isHyphenated({ to }: NameMention, tokens: readonly Token[]): boolean {
  const [dash, next] = [tokens[to], tokens[to + 1]];
  const joined = dash?.word === '-' && dash.glued && next?.glued === true;
  return joined && knownWords.firstNames.has(next.plain);
}

/** "met Joris bij Roos", "Karim A.": perhaps the colleague of that name, who went along. */
function mayBeColleague(person: NameMention, only: Candidate, beside: Beside): boolean {
  const { people, tokens, index } = beside;
  if (!only.parts.includes('first')) return false;
  const initial = tokens[person.to];
  const dotted = wordAt(tokens, person.to + 1) === '.' && tokens[person.to + 1]?.glued === true;
  const isInitial = initial?.kind === 'word' && initial.raw.length === 1;
  if (isInitial && (dotted || initial.capital)) return true;
  if (isHyphenated(person, tokens)) return true;
  const [first = ''] = nameWords(only.entity.name);
  const named = index?.colleagues.has(first) === true && people.length > 1;
  return named && TOGETHER.has(wordAt(tokens, person.from - 1));
}

/** The candidates that fit, or all when none of several does. */
export function narrowed(
  candidates: readonly Candidate[],
  fits: (one: Candidate) => boolean,
): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const fitting = candidates.filter(fits);
  return fitting.length > 0 ? fitting : [...candidates];
}

/** Own files go before those of others. */
export function ownFirst(candidates: readonly Candidate[]): Candidate[] {
  return narrowed(candidates, ({ entity }) => entity.own);
}

/** What a mention and its candidates come to. */
export function toMatch(
  mention: NameMention,
  candidates: readonly Candidate[],
  unsure: boolean,
): NameMatch {
  const { text } = mention;
  if (candidates.length === 0) {
    return { text, kind: 'unknown', ids: [], names: [], corrected: false };
  }
  return {
    text,
    kind: candidates.length === 1 && !unsure ? 'matched' : 'ambiguous',
    ids: candidates.map(({ entity }) => entity.id),
    names: candidates.map(({ entity }) => entity.name),
    corrected: candidates.some(({ likeness }) => likeness < 1),
  };
}
