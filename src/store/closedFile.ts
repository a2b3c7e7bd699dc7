// Files and folders that only Maatje's own user may open: closed before anything is written in them.
import { closeSync, mkdirSync, openSync } from 'node:fs';

export const CLOSED_FILE = 0o600;
export const CLOSED_FOLDER = 0o700;

/**
 * Makes an empty file when there is none; SQLite gives its log and its index the same rights. One that is
 * there is not opened: on Linux closing it would let go of the locks that this process has on it.
 */
export function makeClosedFile(file: string): void {
  try {
    closeSync(openSync(file, 'wx', CLOSED_FILE));
  } catch {
    // It is there, or cannot be made: whoever opens it says what is wrong.
  }
}

/** Makes a folder and those above it when absent; one that is there keeps its rights. */
export function makeClosedFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: CLOSED_FOLDER });
}
