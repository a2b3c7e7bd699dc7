// A question as numbers: its terms, and the groups of letters of its words, each by how rare it is.
import type { Vector } from './nearWordings.ts';
import { dampened, letteredWords, lettersOf, type QuestionTerms } from './questionTerms.ts';

/** How much the groups of letters count beside the words. */
const LETTERS = 1.4;
/** Length of a vector, squared: that of the words and that of the letters. */
export const LONGEST = 1 + LETTERS * LETTERS;
const MOST_REMEMBERED = 20_000;

/** What counts of a question: its terms, and the words as they were said. */
export type Spoken = Pick<QuestionTerms, 'terms' | 'said'>;

/** Makes the reader of questions into numbers; what it found of a word it remembers. */
export function createVectors(
  names: readonly string[],
  rarities: Float32Array,
): (question: Spoken) => Vector {
  const numbers = new Map(names.map((name, number) => [name, number]));
  const remembered = new Map<string, readonly number[]>();
  const groupsOf = (word: string): readonly number[] => {
    let known = remembered.get(word);
    if (known) return known;
    known = lettersOf(word).flatMap((group) => numbers.get(group) ?? []);
    if (remembered.size < MOST_REMEMBERED) remembered.set(word, known);
    return known;
  };
  return ({ terms, said }) => {
    const features: number[] = [];
    const weights: number[] = [];
    const add = (of: ReadonlyMap<number, number>, length: number): void => {
      const from = weights.length;
      let sum = 0;
      for (const [feature, weight] of of) {
        const value = weight * rarities[feature]!;
        sum += value * value;
        features.push(feature);
        weights.push(value);
      }
      const by = length / (Math.sqrt(sum) || 1);
      for (let at = from; at < weights.length; at++) weights[at]! *= by;
    };
    const known = new Map<number, number>();
    for (const [term, weight] of terms) {
      const feature = numbers.get(term);
      if (feature !== undefined) known.set(feature, weight);
    }
    add(known, 1);
    add(dampened(letteredWords(said).flatMap(groupsOf)), LETTERS);
    return { features: Int32Array.from(features), weights: Float32Array.from(weights) };
  };
}
