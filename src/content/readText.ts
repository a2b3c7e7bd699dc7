// Reads one file of data/ as text.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentProblem } from './contentError.ts';

/** The text of `folder/name`; null when that it is missing was added to `problems`. */
export function readText(folder: string, name: string, problems: ContentProblem[]): string | null {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch {
    const message = 'Dit bestand ontbreekt. Zet het terug uit de versie die u installeerde.';
    problems.push({ file: `data/${name}`, line: 0, message });
    return null;
  }
}
