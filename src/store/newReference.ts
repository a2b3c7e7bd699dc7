// References that people read out on the telephone: 'V-7KQ4-2M9X', of which none can be guessed from another.
import { randomInt } from 'node:crypto';

/** Without I, L, O and U: read as 1, 1 and 0, and no words come of it. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A fresh reference: `V` for a question, `R` for an estimate. It has a digit, which no two words typed in its place have. */
export function newReference(kind: 'V' | 'R'): string {
  const part = (): string => Array.from({ length: 4 }, () => LETTERS[randomInt(32)]).join('');
  const [first, second] = [part(), part()];
  return /\d/.test(first + second) ? `${kind}-${first}-${second}` : newReference(kind);
}
