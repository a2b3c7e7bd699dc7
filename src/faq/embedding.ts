// Says from the place of a question how likely each answer is: every word and group of letters has a place, so that words
// that lead to the same answers lie near each other (src/faq/learnEmbedding.ts).
import { addRows, type PackedRows } from './learning.ts';
import type { Vector } from './nearWordings.ts';

/** Chosen on the odd questions of other writers (test/faq/corpus): fewer dimensions found a little less. */
export const DIMENSIONS = 128;
const ABREAST = 4;

/** What was learnt, ready to be handed to another thread. */
export interface Embedding {
  /** By feature: its place, a row of `DIMENSIONS`. */
  places: PackedRows;
  /** By answer: how much each dimension speaks for it, and what it has beforehand. */
  answers: Float32Array;
  bias: Float32Array;
}

/** How likely each answer is for a question; together 1. What comes back is overwritten by the next question. */
export function createEmbedding({
  places,
  answers,
  bias,
}: Embedding): (question: Vector) => Float64Array {
  const place = new Float64Array(DIMENSIONS);
  const likely = new Float64Array(bias.length);
  return (question) => {
    addRows(question, places, DIMENSIONS, place.fill(0));
    scoreAll(place, answers, bias, likely);
    softmax(likely);
    return likely;
  };
}

/** The product of the place with each answer's row, four answers at a time: the place is read a quarter as often. */
export function scoreAll(
  place: Float32Array | Float64Array,
  answers: Float32Array,
  bias: Float32Array,
  scores: Float64Array,
): void {
  const whole = scores.length - (scores.length % ABREAST);
  for (let answer = 0; answer < whole; answer += ABREAST) {
    const r0 = answer * DIMENSIONS;
    const r1 = r0 + DIMENSIONS;
    const r2 = r1 + DIMENSIONS;
    const r3 = r2 + DIMENSIONS;
    let a = bias[answer]!;
    let b = bias[answer + 1]!;
    let c = bias[answer + 2]!;
    let d = bias[answer + 3]!;
    for (let one = 0; one < DIMENSIONS; one++) {
      const value = place[one]!;
      a += value * answers[r0 + one]!;
      b += value * answers[r1 + one]!;
      c += value * answers[r2 + one]!;
      d += value * answers[r3 + one]!;
    }
    scores[answer] = a;
    scores[answer + 1] = b;
    scores[answer + 2] = c;
    scores[answer + 3] = d;
  }
  for (let answer = whole; answer < scores.length; answer++) {
    let sum = bias[answer]!;
    const from = answer * DIMENSIONS;
    for (let one = 0; one < DIMENSIONS; one++) sum += place[one]! * answers[from + one]!;
    scores[answer] = sum;
  }
}

/** Turns scores into shares of 1, in place. */
export function softmax(scores: Float64Array): void {
  let most = -Infinity;
  for (let at = 0; at < scores.length; at++) if (scores[at]! > most) most = scores[at]!;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(scores[at]! - most);
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
}
