// Whether a database file stands where it can be kept: a local disk with room, and rights to write.
import { accessSync, constants, existsSync, realpathSync, statfsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, resolve } from 'node:path';
import { makeClosedFolder } from './closedFile.ts';
import { networkDiskOf } from './networkDisk.ts';
import { stateFileOf } from './stateFile.ts';
import { StoreError } from './storeError.ts';

/** What the machine tells of the disk under a folder. */
export interface Disk {
  platform: NodeJS.Platform;
  /** Of Linux: the magic number of its file system. */
  typeOf(folder: string): number;
  freeBytes(folder: string): number;
  /** Without links; on Windows a drive letter of a share becomes the share. */
  realPath(folder: string): string;
}

export const machineDisk: Disk = {
  platform: process.platform,
  typeOf: (folder) => statfsSync(folder).type,
  freeBytes: (folder) => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  },
  realPath: (folder) => realpathSync.native(folder),
};

/** Less than this, and the next writes fail: the write-ahead log alone takes half of it. */
const LEAST_FREE_BYTES = 32 * 1024 * 1024;

/**
 * Refuses a place before anything is opened or written there; makes the folder when absent.
 * @throws StoreError
 */
export function refuseUnfitPlace(
  file: string,
  { disk, allowNetworkDisk }: { disk: Disk; allowNetworkDisk: boolean },
): void {
  const folder = dirname(resolve(file));
  try {
    makeClosedFolder(folder);
  } catch (error) {
    throw new StoreError('cannotOpen', file, (error as Error).message, error);
  }
  const share = networkDiskOf(folder, disk);
  if (share !== null && !allowNetworkDisk) throw new StoreError('networkShare', file, share);
  refuseUnwritable(folder);
  for (const one of [file, stateFileOf(file)])
    for (const path of [one, `${one}-wal`, `${one}-shm`]) refuseUnwritable(path);
  const free = disk.freeBytes(folder);
  if (free < LEAST_FREE_BYTES)
    throw new StoreError('diskFull', file, `${Math.floor(free / (1024 * 1024))} MB vrij`);
}

/**
 * Refuses to make an empty database where one was lost: its log or the bot's state is still there.
 * @throws StoreError `lostFacts`
 */
export function refuseLostFacts(file: string): void {
  if (bytesOf(file) > 0) return;
  const left = [`${file}-wal`, stateFileOf(file)].find((path) => bytesOf(path) > 0);
  if (left !== undefined) throw new StoreError('lostFacts', file, left);
}

function refuseUnwritable(path: string): void {
  if (!existsSync(path)) return;
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new StoreError('notWritable', path, userName(), error);
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run as a number without a name.
    return String(process.getuid?.() ?? 'deze gebruiker');
  }
}

function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
