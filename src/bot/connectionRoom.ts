// How many connections may be open at once: what is left of the files that a process may open is for its own work.
import { readFileSync } from 'node:fs';

/** For the databases and their copies, the log, letters, and what goes out to Teams. */
const LEAST_KEPT = 64;

/** Of so many open files; a part stays free. */
export function connectionRoom(openFiles: number): number {
  return Math.max(1, openFiles - Math.max(LEAST_KEPT, Math.ceil(openFiles / 8)));
}

/** The limit of this process, which Node raised as far as it may; null where the system does not say. */
export function openFilesLimit(): number | null {
  try {
    const limits = readFileSync('/proc/self/limits', 'utf8');
    const [, soft] = /^Max open files\s+(\d+)/m.exec(limits) ?? [];
    return soft === undefined ? null : Number(soft);
  } catch {
    return null;
  }
}
