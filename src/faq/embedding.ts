// Says from the place of a question how likely each answer is: every word and group of letters has a place, so that words
// that lead to the same answers lie near each other (src/faq/learnEmbedding.ts).
import type { PackedRows } from './learning.ts';
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
  places: { units, rows },
  answers,
  bias,
}: Embedding): (question: Vector) => Float64Array {
  const place = new Float64Array(DIMENSIONS);
  const likely = new Float64Array(bias.length);
  return (question) => {
    placeOf(question, units, rows, place);
    scoreAll(place, answers, bias, likely);
    softmax(likely);
    return likely;
  };
}

/** Where a question lies: four features at a time, so that its place is read and written a quarter as often. */
function placeOf(
  { features, weights }: Vector,
  units: PackedRows['units'],
  rows: PackedRows['rows'],
  place: Float64Array,
): void {
  place.fill(0);
  const whole = features.length - (features.length % ABREAST);
  for (let at = 0; at < whole; at += ABREAST) {
    const f0 = features[at]!;
    const f1 = features[at + 1]!;
    const f2 = features[at + 2]!;
    const f3 = features[at + 3]!;
    const w0 = weights[at]! * units[f0]!;
    const w1 = weights[at + 1]! * units[f1]!;
    const w2 = weights[at + 2]! * units[f2]!;
    const w3 = weights[at + 3]! * units[f3]!;
    const r0 = f0 * DIMENSIONS;
    const r1 = f1 * DIMENSIONS;
    const r2 = f2 * DIMENSIONS;
    const r3 = f3 * DIMENSIONS;
    for (let one = 0; one < DIMENSIONS; one++)
      place[one]! +=
        w0 * rows[r0 + one]! + w1 * rows[r1 + one]! + w2 * rows[r2 + one]! + w3 * rows[r3 + one]!;
  }
  for (let at = whole; at < features.length; at++) {
    const weight = weights[at]! * units[features[at]!]!;
    const from = features[at]! * DIMENSIONS;
    for (let one = 0; one < DIMENSIONS; one++) place[one]! += weight * rows[from + one]!;
  }
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
