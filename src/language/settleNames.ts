// Settles who and where one visit was: employer, workplace and employees help to choose each other.
import { knownWords } from './languageData.ts';
import type { NameMention } from './matchNames.ts';
import { nameData } from './nameData.ts';
import type { Candidate } from './nameHits.ts';
import { editDistance } from './editDistance.ts';
import { isDoubtful } from './doubtfulName.ts';
import type { RosterIndex } from './rosterIndex.ts';
import { nameWords } from './rosterIndex.ts';
import { anyWord, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { NameMatch } from './types.ts';

export interface SettledNames {
  employer: NameMatch | null;
  workplace: NameMatch | null;
  employees: NameMatch[];
}

const SURE = 0.75;

/** The names of one visit; what stays open between records is ambiguous, never guessed. */
export function settleNames(
  mentions: readonly NameMention[],
  tokens: readonly Token[],
  index: RosterIndex | null,
): SettledNames {
  const people = present(
    mentions.filter(({ kind }) => kind === 'employee'),
    tokens,
  );
  const places = mentions.filter(
    ({ kind, candidates }) => kind === 'workplace' && candidates.length > 0,
  );
  const employer = chooseEmployer(
    mentions.filter(({ kind }) => kind === 'employer'),
    places,
    people,
  );
  const employerIds = employer === null ? null : employer.candidates.map(({ entity }) => entity.id);
  const employees: NameMatch[] = [];
  const seen = new Set<string>();
  for (const person of people) {
    const match = personMatch(person, employerIds, index);
    const key = match.ids.length > 0 ? match.ids.join(' ') : match.text.toLowerCase();
    if (seen.has(key) || isCovered(match, employees)) continue;
    seen.add(key);
    // "bij Roos geweest, bij Roos Vrijdag dus": the second says which of them.
    const asked = isListed(person, tokens)
      ? -1
      : employees.findIndex((one) => isSettledBy(one, match));
    if (asked < 0) employees.push(match);
    else employees.splice(asked, 1, match);
  }
  const employerMatch = employer === null ? null : toMatch(employer, employer.candidates, false);
  return { employer: employerMatch, workplace: workplaceOf(places, employerMatch), employees };
}

function isSettledBy(earlier: NameMatch, { kind, ids }: NameMatch): boolean {
  const isOne = kind === 'matched' && earlier.kind === 'ambiguous';
  return isOne && ids.every((id) => earlier.ids.includes(id));
}

/** "Jonas en Jonas De Wilde" are two. */
function isListed({ from }: NameMention, tokens: readonly Token[]): boolean {
  return ['en', '+', '&', 'ook'].includes(wordAt(tokens, from - 1));
}

/** "jonas ... jonas de smet": the second says the same. */
function isCovered(match: NameMatch, earlier: readonly NameMatch[]): boolean {
  return (
    match.kind !== 'unknown' &&
    earlier.some(({ ids }) => match.ids.some((id) => ids.includes(id)) && ids.length === 1)
  );
}

/** Without those of whom is said that they were not there, unless nobody else is named. */
function present(people: readonly NameMention[], tokens: readonly Token[]): NameMention[] {
  const there = people.filter((person) => !isAbsent(person, people, tokens));
  return there.length > 0 ? there : [...people];
}

function isAbsent(
  person: NameMention,
  people: readonly NameMention[],
  tokens: readonly Token[],
): boolean {
  const before = wordAt(tokens, person.from - 1) === 'met' ? person.from - 2 : person.from - 1;
  if (nameData.absentBefore.has(wordAt(tokens, before))) return true;
  for (let at = person.to; at < person.to + 6; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return false;
    if (['maar', 'en', 'enkel', 'alleen', 'wel', 'dus'].includes(token.word)) return false;
    if (people.some((other) => other.from === at)) return false;
    if (nameData.absent.has(token.word)) return isPastVerb(tokens, person.from - 1, at);
  }
  return false;
}

function isPastVerb(tokens: readonly Token[], from: number, to: number): boolean {
  const verbs = new Set([
    'was',
    'had',
    'is',
    'bleek',
    'kon',
    'heeft',
    'bleef',
    'zat',
    'kwam',
    'waren',
    'hij',
    'zij',
  ]);
  return anyWord(tokens, from, to, verbs);
}

function chooseEmployer(
  employers: readonly NameMention[],
  places: readonly NameMention[],
  people: readonly NameMention[],
): NameMention | null {
  const first = employers.find((mention) => !mention.typeOnly) ?? employers[0];
  if (first === undefined) return null;
  let { candidates } = first;
  for (const other of employers) {
    const same = candidates.filter(({ entity }) =>
      other.candidates.some((one) => one.entity === entity),
    );
    if (same.length > 0) candidates = same;
  }
  candidates = narrowed(candidates, ({ entity }) =>
    places.some((place) =>
      place.candidates.some((one) => one.entity.employerIds.includes(entity.id)),
    ),
  );
  candidates = narrowed(candidates, ({ entity }) => {
    const known = people.filter((person) => person.candidates.length > 0);
    return known.some((person) =>
      person.candidates.some((one) => one.entity.employerIds.includes(entity.id)),
    );
  });
  return { ...first, candidates: ownFirst(candidates) };
}

/** The candidates that fit, or all when none of several does. */
function narrowed(
  candidates: readonly Candidate[],
  fits: (one: Candidate) => boolean,
): Candidate[] {
  if (candidates.length < 2) return [...candidates];
  const fitting = candidates.filter(fits);
  return fitting.length > 0 ? fitting : [...candidates];
}

function ownFirst(candidates: readonly Candidate[]): Candidate[] {
  return narrowed(candidates, ({ entity }) => entity.own);
}

function personMatch(
  person: NameMention,
  employerIds: string[] | null,
  index: RosterIndex | null,
): NameMatch {
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
  return toMatch(person, candidates, unsure);
}

/** Typed "Lara", known "Sara": another name rather than a slip. */
function isOtherFirstName(person: NameMention, only: Candidate): boolean {
  const [typed = ''] = nameWords(person.text);
  return only.parts.includes('first') && knownWords.firstNames.has(typed);
}

/** People at the employer whose first name resembles what was typed: "Tom" where a Tomas works. */
function colleaguesLike(
  person: NameMention,
  employerIds: string[],
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

function workplaceOf(places: readonly NameMention[], employer: NameMatch | null): NameMatch | null {
  for (const place of places) {
    const fitting =
      employer === null || employer.ids.length === 0
        ? place.candidates
        : place.candidates.filter(({ entity }) =>
            entity.employerIds.some((id) => employer.ids.includes(id)),
          );
    if (fitting.length > 0) return toMatch(place, ownFirst(fitting), false);
  }
  return null;
}

function toMatch(
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
