// What both machines do: look at all wordings in rounds while they learn, pack what they learnt in small numbers, and add
// up the rows of a question.
import type { Vector } from './nearWordings.ts';

const SLICE = 100;
const INT8 = 127;
const ABREAST = 4;

/** Rows of numbers, each in whole units of its own. */
export interface PackedRows {
  /** By row: what one unit is worth. */
  units: Float32Array;
  rows: Int8Array;
}

/**
 * Calls `learn` for each of so many places, in so many rounds, each in another order. In slices: between two of them
 * somebody else may have the processor.
 * @param done how many went before in this round
 */
export function* inRounds(
  { count, rounds }: { count: number; rounds: number },
  shuffle: (order: number[], round: number) => void,
  learn: (place: number, round: number, done: number) => void,
): Generator<void, void> {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let round = 0; round < rounds; round++) {
    shuffle(order, round);
    for (const [done, place] of order.entries()) {
      learn(place, round, done);
      if (done % SLICE === 0) yield;
    }
  }
}

/** @param valueAt the number at a place, row after row */
export function packRows(
  count: number,
  width: number,
  valueAt: (place: number) => number,
): PackedRows {
  const units = new Float32Array(count);
  const rows = new Int8Array(count * width);
  const row = new Float32Array(width);
  for (let at = 0; at < count; at++) {
    const from = at * width;
    let most = 0;
    for (let column = 0; column < width; column++) {
      const value = valueAt(from + column);
      row[column] = value;
      most = Math.max(most, Math.abs(value));
    }
    units[at] = most / INT8;
    if (most === 0) continue;
    for (let column = 0; column < width; column++)
      rows[from + column] = Math.round((row[column]! / most) * INT8);
  }
  return { units, rows };
}

/**
 * Adds the rows of a question's features to `sums`, each by its weight: four rows at a time, so that the sums are read and
 * written a quarter as often.
 */
export function addRows(
  { features, weights }: Vector,
  { units, rows }: PackedRows,
  width: number,
  sums: Float64Array,
): void {
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
    const r0 = f0 * width;
    const r1 = f1 * width;
    const r2 = f2 * width;
    const r3 = f3 * width;
    for (let one = 0; one < width; one++)
      sums[one]! +=
        w0 * rows[r0 + one]! + w1 * rows[r1 + one]! + w2 * rows[r2 + one]! + w3 * rows[r3 + one]!;
  }
  for (let at = whole; at < features.length; at++) {
    const weight = weights[at]! * units[features[at]!]!;
    const from = features[at]! * width;
    for (let one = 0; one < width; one++) sums[one]! += weight * rows[from + one]!;
  }
}
