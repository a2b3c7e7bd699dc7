// "Bedoelde u …?": the name closest to one that does not exist.
import { distance } from 'fastest-levenshtein';

/** " Bedoelde u “x”?" with a space before it; '' when nothing is close. */
export function closestTo(name: string, known: Iterable<string>): string {
  const best = closestName(name, known);
  return best === null ? '' : ` Bedoelde u “${best}”?`;
}

/** The one that is meant, when one is close. */
export function closestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const one of known) {
    if (name.length > 4 && one.startsWith(name)) return one;
    const edits = distance(name.toLowerCase(), one.toLowerCase());
    if (edits < least) [best, least] = [one, edits];
  }
  return best;
}
