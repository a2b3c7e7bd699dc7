// Takes a long message apart: the question may hide in one sentence of a story.

const LONG = 10;
const WINDOW = 9;
const STEP = 5;
const MOST_PARTS = 4;
const SHORTEST = 3;

/** The message as a whole, then its sentences; of one long sentence without marks, stretches of it. */
export function questionParts(text: string): string[] {
  const whole = text.trim();
  const count = wordsIn(whole).length;
  if (count <= LONG) return [whole];
  const sentences = whole
    .split(/(?<=[.?!;])\s+|\n+/)
    .map((part) => part.trim())
    .filter((part) => wordsIn(part).length >= SHORTEST);
  const parts = sentences.length > 1 ? sentences : [];
  for (const long of sentences.length > 0 ? sentences : [whole]) {
    const words = wordsIn(long);
    if (words.length <= LONG + STEP) continue;
    for (let from = 0; from < words.length - STEP; from += STEP) {
      parts.push(words.slice(from, from + WINDOW).join(' '));
    }
  }
  return [whole, ...parts.slice(-MOST_PARTS)];
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
