// A hidden folder for what is not finished yet: nothing stands under its final name before it is whole.
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeClosedFolder } from '../closedFile.ts';
import { BackupError } from './backupError.ts';

const PREFIX = '.maatje-work-';
/** What nobody wrote in for this long was left behind by a program that was killed. */
const LEFT_BEHIND_MS = 3_600_000;

/** Makes one in a folder, for this user only; the folder itself is made when absent. */
export function makeWorkFolder(folder: string): string {
  makeClosedFolder(folder);
  return mkdtempSync(join(folder, PREFIX));
}

export function removeWorkFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Removes what killed programs left in a folder. @param now epoch ms of the machine */
export function sweepWorkFolders(folder: string, now: number): void {
  for (const path of workFolders(folder))
    if (lastWritten(path) < now - LEFT_BEHIND_MS) removeWorkFolder(path);
}

function workFolders(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.startsWith(PREFIX))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** When something in it was written last (epoch ms); 0 once it is gone. */
function lastWritten(path: string): number {
  try {
    const within = readdirSync(path).map((name) => statSync(join(path, name)).mtimeMs);
    return Math.max(statSync(path).mtimeMs, ...within);
  } catch {
    return 0;
  }
}

/** Waits until what was written in a file is on the disk. */
export async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Gives a finished file its final name, never that of another file, and waits until the name is on the disk.
 * @throws BackupError `targetExists`
 */
export async function placeFile(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
    await unlink(from);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new BackupError('targetExists', to, '', error);
    if (!isWithoutLinks(code)) throw error;
    if (existsSync(to)) throw new BackupError('targetExists', to, '', error);
    await rename(from, to);
  }
  await syncFolder(dirname(to));
}

/** Network folders and some kinds of disk know no second name for a file. */
function isWithoutLinks(code: string | undefined): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EINVAL', 'EMLINK'].includes(
    code ?? '',
  );
}

async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folders.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
