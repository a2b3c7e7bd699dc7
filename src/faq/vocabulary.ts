// The words that the answers and their wordings use: stems, synonyms, compounds, and the repair of typos.
import { stemmer } from '@orama/stemmers/dutch';
import { editDistance, isOrdinaryWord, letterMask, mayBeNear } from '../language/index.ts';
import { plainWords } from './questionWords.ts';

const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 8;
/** From this length on one slip is repaired; from the other, two. */
const ONE_SLIP = 5;
const TWO_SLIPS = 9;
const MAX_REMEMBERED = 20_000;

/** What one typed word counts for. */
export interface ReadWord {
  /** Its stem, or that of the group of words that mean the same. */
  concept: string;
  /** The concepts of its parts, when it is a compound. */
  parts: readonly string[];
  /** Whether the answers know it: as it is, repaired, or by its parts. */
  known: boolean;
  /** 1, less when it had to be repaired. */
  weight: number;
}

export class Vocabulary {
  readonly #words = new Map<string, number>();
  readonly #byLength = new Map<number, { word: string; mask: number }[]>();
  readonly #stems = new Map<string, string>();
  readonly #conceptOf = new Map<string, string>();
  readonly #phrases = new Map<string, string>();
  readonly #remembered = new Map<string, ReadWord>();
  #longestPhrase = 1;

  /** @param synonyms groups of words (or phrases) that mean the same */
  constructor(synonyms: readonly (readonly string[])[]) {
    for (const group of synonyms) {
      const [first = ''] = group;
      const concept = plainWords(first)
        .map((word) => this.#stem(word))
        .join('+');
      for (const member of group) this.#addSynonym(plainWords(member), concept);
    }
  }

  #addSynonym(words: readonly string[], concept: string): void {
    const stems = words.map((word) => this.#stem(word));
    if (stems.length === 1) {
      this.#conceptOf.set(stems[0]!, concept);
      this.add(words);
    } else {
      this.#phrases.set(stems.join(' '), concept);
      this.#longestPhrase = Math.max(this.#longestPhrase, stems.length);
    }
  }

  /** Learns words that answers use. */
  add(words: readonly string[]): void {
    for (const word of words) this.#set(word, (this.#words.get(word) ?? 0) + 1);
    if (this.#remembered.size > 0) this.#remembered.clear();
  }

  /** Learns words with how often answers use them, as `words` gives them. */
  addCounted(words: ReadonlyMap<string, number>): void {
    for (const [word, times] of words) this.#set(word, times);
  }

  /** Every word that was learnt, with how often. */
  words(): ReadonlyMap<string, number> {
    return this.#words;
  }

  #set(word: string, times: number): void {
    const isNew = !this.#words.has(word);
    this.#words.set(word, times);
    if (!isNew) return;
    const one = { word, mask: letterMask(word) };
    const same = this.#byLength.get(word.length);
    if (same) same.push(one);
    else this.#byLength.set(word.length, [one]);
  }

  /** Reads words one by one; a phrase of several that has synonyms counts as one. */
  read(words: readonly string[]): ReadWord[] {
    const stems = words.map((word) => this.#stem(word));
    const out: ReadWord[] = [];
    for (let at = 0; at < words.length;) {
      const phrase = this.#phraseAt(stems, at);
      if (phrase) out.push({ concept: phrase.concept, parts: [], known: true, weight: 1 });
      else out.push(this.#readWord(words[at]!));
      at += phrase?.length ?? 1;
    }
    return out;
  }

  #phraseAt(stems: readonly string[], at: number): { concept: string; length: number } | null {
    const longest = Math.min(this.#longestPhrase, stems.length - at);
    for (let length = longest; length > 1; length--) {
      const concept = this.#phrases.get(stems.slice(at, at + length).join(' '));
      if (concept !== undefined) return { concept, length };
    }
    return null;
  }

  #readWord(word: string): ReadWord {
    const remembered = this.#remembered.get(word);
    if (remembered) return remembered;
    const read = this.#look(word);
    if (this.#remembered.size < MAX_REMEMBERED) this.#remembered.set(word, read);
    return read;
  }

  #look(word: string): ReadWord {
    const parts = this.#partsOf(word).map((part) => this.#concept(part));
    if (this.#words.has(word) || this.#conceptOf.has(this.#stem(word))) {
      return { concept: this.#concept(word), parts, known: true, weight: 1 };
    }
    if (parts.length > 0) return { concept: this.#stem(word), parts, known: true, weight: 0.6 };
    const meant = this.#repaired(word);
    if (meant === null) return { concept: this.#stem(word), parts: [], known: false, weight: 1 };
    const meantParts = this.#partsOf(meant).map((part) => this.#concept(part));
    return { concept: this.#concept(meant), parts: meantParts, known: true, weight: 0.85 };
  }

  #stem(word: string): string {
    let stem = this.#stems.get(word);
    if (stem === undefined) {
      stem = stemmer(word);
      if (this.#stems.size < MAX_REMEMBERED) this.#stems.set(word, stem);
    }
    return stem;
  }

  #concept(word: string): string {
    const stem = this.#stem(word);
    return this.#conceptOf.get(stem) ?? stem;
  }

  /** "begeleidingspremie" → begeleiding, premie: two words that are known, with s, e or en between them. */
  #partsOf(word: string): string[] {
    if (word.length < SHORTEST_COMPOUND) return [];
    for (let cut = word.length - SHORTEST_PART; cut >= SHORTEST_PART; cut--) {
      const tail = word.slice(cut);
      if (!this.#isKnown(tail)) continue;
      const head = word.slice(0, cut);
      const known = [head, head.replace(/s$/, ''), head.replace(/en?$/, ''), `${head}en`].find(
        (one) => one.length >= SHORTEST_PART && this.#isKnown(one),
      );
      if (known !== undefined) return [known, tail];
    }
    return [];
  }

  #isKnown(word: string): boolean {
    return this.#words.has(word) || this.#conceptOf.has(this.#stem(word));
  }

  /** The known word that was meant by a misspelt one. */
  #repaired(word: string): string | null {
    if (word.length < ONE_SLIP || /\d/.test(word) || isOrdinaryWord(word)) return null;
    const slips = word.length >= TWO_SLIPS ? 2 : 1;
    let best: string | null = null;
    let least = slips + 1;
    let times = 0;
    const letters = letterMask(word);
    for (let length = word.length - slips; length <= word.length + slips; length++) {
      for (const { word: known, mask } of this.#byLength.get(length) ?? []) {
        if (known.length < ONE_SLIP - 1 || !mayBeNear(letters, mask, slips)) continue;
        const distance = editDistance(word, known, Math.min(least, slips));
        const said = this.#words.get(known) ?? 0;
        if (distance > least || (distance === least && said <= times)) continue;
        best = known;
        least = distance;
        times = said;
      }
    }
    return best;
  }
}
