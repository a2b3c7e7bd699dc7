// Checks whose eyes and hands can reach the files: the database, backups, what was written about one person, secrets.
import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listBackups } from '../../store/backupFile/backupFolder.ts';
import { exportFolder } from '../../store/exportFolder.ts';
import { lockFileOf } from '../../store/instanceLock.ts';
import { stateFileOf } from '../../store/stateFile.ts';
import { attention, wrong, type Check, type Problem } from './check.ts';
import { nearestFolder } from './placeChecks.ts';
import type { Room } from './room.ts';

const DATABASE = 'MAATJE_DB';
/** Everybody else on the machine; and also who shares the group. */
const ANYBODY = 0o007;
const OTHERS = 0o077;

export const permissions: Check = {
  name: 'permissions',
  title: 'Bestandsrechten',
  fine: 'alleen de gebruiker van Maatje leest en schrijft',
  look: (room) => {
    // Windows keeps rights in lists that Node does not read.
    if (process.platform === 'win32') return null;
    return [...closedToMaatje(room), ...openToOthers(room), ...secretRights(room)];
  },
};

/** The files of the database that are there. */
function databaseFiles(databaseFile: string): string[] {
  return [databaseFile, stateFileOf(databaseFile), lockFileOf(databaseFile)]
    .flatMap((file) => [file, `${file}-wal`, `${file}-shm`, `${file}-journal`])
    .filter((file) => existsSync(file));
}

function closedToMaatje({ databaseFile }: Room): Problem[] {
  const folder = nearestFolder(dirname(databaseFile));
  const closed = databaseFiles(databaseFile).filter(
    (path) => !isAllowed(path, constants.R_OK | constants.W_OK),
  );
  if (!isAllowed(folder, constants.W_OK | constants.X_OK)) closed.unshift(folder);
  return closed.map((path) =>
    wrong(
      DATABASE,
      `deze gebruiker (uid ${process.getuid?.()}) mag niet schrijven in ${path}`,
      `Geef de gebruiker van Maatje de map: chown -R maatje ${dirname(databaseFile)}`,
    ),
  );
}

/** What holds names of people: a folder of its own each. */
interface Kept {
  setting: string;
  /** In Dutch, with "staan open" behind it. */
  what: string;
  folder: string;
  files: readonly string[];
}

function openToOthers({ databaseFile, config, production }: Room): Problem[] {
  // On one's own machine nobody else logs in, and the folder is the project's.
  if (!production) return [];
  const backups = config?.backup.folder;
  const exports = exportFolder(databaseFile);
  const kept: Kept[] = [
    {
      ...{ setting: DATABASE, what: 'de databank en wat erbij hoort' },
      ...{ folder: dirname(databaseFile), files: databaseFiles(databaseFile) },
    },
    {
      ...{ setting: DATABASE, what: 'bestanden over één persoon' },
      ...{ folder: exports, files: filesIn(exports) },
    },
  ];
  if (backups !== undefined)
    kept.push({
      ...{ setting: 'MAATJE_BACKUP_DIR', what: 'back-ups', folder: backups },
      files: listBackups({ databaseFile, folder: backups }).map(({ file }) => file),
    });
  return kept.flatMap(openIn);
}

/** Wrong when anybody on the machine reads it now; to be looked at when only the folder keeps them from it. */
function openIn({ setting, what, folder, files }: Kept): Problem[] {
  const open = files.filter((file) => (modeOf(file) & OTHERS) !== 0);
  const isFolderOpen = files.length > 0 && (modeOf(folder) & OTHERS) !== 0;
  if (open.length === 0 && !isFolderOpen) return [];
  const isReadable = isEntered(folder) && open.some((file) => (modeOf(file) & ANYBODY) !== 0);
  const tell = isReadable ? wrong : attention;
  const said = isReadable
    ? `${what} in ${folder}: leesbaar voor iedereen op deze machine`
    : `${what} in ${folder}: de rechten staan ruimer dan nodig (map 700, bestanden 600)`;
  const commands = [
    ...(isFolderOpen ? [`chmod 700 ${folder}`] : []),
    ...(open.length > 0 ? [`find ${folder} -maxdepth 1 -type f -exec chmod 600 {} +`] : []),
  ];
  const named = [...(isFolderOpen ? [folder] : []), ...open].map(
    (path) => `${path} (${modeOf(path).toString(8)})`,
  );
  return [tell(setting, said, `Sluit ze af: ${commands.join(' && ')}`, named)];
}

/** A folder that others cannot enter hides all that is in it; so do those above it. */
function isEntered(folder: string): boolean {
  if ((modeOf(folder) & 0o001) === 0) return false;
  return dirname(folder) === folder || isEntered(dirname(folder));
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
        `Laat alleen de eigenaar schrijven: chmod 644 ${keys}`,
      ),
    );
  if (production && settingsFile !== null && (modeOf(settingsFile) & ANYBODY) !== 0)
    problems.push(
      wrong(
        settingsFile,
        'het bestand met de instellingen en geheimen is leesbaar voor iedereen',
        `Sluit het af: chmod 640 ${settingsFile}`,
      ),
    );
  return problems;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name));
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
