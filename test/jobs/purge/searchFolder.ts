// Looks for names in the bytes of every file of a folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which words of these names are in which file, as UTF-8 or UTF-16, whatever their case. */
export function searchFolder(folder: string, names: readonly string[]): string[] {
  const words = names.flatMap((name) => name.toLowerCase().split(' '));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const text = bytes.toString('latin1').toLowerCase();
      return words
        .filter((word) =>
          [word, Buffer.from(word, 'utf16le').toString('latin1')].some((one) => text.includes(one)),
        )
        .map((word) => `${entry.name}: ${word}`);
    });
}
