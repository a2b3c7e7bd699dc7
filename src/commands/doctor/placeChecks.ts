// Checks of where the files are: room on the disk, whose eyes and hands can reach them.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { machineDisk } from '../../store/fitPlace.ts';
import { lockFileOf } from '../../store/instanceLock.ts';
import { networkDiskOf } from '../../store/networkDisk.ts';
import { stateFileOf } from '../../store/stateFile.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';
import type { Room } from './room.ts';

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

export const permissions: Check = {
  name: 'permissions',
  title: 'Bestandsrechten',
  fine: 'alleen de gebruiker van Maatje leest en schrijft',
  look: (room) => {
    // Windows keeps rights in lists that Node does not read.
    if (process.platform === 'win32') return null;
    return [...databaseRights(room), ...secretRights(room)];
  },
};

function databaseRights({ databaseFile, production }: Room): Problem[] {
  const folder = nearestFolder(dirname(databaseFile));
  const files = [databaseFile, stateFileOf(databaseFile)].filter((file) => existsSync(file));
  const own = [...files, lockFileOf(databaseFile)].filter((file) => existsSync(file));
  const closed = own.filter((path) => !isAllowed(path, constants.R_OK | constants.W_OK));
  if (!isAllowed(folder, constants.W_OK | constants.X_OK)) closed.unshift(folder);
  // A folder that nobody else can enter hides all that is in it.
  const isHidden = (modeOf(dirname(databaseFile)) & 0o007) === 0;
  const open = production && !isHidden ? files.filter((file) => (modeOf(file) & 0o006) !== 0) : [];
  return [
    ...closed.map((path) =>
      wrong(
        'MAATJE_DB',
        `deze gebruiker (uid ${process.getuid?.()}) mag niet schrijven in ${path}`,
        `Geef de gebruiker van Maatje de map: chown -R maatje ${dirname(databaseFile)}`,
      ),
    ),
    ...open.map((file) =>
      wrong(
        'MAATJE_DB',
        `${file} is leesbaar voor iedereen op deze machine`,
        `Sluit de map af: chmod 700 ${dirname(databaseFile)}, of het bestand: chmod 600 ${file}`,
      ),
    ),
  ];
}

/** Who may change the keys of the website decides who is logged in; who reads the settings has the secrets. */
function secretRights({ env, settingsFile, production }: Room): Problem[] {
  const keys = env['MAATJE_IDENTITY_KEYS'] ?? '';
  const problems: Problem[] = [];
  if (keys !== '' && (modeOf(keys) & 0o022) !== 0)
    problems.push(
      wrong(
        'MAATJE_IDENTITY_KEYS',
        `${keys} kan door anderen veranderd worden`,
        `chmod 644 ${keys}`,
      ),
    );
  if (production && settingsFile !== null && (modeOf(settingsFile) & 0o007) !== 0)
    problems.push(
      wrong(
        settingsFile,
        'het bestand met de instellingen en geheimen is leesbaar voor iedereen',
        `Sluit het af: chmod 640 ${settingsFile}`,
      ),
    );
  return problems;
}

export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The rights of a path; 0 when it is not there. */
function modeOf(path: string): number {
  return (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o777;
}

function isAllowed(path: string, how: number): boolean {
  try {
    accessSync(path, how);
    return true;
  } catch {
    return false;
  }
}

/** The folder itself, or the first one above it that is there: the rest is made at the start. */
function nearestFolder(folder: string): string {
  return existsSync(folder) ? folder : nearestFolder(dirname(folder));
}
