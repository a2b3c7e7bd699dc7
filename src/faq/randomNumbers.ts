// Numbers that look like chance and are the same for the same seed.

export interface RandomNumbers {
  /** From 0 up to 1. */
  next(): number;
  /** Puts a list in another order, in place. */
  shuffle(list: number[]): void;
}

const RANGE = 2 ** 32;

/** A xorshift generator of 32 bits. */
export function randomNumbers(seed: number): RandomNumbers {
  let state = Math.imul(seed, 2_654_435_761) | 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / RANGE;
  };
  const shuffle = (list: number[]): void => {
    for (let last = list.length - 1; last > 0; last--) {
      const other = Math.floor(next() * (last + 1));
      [list[last], list[other]] = [list[other]!, list[last]!];
    }
  };
  return { next, shuffle };
}
