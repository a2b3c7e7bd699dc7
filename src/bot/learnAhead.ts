// Learns the answers that ship before anybody asks: while somebody installs, so that nobody waits for it in a chat.
import { resolve } from 'node:path';
import { loadContent } from '../content/loadContent.ts';
import { readAnswers } from './answersInBook.ts';

const DATA_FOLDER = resolve(import.meta.dirname, '../../data');
const TOLD_EVERY_MS = 10_000;

/**
 * Learns them unless that was kept, and keeps it where it may write.
 * @param progress hears in Dutch that it goes on
 * @throws ContentError
 */
export function learnAhead(progress: (line: string) => void): void {
  const begun = performance.now();
  const seconds = (): string => ((performance.now() - begun) / 1000).toFixed(0);
  let told: number | null = null;
  readAnswers(loadContent(DATA_FOLDER), [], () => {
    const now = performance.now();
    if (told !== null && now - told < TOLD_EVERY_MS) return;
    progress(
      told === null
        ? 'De antwoorden worden geleerd (eenmalig, een tot twee minuten) …'
        : `De antwoorden worden geleerd, al ${seconds()} s`,
    );
    told = now;
  });
  if (told !== null) progress(`De antwoorden zijn geleerd (${seconds()} s).`);
}
