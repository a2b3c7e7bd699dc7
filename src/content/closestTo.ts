// "Bedoelde u …?": the name closest to one that does not exist.
import { distance } from 'fastest-levenshtein';

/** " Bedoelde u “x”?" with a space before it; '' when nothing is close. */
export function closestTo(name: string, known: Iterable<string>): string {
  let best = '';
  let least = Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const one of known) {
    if (name.length > 4 && one.startsWith(name)) return ` Bedoelde u “${one}”?`;
    const edits = distance(name.toLowerCase(), one.toLowerCase());
    if (edits < least) [best, least] = [one, edits];
  }
  return best === '' ? '' : ` Bedoelde u “${best}”?`;
}
