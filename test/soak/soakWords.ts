// Days as people write them, and the words of an answer.

const MONTHS =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );

/** "9 november 2026" */
export function dated(moment: number): string {
  const day = new Date(moment);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** What is read in an answer. */
export function wordsIn(answer: string): string {
  const words = [...answer.matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text);
  return words.join(' / ');
}
