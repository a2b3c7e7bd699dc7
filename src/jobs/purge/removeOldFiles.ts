// Removes files that were written long ago from a folder.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Those last written before a moment (epoch ms); nothing in folders below it. Returns how many. */
export function removeOldFiles(folder: string, before: number): number {
  const old = filesIn(folder).filter((file) => statSync(file).mtimeMs < before);
  for (const file of old) rmSync(file, { force: true });
  return old.length;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}
