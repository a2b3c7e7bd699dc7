// Prepares a roster for matching: every way in which a name may be typed, by spelling and by sound.
import { letterMask } from './editDistance.ts';
import { fold } from './foldText.ts';
import { companyTypes, nameData } from './nameData.ts';
import { knownWords } from './languageData.ts';
import { soundOf } from './soundFold.ts';
import type { Roster } from './types.ts';

export type EntityKind = 'employer' | 'employee' | 'workplace';

export interface Entity {
  kind: EntityKind;
  id: string;
  name: string;
  own: boolean;
  /** Employers of an employee, or the employer of a workplace. */
  employerIds: string[];
  /** Initials of the parts of a last name, for "Fatima B." */
  initials: string;
}

/** What of a name a key stands for. */
export type Part = 'full' | 'first' | 'last' | 'distinct' | 'piece' | 'type';

export interface Key {
  text: string;
  sound: string;
  /** Letters of the spelling and of the sound, to rule out most typos at once. */
  masks: [number, number];
  entity: Entity;
  part: Part;
}

export interface RosterIndex {
  entities: Entity[];
  bySpelling: Map<string, Key[]>;
  bySound: Map<string, Key[]>;
  /** For typos: keys of at least three letters by the first letter of their sound. */
  byLetter: Map<string, Key[]>;
  /** Employees by the initials of their whole name: "jds". */
  byInitials: Map<string, Entity[]>;
  /** The first two letters of every employee's name. */
  employeeStarts: Set<string>;
  /** First names of other coaches. */
  colleagues: Set<string>;
  /** Their whole names, as they sound. */
  colleagueNames: Set<string>;
  /** What misspelt words were found to mean; emptied when it grows. */
  repaired: Map<string, Repaired[] | null>;
}

export interface Repaired {
  key: Key;
  likeness: number;
}

const indexes = new WeakMap<Roster, RosterIndex>();
const SHORTEST_RIVAL = 3;

/** The index of a roster; made once for each roster object. */
export function indexOf(roster: Roster): RosterIndex {
  const known = indexes.get(roster);
  if (known !== undefined) return known;
  const staff = [...(roster.colleagues ?? []), ...(roster.otherStaff ?? [])]
    .map(spokenNames)
    .filter(({ first }) => first !== '');
  const index: RosterIndex = {
    entities: [],
    bySpelling: new Map(),
    bySound: new Map(),
    byLetter: new Map(),
    byInitials: new Map(),
    employeeStarts: new Set(),
    repaired: new Map(),
    colleagues: new Set(staff.map(({ first }) => first)),
    colleagueNames: new Set(staff.map(({ sound }) => sound)),
  };
  for (const employer of roster.employers) {
    const entity = add(index, 'employer', employer.id, employer.name, employer.own, [employer.id]);
    for (const name of [employer.name, ...(employer.aliases ?? [])])
      addEmployerKeys(index, entity, name);
    for (const place of employer.workplaces) {
      const workplace = add(index, 'workplace', place.id, place.name, employer.own, [employer.id]);
      addWorkplaceKeys(index, workplace);
    }
  }
  const employees = new Map<string, Entity>();
  for (const { id, name, employerId, own } of roster.employees) {
    const twice = employees.get(id);
    if (twice !== undefined) {
      twice.employerIds.push(employerId);
      twice.own ||= own;
      continue;
    }
    const entity = add(index, 'employee', id, name, own, [employerId]);
    employees.set(id, entity);
    addEmployeeKeys(index, entity);
  }
  indexes.set(roster, index);
  return index;
}

interface SpokenName {
  first: string;
  /** Of the whole name. */
  sound: string;
}

/** The same people stand in everybody's roster. */
const spoken = new WeakMap<object, SpokenName>();

function spokenNames(person: { name: string }): SpokenName {
  const known = spoken.get(person);
  if (known) return known;
  const words = nameWords(person.name);
  const names = { first: words[0] ?? '', sound: soundOf(words.join('')) };
  spoken.set(person, names);
  return names;
}

function add(
  index: RosterIndex,
  kind: EntityKind,
  id: string,
  name: string,
  own: boolean,
  employerIds: string[],
): Entity {
  const entity = { kind, id, name, own, employerIds, initials: '' };
  index.entities.push(entity);
  return entity;
}

/** The folded words of a name: "D'Hondt" is one, "Sint-Elooi" are two, "&" is "en". */
export function nameWords(name: string): string[] {
  const words = fold(name)
    .replace(/['’`´.]/g, '')
    .replace(/&|\+/g, ' en ');
  return words.match(/[\p{L}]+|\d+/gu) ?? [];
}

function addKey(index: RosterIndex, entity: Entity, text: string, part: Part): void {
  if (text.length < 2 && !/\d/.test(text)) return;
  const same = index.bySpelling.get(text)?.some((key) => key.entity === entity) === true;
  if (same) return;
  const sound = soundOf(text);
  const masks: Key['masks'] = [letterMask(text), letterMask(sound)];
  const key: Key = { text, sound, masks, entity, part };
  put(index.bySpelling, text, key);
  put(index.bySound, key.sound, key);
  if (entity.kind === 'employee') index.employeeStarts.add(text.slice(0, 2));
  if (text.length >= SHORTEST_RIVAL) put(index.byLetter, key.sound.charAt(0), key);
}

function put<T>(map: Map<string, T[]>, at: string, key: T): void {
  const list = map.get(at);
  if (list === undefined) map.set(at, [key]);
  else list.push(key);
}

function addEmployerKeys(index: RosterIndex, entity: Entity, name: string): void {
  const words = nameWords(name);
  const joined = words.join('');
  addKey(index, entity, joined, 'full');
  const isType = (word: string) => companyTypes(word) !== null || nameData.neutral.has(word);
  let distinct = words.filter((word) => !isType(word) || word === 'en');
  // "De Smet & Zonen" is called De Smet.
  while (distinct.length > 1 && distinct.at(-1) === 'en') distinct = distinct.slice(0, -1);
  if (distinct.every((word) => nameData.articles.has(word) || word === 'en')) distinct = words;
  const bare = trimParticles(distinct);
  addKey(index, entity, distinct.join(''), 'distinct');
  addKey(index, entity, bare.join(''), 'distinct');
  // "Sociaal restaurant Den Draad" is called Den Draad.
  const own = words.slice(words.findLastIndex(isType) + 1);
  if (own.length < words.length && own.length > 0) {
    addKey(index, entity, own.join(''), 'distinct');
    addKey(index, entity, trimParticles(own).join(''), 'distinct');
  }
  if (words.length >= 3)
    addKey(index, entity, words.map((word) => word.charAt(0)).join(''), 'piece');
  for (const word of bare) {
    const telling = word.length >= 4 && !nameData.particles.has(word);
    if (telling && !knownWords.ordinary.has(word)) addKey(index, entity, word, 'piece');
  }
  for (const word of words) {
    for (const type of companyTypes(word) ?? []) addKey(index, entity, type, 'type');
  }
}

function addWorkplaceKeys(index: RosterIndex, entity: Entity): void {
  const words = nameWords(entity.name);
  addKey(index, entity, words.join(''), 'full');
  const bare = trimParticles(words);
  addKey(index, entity, bare.join(''), 'distinct');
}

function addEmployeeKeys(index: RosterIndex, entity: Entity): void {
  const [firstName = '', ...rest] = entity.name.trim().split(/\s+/);
  const first = nameWords(firstName);
  const last = nameWords(rest.join(' '));
  const core = trimParticles(last);
  entity.initials = `${last[0]?.charAt(0) ?? ''}${core[0]?.charAt(0) ?? ''}`;
  addKey(index, entity, [...first, ...last].join(''), 'full');
  addKey(index, entity, first.join(''), 'first');
  addKey(index, entity, last.join(''), 'last');
  if (core.length > 0) addKey(index, entity, core.join(''), 'last');
  // "Vdb" for Van den Berghe
  if (last.length > 2 && core.length < last.length)
    addKey(index, entity, last.map((word) => word.charAt(0)).join(''), 'last');
  addInnerNames(index, entity, [...first, ...core]);
  const letters = [...first, ...last].map((word) => word.charAt(0)).join('');
  put(index.byInitials, letters, entity);
}

/** "Nguyễn Thị Hoa" may be called Hoa, "Thi Mai Tran" Thi Mai or mevrouw Tran. */
function addInnerNames(index: RosterIndex, entity: Entity, words: readonly string[]): void {
  if (words.length < 3) return;
  for (let end = 2; end < words.length; end++) {
    addKey(index, entity, words.slice(0, end).join(''), 'first');
  }
  for (const word of words.slice(1)) {
    if (!nameData.particles.has(word)) addKey(index, entity, word, 'last');
  }
}

function trimParticles(words: readonly string[]): string[] {
  let start = 0;
  while (start < words.length - 1 && nameData.particles.has(words[start] ?? '')) start++;
  return words.slice(start);
}
