// What was asked before, so that "en daarna?" and "waarom?" find it.

export interface LastQuestion {
  text: string;
  /** The answer that was shown; null when there was none. */
  answerId: string | null;
  /** Epoch ms. */
  at: number;
  /** It was no question but distress, and got the numbers of people; its text is not kept. */
  urgent?: true;
}

/** So long a next question leans on the one before. */
const REMEMBERED_MS = 30 * 60_000;

/** The question before, unless it was too long ago. */
export function questionBefore(
  last: LastQuestion | null | undefined,
  now: number,
): { text: string; answerId: string | null } | undefined {
  if (!last || last.urgent || now - last.at > REMEMBERED_MS) return undefined;
  return { text: last.text, answerId: last.answerId };
}

/** Distress was what was said before, and not too long ago. */
export function wasDistress(last: LastQuestion | null | undefined, now: number): boolean {
  return last?.urgent === true && now - last.at <= REMEMBERED_MS;
}
