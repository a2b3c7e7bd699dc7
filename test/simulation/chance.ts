// Chance with a seed: the same seed gives the same year.

export interface Chance {
  /** A whole number from `from` up to and including `to`. */
  int(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  percent(of: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(of: readonly T[]): T[];
}

/** Mulberry32: 32 bits of state, good enough to shuffle an office. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)]!;
  const shuffled = <T>(of: readonly T[]): T[] => {
    const mixed = [...of];
    for (let i = mixed.length - 1; i > 0; i--) {
      const other = int(0, i);
      [mixed[i], mixed[other]] = [mixed[other]!, mixed[i]!];
    }
    return mixed;
  };
  return { int, percent: (of) => next() * 100 < of, pick, shuffled };
}
