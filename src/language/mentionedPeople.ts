// Tells who is only mentioned from who was visited: "volgens Peter", "mijn collega Els", "zijn broer Ahmed".
import { isBeside, WORKS_THERE } from './besideVisits.ts';
import { nameData } from './nameData.ts';
import type { NameMention } from './matchNames.ts';
import { nameWords } from './rosterIndex.ts';
import { soundOf } from './soundFold.ts';
import { talkData } from './talkData.ts';
import { wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

/** Clauses end here; a comma may also stand in a list of names. */
const ENDS = new Set(['.', '!', '?', ';', ':', '(', ')']);
/** "Sami's naam viel" */
const POSSESSIVE = /['’‘`´]s$/;
/** What is not there in another clause is not this person. */
const OTHER_CLAUSE = new Set([',', 'dat', 'omdat', 'want', 'maar', 'toen', 'terwijl']);
const VERB_REACH = 2;
const NOT_THERE_REACH = 10;
const LATER_REACH = 8;

/**
 * The names of who and where was visited. Somebody who is only mentioned is left out, unless nobody
 * and nothing else is named: then it is asked or shown rather than lost. Who speaks may be who was
 * visited, so that counts only beside another person.
 */
export function withoutMentioned(
  names: readonly NameMention[],
  tokens: readonly Token[],
  colleagueNames: ReadonlySet<string>,
): readonly NameMention[] {
  const isColleague = (name: NameMention) =>
    isPerson(name) &&
    name.candidates.length === 0 &&
    colleagueNames.has(soundOf(nameWords(name.text).join('')));
  const sure = namesLeft(names, (name) => !isMentioned(name, tokens) && !isColleague(name));
  const people = sure.filter(isPerson);
  const silent = people.filter((name) => !speaks(name, tokens) && !isBeside(name, tokens));
  const left =
    silent.length > 0 ? sure.filter((one) => !isPerson(one) || silent.includes(one)) : sure;
  const mentioned = names.filter((name) => !left.includes(name));
  return namesLeft(left, (name) => !isPlaceOf(name, mentioned, tokens));
}

function namesLeft(
  names: readonly NameMention[],
  stays: (name: NameMention) => boolean,
): readonly NameMention[] {
  const left = names.filter(stays);
  return left.length > 0 ? left : names;
}

function isPerson({ kind }: NameMention): boolean {
  return kind === 'employee';
}

function isMentioned(name: NameMention, tokens: readonly Token[]): boolean {
  if (isDenied(name, tokens)) return true;
  return (
    isPerson(name) &&
    (isSource(name, tokens) ||
      hasRole(name, tokens) ||
      isLater(name, tokens) ||
      POSSESSIVE.test(name.text) ||
      wasNotThere(name, tokens))
  );
}

/** "niet bij Traiteur Roos", "zij zit dus niet in Wasserij Zomer"; not "niet thuis bij Jonas". */
function isDenied({ from }: NameMention, tokens: readonly Token[]): boolean {
  let before = skipArticles(tokens, from - 1);
  if (nameData.links.has(wordAt(tokens, before))) before--;
  return wordAt(tokens, before) === 'niet' || wordAt(tokens, before) === 'noch';
}

/** "volgens Kwame", "dixit de ploegbaas Danny", "de groeten van Jan" */
function isSource({ from }: NameMention, tokens: readonly Token[]): boolean {
  const before = skipRoles(tokens, skipArticles(tokens, from - 1));
  const word = wordAt(tokens, before);
  if (talkData.sources.has(word)) return true;
  return word === 'van' && talkData.relatives.has(wordAt(tokens, before - 1));
}

/** "de chef Ahmed", "mijn collega Els", "Peter de ploegbaas", "Sophie Roos, haar zus". */
function hasRole({ from, to }: NameMention, tokens: readonly Token[]): boolean {
  const role = wordAt(tokens, from - 1);
  const owner = wordAt(tokens, from - 2);
  const listed = ['en', ',', '+', '&'].includes(wordAt(tokens, from - 3));
  if (talkData.roles.has(role) && owner !== 'als') return true;
  if (talkData.relatives.has(role)) return talkData.owners.has(owner);
  if (role === 'collega' && (!listed || talkData.ownOwners.has(owner))) return true;
  const at = skipForward(tokens, wordAt(tokens, to) === ',' ? to + 1 : to);
  const after = wordAt(tokens, at);
  if (talkData.roles.has(after)) return tokens[at + 1]?.kind !== 'word';
  return talkData.relatives.has(after) && talkData.owners.has(wordAt(tokens, at - 1));
}

/** "zei Els", "zegt Benali", "Fatma liet groeten": who speaks is not who was visited. */
function speaks({ from, to }: NameMention, tokens: readonly Token[]): boolean {
  if (talkData.speech.has(wordAt(tokens, from - 1))) return true;
  for (let at = to; at < to + VERB_REACH; at++) {
    const word = wordAt(tokens, at);
    if (talkData.speech.has(word)) return true;
    if (word === 'liet' || word === 'laat') {
      return ['groeten', 'weten', 'iets'].includes(wordAt(tokens, at + 1));
    }
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** "volgende week dinsdag zie ik haar collega Sarah", "Jana belt mij volgende week terug" */
function isLater({ from, to }: NameMention, tokens: readonly Token[]): boolean {
  const isNext = (at: number): boolean =>
    wordAt(tokens, at) === 'volgende' && talkData.nextTimes.has(wordAt(tokens, at + 1));
  for (let at = from - 1; at >= from - LATER_REACH && tokens[at]?.kind === 'word'; at--)
    if (isNext(at)) return true;
  if (!talkData.comes.has(wordAt(tokens, to))) return false;
  for (let at = to; at < to + LATER_REACH && tokens[at]?.kind === 'word'; at++)
    if (isNext(at)) return true;
  return false;
}

/** "Fatima was er uiteraard niet bij", "omdat Joke ziek was" */
function wasNotThere({ to }: NameMention, tokens: readonly Token[]): boolean {
  let denied = false;
  let verb = false;
  for (let at = to; at < to + NOT_THERE_REACH; at++) {
    const word = wordAt(tokens, at);
    if (word === '' || ENDS.has(word) || OTHER_CLAUSE.has(word)) return false;
    if (word === 'was' || word === 'waren' || word === 'is') verb = true;
    if (word === 'niet') denied = true;
    if (verb && denied && (word === 'bij' || word === 'mee' || word === 'aanwezig')) return true;
    if (at === to && nameData.absent.has(word) && wordAt(tokens, at + 1) === 'was') return true;
  }
  return false;
}

/** "Fatima van de Linde was er niet bij", "Fatima zit bij De Linde": the place goes with the person. */
function isPlaceOf(
  { kind, from }: NameMention,
  mentioned: readonly NameMention[],
  tokens: readonly Token[],
): boolean {
  if (kind === 'employee') return false;
  const before = skipArticles(tokens, from - 1);
  const works = WORKS_THERE.has(wordAt(tokens, before - 1));
  if (wordAt(tokens, before) !== 'van' && !works) return false;
  const end = works ? before - 1 : before;
  return mentioned.some((person) => person.kind === 'employee' && person.to === end);
}

function skipArticles(tokens: readonly Token[], at: number): number {
  let index = at;
  while (nameData.articles.has(wordAt(tokens, index))) index--;
  return index;
}

function skipRoles(tokens: readonly Token[], at: number): number {
  return talkData.roles.has(wordAt(tokens, at)) ? skipArticles(tokens, at - 1) : at;
}

function skipForward(tokens: readonly Token[], at: number): number {
  let index = at;
  while (nameData.articles.has(wordAt(tokens, index)) || talkData.owners.has(wordAt(tokens, index)))
    index++;
  return index;
}
