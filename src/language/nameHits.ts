// Finds the places in a message where a name of the roster may stand, with how alike they are.
import { editDistance, letterMask, mayBeNear } from './editDistance.ts';
import { knownWords } from './languageData.ts';
import { byAllInitials } from './nameInitials.ts';
import { companyTypes, isMisspeltType, nameData } from './nameData.ts';
import { cardinal } from './numberWords.ts';
import {
  nameWords,
  type Entity,
  type Key,
  type Part,
  type Repaired,
  type RosterIndex,
} from './rosterIndex.ts';
import { soundOf } from './soundFold.ts';
import type { Token } from './tokenize.ts';

export interface Candidate {
  entity: Entity;
  /** The parts of the name that were found. */
  parts: Part[];
  /** 1 for the same spelling, less for a sound or a typo. */
  likeness: number;
}

export interface NameHit {
  from: number;
  to: number;
  candidates: Candidate[];
}

const LONGEST = 5;
const MOST_REMEMBERED = 2000;
const BY_SOUND = 0.92;
const BY_TYPO = [1, 0.8, 0.65, 0.55] as const;
const JOINERS = new Set(['-', '&', '.', '+']);
const ONE_SLIP = 0.8;
const SHORTEST_TYPO = 4;
const SHORTEST_RIVAL = 3;
const TWO_SLIPS = 8;
const THREE_SLIPS = 12;

/** The best hit that starts at `at`: the longest run of words that fits a name or a part of one. */
export function hitAt(
  tokens: readonly Token[],
  at: number,
  index: RosterIndex,
  free: boolean[],
): NameHit | null {
  const runs = runsFrom(tokens, at, free);
  const isElided = /['’‘`´]/.test(tokens[at]?.raw ?? '');
  for (const run of runs.toReversed()) {
    const spelled = exactly(run.text, index, isElided) ?? exactly(run.alternative, index, isElided);
    const exact = spelled?.filter((one) => !endsInInitial(one, tokens[run.to - 1], run)) ?? [];
    if (exact.length > 0) return { from: at, to: run.to, candidates: exact };
  }
  for (const run of runs.toReversed()) {
    const alike =
      run.words <= 3 && mayBeMisspelt(tokens, at, run.to) ? bySoundOrTypo(run.text, index) : null;
    const candidates = alike?.filter((one) => mayBeSo(one, tokens, at, run.to)) ?? [];
    if (candidates.length > 0) return { from: at, to: run.to, candidates };
  }
  return byAllInitials(tokens, at, index);
}

/** "karim a" is a Karim with an initial, no Karima. */
function endsInInitial({ entity }: Candidate, last: Token | undefined, { words }: Run): boolean {
  if (words < 2 || last?.plain.length !== 1 || entity.kind !== 'employee') return false;
  return !nameWords(entity.name).includes(last.plain);
}

/** "de bakkerij" is no misspelt De Backer, "de mise" no Demir, "witte swaan" may be a Witte Zwaan. */
function mayBeSo(
  { entity, likeness }: Candidate,
  tokens: readonly Token[],
  from: number,
  to: number,
) {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === 'word');
  const own = nameWords(entity.name);
  const isParticle = (word: string | undefined) => nameData.particles.has(word ?? '');
  if (words.length > 1 && isParticle(words[0]?.plain) && !own.some(isParticle)) return false;
  // Vandenberghe is a family of its own, no Vandenbossche with slips.
  const isOther = ({ plain }: Token) => knownWords.surnames.has(plain) && !own.includes(plain);
  if (likeness < ONE_SLIP && words.some(isOther)) return false;
  const known = words.filter((word) => !isOdd(word) && !isParticle(word.plain));
  if (!known.every(({ plain }) => own.includes(plain))) return false;
  return entity.kind !== 'employee' || !words.some(({ plain }) => meansCompany(plain, own));
}

/** "bakkerij", and "bakerij" that is nearer to it than to De Backer. */
function meansCompany(word: string, own: readonly string[]): boolean {
  if (own.includes(word)) return false;
  return companyTypes(word) !== null || isMisspeltType(word);
}

interface Run {
  text: string;
  /** With the last number word in digits: "loods drieëntwintig" → "loods23". */
  alternative: string;
  to: number;
  words: number;
}

function runsFrom(tokens: readonly Token[], at: number, free: boolean[]): Run[] {
  const runs: Run[] = [];
  let text = '';
  let alternative = '';
  let words = 0;
  for (let index = at; index < tokens.length && words < LONGEST; index++) {
    const token = tokens[index];
    if (token === undefined || free[index] === false) break;
    if (token.kind === 'mark') {
      if (words === 0 || !JOINERS.has(token.word)) break;
      if (token.word === '&' || token.word === '+') {
        text += 'en';
        alternative += 'en';
      }
      continue;
    }
    const number = token.kind === 'word' ? cardinal(token.word) : null;
    alternative = text + (number === null || number < 2 ? token.plain : String(number));
    text += token.plain;
    words++;
    runs.push({ text, alternative, to: index + 1, words });
  }
  return runs;
}

function exactly(text: string, index: RosterIndex, isElided: boolean): Candidate[] | null {
  const keys = index.bySpelling.get(text) ?? withoutElision(text, index, isElided);
  if (keys === undefined || keys.length === 0) return null;
  return keys.map((key) => ({ entity: key.entity, parts: [key.part], likeness: 1 }));
}

/** "d'imkerij" and "dimkerij" → imkerij; "dan" without its mark is no d'An. */
function withoutElision(text: string, index: RosterIndex, isElided: boolean): Key[] | undefined {
  if (!/^[dt]h?[aeiouy]/.test(text)) return undefined;
  if (!isElided && knownWords.ordinary.has(text)) return undefined;
  return index.bySpelling.get(text.slice(1));
}

/** Ordinary words alone are never taken for a misspelt name. */
function mayBeMisspelt(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((token) => token.kind === 'word');
  const telling = words.filter((token) => !nameData.particles.has(token.plain));
  return (
    telling.length > 0 &&
    telling.length === words.length - particlesBefore(words) &&
    telling.some(isOdd)
  );
}

function particlesBefore(words: readonly Token[]): number {
  let count = 0;
  while (count < words.length && nameData.particles.has(words[count]?.plain ?? '')) count++;
  return count;
}

function isOdd(token: Token): boolean {
  if (token.plain.length < 3 || nameData.notNames.has(token.plain)) return false;
  if (token.word !== token.plain) return false;
  return !knownWords.ordinary.has(token.plain);
}

function bySoundOrTypo(text: string, index: RosterIndex): Candidate[] | null {
  let repaired = index.repaired.get(text);
  if (repaired === undefined) {
    repaired = repair(text, index);
    if (index.repaired.size >= MOST_REMEMBERED) index.repaired.clear();
    index.repaired.set(text, repaired);
  }
  return (
    repaired?.map(({ key, likeness }) => ({ entity: key.entity, parts: [key.part], likeness })) ??
    null
  );
}

function repair(text: string, index: RosterIndex): Repaired[] | null {
  const sound = soundOf(text);
  const found = new Map<Entity, Repaired>();
  const note = (key: Key, likeness: number): void => {
    const known = found.get(key.entity);
    if (known === undefined || known.likeness < likeness) found.set(key.entity, { key, likeness });
  };
  for (const key of index.bySound.get(sound) ?? []) note(key, BY_SOUND);
  if (found.size === 0 && text.length >= 4) {
    const masks: Key['masks'] = [letterMask(text), letterMask(sound)];
    for (const key of keysNear(text, sound, index)) {
      if (key.text.length < SHORTEST_TYPO) continue;
      const likeness = typoLikeness(text, sound, masks, key);
      if (likeness > 0) note(key, likeness);
    }
  }
  if (found.size === 0) return null;
  const best = Math.max(...[...found.values()].map(({ likeness }) => likeness));
  for (const rival of rivalsOf(text, sound, [...found.values()], index)) note(rival, best);
  return [...found.values()].filter(({ likeness }) => likeness >= best - 0.05);
}

/** "Ysuuf" begins otherwise than Yusuf sounds. */
function keysNear(text: string, sound: string, { byLetter }: RosterIndex): Key[] {
  const heard = byLetter.get(sound.charAt(0)) ?? [];
  if (text.charAt(0) === sound.charAt(0) && text.charAt(0) !== 'y') return heard;
  return [...heard, ...(byLetter.get(text.startsWith('y') ? 'j' : text.charAt(0)) ?? [])];
}

/** Who is one slip away too: "Jane" sounds like Jan, and may as well be Jana. */
function rivalsOf(text: string, sound: string, found: Repaired[], index: RosterIndex): Key[] {
  const isName = ({ part, entity }: Key) =>
    entity.kind === 'employee' && (part === 'first' || part === 'last');
  if (text.length < SHORTEST_RIVAL || !found.every(({ key }) => isName(key))) return [];
  const mask = letterMask(text);
  return (index.byLetter.get(sound.charAt(0)) ?? []).filter(
    (key) =>
      isName(key) &&
      key.text.charAt(0) === text.charAt(0) &&
      distance(text, key.text, mask, key.masks[0], 1) <= 1,
  );
}

function typoLikeness(text: string, sound: string, masks: Key['masks'], key: Key): number {
  const shortest = Math.min(text.length, key.text.length);
  if (Math.abs(text.length - key.text.length) > 4) return 0;
  const slips = shortest >= THREE_SLIPS ? 3 : shortest >= TWO_SLIPS ? 2 : 1;
  if (shortest <= 4 && (key.part === 'type' || text.charAt(0) !== key.text.charAt(0))) return 0;
  const typed = distance(text, key.text, masks[0], key.masks[0], slips);
  const heard =
    sound.length >= 4 ? distance(sound, key.sound, masks[1], key.masks[1], slips) : slips + 1;
  const least = Math.min(typed, heard);
  return least > slips ? 0 : (BY_TYPO[least] ?? 0.8);
}

function distance(a: string, b: string, maskA: number, maskB: number, slips: number): number {
  return mayBeNear(maskA, maskB, slips) ? editDistance(a, b, slips) : slips + 1;
}
