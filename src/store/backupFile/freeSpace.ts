// How much room a disk still has.
import { statfsSync } from 'node:fs';
import { BackupError } from './backupError.ts';

/** Left free beside what is written. */
const MARGIN_BYTES = 16 * 1024 * 1024;

/** Bytes that this user may still write in a folder. */
export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

/** @throws BackupError `noSpace` when a folder cannot take so many bytes. */
export function needSpace(folder: string, bytes: number): void {
  const free = freeBytes(folder);
  const needed = bytes + MARGIN_BYTES;
  if (free < needed)
    throw new BackupError(
      'noSpace',
      folder,
      `nodig ${inMegabytes(needed)}, vrij ${inMegabytes(free)}`,
    );
}

/** "12,3 MB" */
export function inMegabytes(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return `${megabytes.toLocaleString('nl-BE', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
}
