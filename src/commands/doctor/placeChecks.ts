// Checks of where the files are: room on the disk, and that it is one of this machine.
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { machineDisk } from '../../store/fitPlace.ts';
import { networkDiskOf } from '../../store/networkDisk.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';

const MB = 1024 * 1024;
/** Below this SQLite soon cannot write at all. */
const TOO_LITTLE = 200 * MB;
const LITTLE = 1024 * MB;

/** What is said of a disk with so many bytes free, for a database of a size; a backup and a copy must fit too. */
export function diskProblems(folder: string, free: number, databaseBytes: number): Problem[] {
  const left = `nog ${Math.floor(free / MB)} MB vrij in ${folder}`;
  const remedy = 'Maak plaats vrij, of zet MAATJE_DB op een grotere schijf.';
  if (free < TOO_LITTLE) return [wrong('MAATJE_DB', left, remedy)];
  if (free >= Math.max(LITTLE, 3 * databaseBytes)) return [];
  return [
    attention('MAATJE_DB', `${left}, de databank is ${Math.ceil(databaseBytes / MB)} MB`, remedy),
  ];
}

export const disk: Check = {
  name: 'disk',
  title: 'Schijf',
  fine: 'lokaal, met genoeg plaats',
  look({ databaseFile, config }) {
    const folder = nearestFolder(dirname(databaseFile));
    const share = networkDiskOf(folder, machineDisk);
    const problems = diskProblems(folder, machineDisk.freeBytes(folder), sizeOf(databaseFile));
    if (share === null) return problems;
    const tell = config?.allowNetworkDisk ? attention : wrong;
    const what = `${folder} is een netwerkmap (${share}): daar kan SQLite gegevens verliezen`;
    return [tell('MAATJE_DB', what, 'Zet MAATJE_DB op een lokale schijf.'), ...problems];
  },
};

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The folder itself, or the first one above it that is there: the rest is made at the start. */
export function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}
