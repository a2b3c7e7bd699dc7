// Number of typing slips between two words: insertions, deletions, replacements and swaps.

/** Rows that are used again: words are compared by the thousand. */
let before: Int32Array = new Int32Array(64);
let above: Int32Array = new Int32Array(64);
let row: Int32Array = new Int32Array(64);

/** Damerau–Levenshtein distance (adjacent swaps count once); `max + 1` as soon as it exceeds `max`. */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  const tooFar = max + 1;
  const width = b.length + 1;
  if (Math.abs(a.length - b.length) > max) return tooFar;
  if (above.length < width) [before, above, row] = rowsFor(width);
  for (let j = 0; j < width; j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const last = i > 1 ? a.charCodeAt(i - 2) : -1;
    row[0] = i;
    let best = i;
    for (let j = 1; j < width; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = above[j - 1]! + (letter === other ? 0 : 1);
      if (above[j]! + 1 < cost) cost = above[j]! + 1;
      if (row[j - 1]! + 1 < cost) cost = row[j - 1]! + 1;
      const swapped = j > 1 && last === other && letter === b.charCodeAt(j - 2);
      if (swapped && before[j - 2]! + 1 < cost) cost = before[j - 2]! + 1;
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > max) return tooFar;
    const free = before;
    before = above;
    above = row;
    row = free;
  }
  return Math.min(above[b.length]!, tooFar);
}

function rowsFor(width: number): [Int32Array, Int32Array, Int32Array] {
  const rowOf = (): Int32Array => new Int32Array(2 * width);
  return [rowOf(), rowOf(), rowOf()];
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
