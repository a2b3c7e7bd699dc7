// What both machines do while they learn: look at all wordings in rounds, and pack what they learnt in small numbers.

const SLICE = 100;
const INT8 = 127;

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
