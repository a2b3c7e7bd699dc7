// Finds the names of a roster in a message: joins first and last names, and refuses what does not fit.
import { dateData, knownWords, timeData } from './languageData.ts';
import { companyTypes, nameData } from './nameData.ts';
import { asksInEnglish } from './nameWords.ts';
import { byFirstInitial, byInitials } from './nameInitials.ts';
import { hitAt, type Candidate, type NameHit } from './nameHits.ts';
import { nameWords, type EntityKind, type RosterIndex } from './rosterIndex.ts';
import { colleagueAround, namedAfterSomeone, namedLikeASign, strangerAround } from './strangers.ts';
import { skipWordsBack, wordAt } from './tokenReading.ts';
import type { Token } from './tokenize.ts';

export interface NameMention {
  kind: EntityKind;
  from: number;
  to: number;
  text: string;
  /** Empty for a name that is not in the roster. */
  candidates: Candidate[];
  /** Only the kind of company was said: "de bakkerij". */
  typeOnly: boolean;
}

const UNSURE = 0.9;
const SAFE_TYPO = 5;

/** All mentions of roster names; `free` says which tokens are not already part of a day or time. */
export function matchNames(
  tokens: readonly Token[],
  text: string,
  index: RosterIndex,
  free: boolean[],
): NameMention[] {
  const mentions: NameMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const hit =
      free[at] === false || tokens[at]?.kind === 'mark' ? null : hitAt(tokens, at, index, free);
    if (hit === null || !isLikely(tokens, hit, free)) {
      at++;
      continue;
    }
    const joined = extend(tokens, hit, index, free);
    const mention = toMention(tokens, text, joined, index, free);
    const last = mentions.at(-1);
    const mixed = last === undefined || mention.from >= last.to ? null : last;
    if (mixed === null) mentions.push(mention);
    else mentions.splice(-1, 1, eitherOf(mixed, mention, joined));
    at = mention.to;
  }
  return mentions;
}

/** "Lisa De Witte", where a Lisa De Wit and a Liza De Witte are known: one of both. */
function eitherOf(first: NameMention, whole: NameMention, { candidates }: NameHit): NameMention {
  const people = candidates.filter(({ entity }) => entity.kind === first.kind);
  return { ...whole, kind: first.kind, candidates: [...first.candidates, ...people] };
}

/** A single ordinary word ("roos", "els", "zon") is a name only where a name may stand. */
function isLikely(tokens: readonly Token[], hit: NameHit, free: readonly boolean[]): boolean {
  const token = tokens[hit.from];
  if (token === undefined || hit.to - hit.from > 1) return true;
  if (asksInEnglish(tokens, hit.from)) return false;
  const ordinary = knownWords.ordinary.has(token.plain) && companyTypes(token.plain) === null;
  if (isWeakTypo(tokens, hit) || isMonth(tokens, hit.from)) return false;
  const short = nameData.hesitantFirstNames.has(token.plain) && token.plain.length < 3;
  const hesitant = short || token.word !== token.plain;
  if (!ordinary && !hesitant) return true;
  const inside = tokens.some((other) => other.kind === 'word' && !other.capital);
  if (token.capital && inside && hit.from > 0 && wordAt(tokens, hit.from - 1) !== '.') return true;
  let before = hit.from - 1;
  while (before >= 0 && nameData.articles.has(wordAt(tokens, before))) before--;
  const article = before < hit.from - 1;
  const isEmployee = hit.candidates.every((candidate) => candidate.entity.kind === 'employee');
  if (article && isEmployee) return false;
  if (isEmployee && opensItem(tokens, hit)) return true;
  const isHabit = dateData.habitWords.has(token.plain);
  const isTold = opensMessage(tokens, hit, free) || byInitials(tokens, hit) !== null;
  if (isEmployee && !isHabit && isTold) return true;
  if (isHabit && LISTS.has(wordAt(tokens, before)) && saysEach(tokens, hit.to)) return false;
  const isMet = !isHabit && nameData.metAfter.has(wordAt(tokens, hit.to));
  return isMet || nameData.links.has(wordAt(tokens, before));
}

/** Behind these a name may stand, and anything else. */
const LISTS = new Set([',', 'en', 'over', '+', '(', 'dat', 'is']);

/** "elke keer", "elke dag": each of what follows, and nobody called Elke. */
function saysEach(tokens: readonly Token[], next: number): boolean {
  const token = tokens[next];
  return token?.kind === 'word' && !nameData.links.has(token.word);
}

/** "An vm 10u-10u45", "An: 17/11", "An vroeg of …": who comes first, before a day, a mark or a verb. */
function opensMessage(tokens: readonly Token[], hit: NameHit, free: readonly boolean[]): boolean {
  const next = tokens[hit.to];
  if (hit.from > 0 || tokens[0]?.capital !== true || next === undefined) return false;
  const isTime = free[hit.to] === false || timeData.partsOfDay.has(next.word);
  return isTime || next.kind === 'mark' || nameData.subjectOf.has(next.word);
}

/** "1) mei 16/11", "- roos 9u-10u": the item of a list. */
function opensItem(tokens: readonly Token[], { from, to }: NameHit): boolean {
  const next = tokens[to];
  const counts = next?.kind === 'number' && next.raw.length < 4;
  return counts && nameData.itemMarks.has(wordAt(tokens, from - 1));
}

/** "in mei", "begin mei": the month, whoever is called Mei. */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const isName = dateData.months.includes(wordAt(tokens, at)) && tokens[at]?.capital !== true;
  return isName && nameData.monthBefore.has(wordAt(tokens, at - 1));
}

/** A company with a typo: not from a first name ("Linda"), not behind one ("Hilde Smets"), not from "bant". */
function isWeakTypo(tokens: readonly Token[], { from, candidates }: NameHit): boolean {
  const token = tokens[from];
  const typo = candidates.every(
    ({ entity, likeness }) => entity.kind !== 'employee' && likeness < 1,
  );
  if (!typo || token === undefined) return false;
  if (knownWords.firstNames.has(token.plain)) return true;
  const before = tokens[from - 1];
  const person = before !== undefined && knownWords.firstNames.has(before.plain);
  if (person && knownWords.surnames.has(token.plain)) return true;
  return token.plain.length < SAFE_TYPO && !token.capital && !isAnnounced(tokens, from);
}

/** Behind a preposition, with or without an article. */
function isAnnounced(tokens: readonly Token[], at: number): boolean {
  const before = skipWordsBack(tokens, at - 1, nameData.articles, 2);
  return before < 0 || nameData.links.has(wordAt(tokens, before));
}

/** Adds what follows when it belongs to the same name: "Fatima" + "El Amrani", "wzc" + "De Refuge". */
function extend(
  tokens: readonly Token[],
  first: NameHit,
  index: RosterIndex,
  free: boolean[],
): NameHit {
  let hit = first;
  for (;;) {
    const next = nextHit(tokens, hit, index, free);
    if (next === null) return byFirstInitial(tokens, hit);
    hit = next;
  }
}

function nextHit(
  tokens: readonly Token[],
  hit: NameHit,
  index: RosterIndex,
  free: boolean[],
): NameHit | null {
  const initial = byInitials(tokens, hit);
  if (initial !== null) return initial;
  let found: NameHit | null = null;
  for (const skip of [0, 1]) {
    const at = hit.to + skip;
    if (
      skip === 1 &&
      !nameData.particles.has(wordAt(tokens, hit.to)) &&
      wordAt(tokens, hit.to) !== '-'
    )
      break;
    if (tokens[at] === undefined || tokens[at].kind === 'mark' || free[at] === false) continue;
    const next = hitAt(tokens, at, index, free);
    if (next === null || (next.to - next.from === 1 && tokens[at].plain.length < 3)) continue;
    const both = intersect(hit.candidates, next.candidates).filter(
      (one) => skip === 0 || mayBeLinked(one, wordAt(tokens, hit.to), next),
    );
    if (both.length === 0) continue;
    const known: Candidate[] = found?.candidates ?? [];
    const others = both.filter(({ entity }) => !known.some((one) => one.entity === entity));
    found = { from: hit.from, to: next.to, candidates: [...known, ...others] };
    // "Daan De Smet" may be Daan De Smedt, and Daan Smet.
    if (both.every(({ likeness }) => likeness === 1)) break;
  }
  return found;
}

/** "Jonas van Peeters" need not be called so where a firm is: he may work at Peeters. */
function mayBeLinked({ entity }: Candidate, link: string, { candidates }: NameHit): boolean {
  const isFirm = candidates.some((one) => one.entity.kind === 'employer');
  return link !== 'van' || !isFirm || nameWords(entity.name).some((word) => word.startsWith(link));
}

function intersect(first: readonly Candidate[], second: readonly Candidate[]): Candidate[] {
  return first.flatMap((candidate) => {
    const same = second.find((other) => other.entity === candidate.entity);
    if (same === undefined || candidate.parts.some((part) => same.parts.includes(part))) return [];
    const parts = [...candidate.parts, ...same.parts];
    return [
      { entity: candidate.entity, parts, likeness: Math.min(candidate.likeness, same.likeness) },
    ];
  });
}

function toMention(
  tokens: readonly Token[],
  text: string,
  hit: NameHit,
  index: RosterIndex,
  free: boolean[],
): NameMention {
  const kind = chooseKind(tokens, hit);
  const candidates = hit.candidates.filter((candidate) => candidate.entity.kind === kind);
  const typeOnly =
    kind === 'employer' && candidates.every(({ parts }) => parts.every((part) => part === 'type'));
  const own = { kind, from: hit.from, to: hit.to, candidates, typeOnly };
  const other =
    colleagueAround(tokens, own, index) ??
    strangerAround(tokens, own, free) ??
    namedLikeASign(tokens, own, free) ??
    namedAfterSomeone(tokens, own, index, free);
  const place = other ?? own;
  const cut = text.slice(tokens[place.from]?.from ?? 0, tokens[place.to - 1]?.to ?? 0);
  return {
    ...own,
    ...place,
    text: cut,
    candidates: other === null ? candidates : [],
    typeOnly: typeOnly && other === null,
  };
}

function chooseKind(tokens: readonly Token[], hit: NameHit): EntityKind {
  const kinds = new Set(hit.candidates.map((candidate) => candidate.entity.kind));
  if (kinds.size === 1) return hit.candidates[0]?.entity.kind ?? 'employee';
  const whole = hit.candidates.find(({ parts }) => parts.includes('full') || parts.length > 1);
  if (whole !== undefined) return whole.entity.kind;
  let before = hit.from - 1;
  while (before >= 0 && nameData.articles.has(wordAt(tokens, before))) before--;
  const word = wordAt(tokens, before);
  if (nameData.titles.has(word) || nameData.employeeBefore.has(word)) {
    if (kinds.has('employee')) return 'employee';
  }
  const first = hit.candidates.some(({ parts }) => parts.includes('first'));
  if (first && kinds.has('employee')) return 'employee';
  if (kinds.has('employer') && kinds.has('workplace')) return 'employer';
  if (kinds.has('workplace') && !kinds.has('employer'))
    return nameData.placeBefore.has(word) ? 'workplace' : 'employee';
  return 'employer';
}

/** Whether a typo or a sound was needed to find the name. */
export function wasRepaired(candidate: Candidate): boolean {
  return candidate.likeness < UNSURE + 0.1;
}
