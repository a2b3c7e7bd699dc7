// Settles who and where one visit was: employer, workplace and employees help to choose each other.
import type { NameMention } from './matchNames.ts';
import { nameData } from './nameData.ts';
import type { RosterIndex } from './rosterIndex.ts';
import { narrowed, ownFirst, settlePerson, toMatch } from './settlePerson.ts';
import { talkData } from './talkData.ts';
import { anyWord, skipWordsBack, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';
import type { NameMatch } from './types.ts';

const ALONE = new Set(['alleen', 'enkel']);
const NOT_MET = new Set(['gesproken', 'gezien', 'ontmoet', 'bezocht']);
const WENT_TO = new Set(['bij', 'naar', 'langs', 'binnen']);
const TAKEN_BACK_REACH = 4;

export interface SettledNames {
  employer: NameMatch | null;
  workplace: NameMatch | null;
  employees: NameMatch[];
}

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
    tokens,
    mentions.filter(({ kind }) => kind === 'employer'),
    places,
    people,
  );
  const employerIds = employer === null ? null : employer.candidates.map(({ entity }) => entity.id);
  const employees: NameMatch[] = [];
  const seen = new Set<string>();
  for (const person of people) {
    const match = settlePerson(person, { people, tokens, employerIds, index });
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
  const only = onlyAfter(people, tokens);
  const there = people.filter((person) => person.from >= only && !isAbsent(person, people, tokens));
  return there.length > 0 ? there : [...people];
}

/** "Piotr en Kofi? Nee, Kofi alleen": from where on the people stand; 0 without such words. */
function onlyAfter(people: readonly NameMention[], tokens: readonly Token[]): number {
  const alone = people.find(
    ({ from, to }) => ALONE.has(wordAt(tokens, to)) || ALONE.has(wordAt(tokens, from - 1)),
  );
  if (alone === undefined) return 0;
  const near = Math.max(0, alone.from - TAKEN_BACK_REACH);
  return anyWord(tokens, near, alone.from, talkData.correctionOpening) ? alone.from : 0;
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
    if (token.word === 'maar' && saysAway(tokens, at + 1)) return true;
    if (saysNotMet(tokens, token.word === 'maar' ? at + 1 : at)) return true;
    if (['maar', 'en', 'enkel', 'alleen', 'wel', 'dus'].includes(token.word)) return false;
    if (people.some((other) => other.from === at)) return false;
    if (nameData.absent.has(token.word)) return isPastVerb(tokens, person.from - 1, at);
  }
  return false;
}

/** "Ruben maar die was er niet", "… maar hij was ziek" */
function saysAway(tokens: readonly Token[], at: number): boolean {
  if (!talkData.thirdPerson.has(wordAt(tokens, at)) && wordAt(tokens, at) !== 'die') return false;
  if (!['was', 'is', 'bleek'].includes(wordAt(tokens, at + 1))) return false;
  const [next, then] = [wordAt(tokens, at + 2), wordAt(tokens, at + 3)];
  if (next === 'er' || next === 'daar') return then === 'niet';
  if (next === 'niet') return ['thuis', 'daar', 'aanwezig', 'bereikbaar'].includes(then);
  return nameData.absent.has(next);
}

/** "Zoë zelf niet gesproken", "… zwaaide maar niet gezien" */
function saysNotMet(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === 'niet' && NOT_MET.has(wordAt(tokens, at + 1));
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

/** "bij de wasserij", "naar Zuiver" */
function isWentTo({ from }: NameMention, tokens: readonly Token[]): boolean {
  return WENT_TO.has(wordAt(tokens, skipWordsBack(tokens, from - 1, nameData.articles, 2)));
}

function chooseEmployer(
  tokens: readonly Token[],
  employers: readonly NameMention[],
  places: readonly NameMention[],
  people: readonly NameMention[],
): NameMention | null {
  const named = employers.find((mention) => !mention.typeOnly);
  // "De brug stond open, te laat bij de wasserij": ordinary words in passing are no visit to Kringloop De Brug.
  const isDoubtful = named && !tokens[named.to - 1]?.capital && !isWentTo(named, tokens);
  const wentTo = isDoubtful ? employers.find((mention) => isWentTo(mention, tokens)) : undefined;
  const first = wentTo ?? named ?? employers[0];
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
