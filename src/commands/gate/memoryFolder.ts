// A folder in memory for the files of the tests: they wait for a disk thousands of times, and prove nothing by it.
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps a file system in memory. */
const IN_MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 1024 ** 3;

/**
 * The environment in which tests put their files into memory, while this process lives.
 * Empty where the machine has no such place or too little room in it: then they stay on the disk.
 */
export function inMemory(): Record<string, string> {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (bavail * bsize < ROOM_BYTES) return {};
    const folder = mkdtempSync(join(IN_MEMORY, 'maatje-tests-'));
    // Like the machine's own folder for such files, it is no closed door around what tests open too wide.
    chmodSync(folder, 0o755);
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return { TMPDIR: folder };
  } catch {
    return {};
  }
}
