// Small patterns over words, so that what a phrase means can stand in data and not in code.
// "a|b" one of these words, "stem*" a beginning, "a?" may be missing, ".." up to two words in between
// (each dot one word), "^" the start of the message, "$" its end.

import { z } from 'zod';
import { fold } from './foldText.ts';
import { usualForm } from './usualForm.ts';

interface Element {
  words: ReadonlySet<string>;
  stems: readonly string[];
  optional: boolean;
  /** A gap of up to so many words instead of a word. */
  gap: number;
  anchor: '' | 'start' | 'end';
}

export interface Phrase<T> {
  elements: readonly Element[];
  value: T;
}

export interface PhraseHit<T> {
  value: T;
  from: number;
  to: number;
}

const STEM_KEY = 3;
const MAX_REMEMBERED = 5000;

/** Reads one pattern. */
export function parsePhrase<T>(pattern: string, value: T): Phrase<T> {
  const elements = fold(pattern)
    .split(/\s+/)
    .flatMap((part) => {
      if (part === '^') return [element({ anchor: 'start' })];
      if (/^\.+$/.test(part)) return [element({ gap: part.length })];
      const atEnd = part.endsWith('$') && part.length > 1;
      const bare = atEnd ? part.slice(0, -1) : part;
      if (bare === '$') return [element({ anchor: 'end' })];
      const optional = bare.endsWith('?') && bare.length > 1;
      const words = (optional ? bare.slice(0, -1) : bare).split('|');
      const stems = words.filter((word) => word.endsWith('*') && word.length > 1);
      const plain = words.filter((word) => !stems.includes(word));
      const found = element({
        words: new Set(plain.map(asTokenized)),
        stems: stems.map((s) => s.slice(0, -1)),
        optional,
      });
      return atEnd ? [found, element({ anchor: 'end' })] : [found];
    });
  return { elements, value };
}

/** As the tokenizer writes the word, so that "telefoontje" in data finds every such form. */
function asTokenized(word: string): string {
  const form = /^[a-z]+$/.test(word) ? usualForm(word) : word;
  return form.includes(' ') ? word : form;
}

function element(part: Partial<Element>): Element {
  return { words: new Set(), stems: [], optional: false, gap: 0, anchor: '', ...part };
}

/** Patterns, looked up by the word with which they begin. */
export class PhraseBook<T> {
  readonly #byWord = new Map<string, Phrase<T>[]>();
  readonly #byStem = new Map<string, Phrase<T>[]>();
  readonly #anywhere: Phrase<T>[] = [];
  readonly #starting = new Map<string, readonly Phrase<T>[]>();

  constructor(phrases: readonly Phrase<T>[]) {
    for (const phrase of phrases) this.#add(phrase);
  }

  #add(phrase: Phrase<T>): void {
    const anchored = phrase.elements[0]?.anchor === 'start';
    let index = anchored ? 1 : 0;
    for (; index < phrase.elements.length; index++) {
      const first = phrase.elements[index];
      if (first === undefined || first.gap > 0 || first.anchor !== '') {
        this.#anywhere.push(phrase);
        return;
      }
      for (const word of first.words) put(this.#byWord, word, phrase);
      for (const stem of first.stems) put(this.#byStem, stem.slice(0, STEM_KEY), phrase);
      if (!first.optional) return;
    }
  }

  /** Every hit in the words, at most one per phrase and place. */
  find(words: readonly string[]): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    words.forEach((word, at) => {
      const candidates = this.#startingWith(word);
      const all = at === 0 ? new Set([...candidates, ...this.#anywhere]) : candidates;
      for (const phrase of all) {
        const to = matchFrom(phrase.elements, 0, words, at);
        if (to !== null && to > at) hits.push({ value: phrase.value, from: at, to });
      }
    });
    return hits;
  }

  /** Phrases that may begin with a word; remembered, since words come back. */
  #startingWith(word: string): readonly Phrase<T>[] {
    const known = this.#starting.get(word);
    if (known !== undefined) return known;
    const byStem = word.length >= STEM_KEY ? this.#byStem.get(word.slice(0, STEM_KEY)) : [];
    const phrases = [...new Set([...(this.#byWord.get(word) ?? []), ...(byStem ?? [])])];
    if (this.#starting.size >= MAX_REMEMBERED) this.#starting.clear();
    this.#starting.set(word, phrases);
    return phrases;
  }
}

function put<T>(map: Map<string, Phrase<T>[]>, key: string, phrase: Phrase<T>): void {
  map.set(key, [...(map.get(key) ?? []), phrase]);
}

/** The index after a match of the elements from `index` on at place `at`, null without one. */
function matchFrom(
  elements: readonly Element[],
  index: number,
  words: readonly string[],
  at: number,
): number | null {
  const wanted = elements[index];
  if (wanted === undefined) return at;
  if (wanted.anchor === 'start') return at === 0 ? matchFrom(elements, index + 1, words, at) : null;
  if (wanted.anchor === 'end')
    return atEnd(words, at) ? matchFrom(elements, index + 1, words, at) : null;
  if (wanted.gap > 0) {
    for (let skip = 0; skip <= wanted.gap && at + skip <= words.length; skip++) {
      const to = matchFrom(elements, index + 1, words, at + skip);
      if (to !== null) return to;
    }
    return null;
  }
  const word = words[at];
  if (word !== undefined && fits(wanted, word)) {
    const to = matchFrom(elements, index + 1, words, at + 1);
    if (to !== null) return to;
  }
  return wanted.optional ? matchFrom(elements, index + 1, words, at) : null;
}

function fits(wanted: Element, word: string): boolean {
  return wanted.words.has(word) || wanted.stems.some((stem) => word.startsWith(stem));
}

/** Marks at the end of a message do not count. */
function atEnd(words: readonly string[], at: number): boolean {
  for (let index = at; index < words.length; index++) {
    if (!/^[^\p{L}\p{N}<]+$/u.test(words[index] ?? '')) return false;
  }
  return true;
}

/** Patterns of which only counts that one is hit. */
export const phraseList = z
  .array(z.string())
  .transform((lines) => new PhraseBook(lines.map((line) => parsePhrase(line, true))));
