// Number of typing slips between two words: insertions, deletions, replacements and swaps.

/** Damerau–Levenshtein distance (adjacent swaps count once); `max + 1` as soon as it exceeds `max`. */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  const tooFar = max + 1;
  if (Math.abs(a.length - b.length) > max) return tooFar;
  let before: number[] = [];
  let above: number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, at(before, j - 2) + 1);
      }
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > max) return tooFar;
    before = above;
    above = row;
  }
  return Math.min(at(above, b.length), tooFar);
}

function at(row: number[], index: number): number {
  return row[index] ?? 0;
}

const LETTER_A = 97;

/** One bit for each letter a–z that a folded word holds. */
export function letterMask(word: string): number {
  let mask = 0;
  for (let index = 0; index < word.length; index++) {
    const letter = word.charCodeAt(index) - LETTER_A;
    if (letter >= 0 && letter < 26) mask |= 1 << letter;
  }
  return mask;
}

/** False when the letters alone rule out that so few slips lie between two words. */
export function mayBeNear(maskA: number, maskB: number, slips: number): boolean {
  let different = maskA ^ maskB;
  let count = 0;
  while (different !== 0) {
    different &= different - 1;
    count++;
  }
  return count <= 2 * slips;
}
