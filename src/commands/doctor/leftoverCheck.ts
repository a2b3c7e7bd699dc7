// Checks for copies of people's data that nobody erases: other databases in the folder, work that a killed program left.
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { lockFileOf } from '../../store/instanceLock.ts';
import { stateFileOf } from '../../store/stateFile.ts';
import { attention, type Check, type Problem } from './check.ts';

const HOUR_MS = 3_600_000;
/** What backups and restores are made in; an hour after the last write nobody works in it any more. */
const DOCUMENT = /\.(?:xlsx?|csv|docx?|ods|odt|pdf|json|txt|zip|eml|msg)$/i;
const WORK = /^\.maatje-work-/;

export const leftovers: Check = {
  name: 'leftovers',
  title: 'Achtergebleven kopieën',
  fine: 'geen andere databanken in de map',
  look({ databaseFile, config, now, production }) {
    // On one's own machine copies are made to try things.
    if (!production) return [];
    const home = dirname(databaseFile);
    const ours = [databaseFile, stateFileOf(databaseFile), lockFileOf(databaseFile)].map((file) =>
      basename(file),
    );
    const isOurs = (name: string): boolean =>
      ours.some((one) => name === one || name.startsWith(`${one}-`));
    const databases = namesIn(home).filter(
      (name) => /\.(?:sqlite|db|bak|old)(?:-wal|-journal)?$/.test(name) && !isOurs(name),
    );
    const folders = [...new Set([home, config?.backup.folder ?? home])];
    const work = folders.flatMap((folder) =>
      namesIn(folder)
        .filter((name) => WORK.test(name))
        .map((name) => join(folder, name))
        .filter((path) => now - changedAt(path) > HOUR_MS),
    );
    const documents = namesIn(home).filter((name) => DOCUMENT.test(name));
    const found = [...databases.map((name) => join(home, name)), ...work];
    const strange = documents.map((name) => join(home, name));
    if (found.length === 0) return strangeFiles(strange);
    const what = `${found.length === 1 ? 'er staat nog een kopie' : `er staan nog ${found.length} kopieën`} bij de databank: wat Maatje wist, blijft daarin staan`;
    const remedy = `Kijk na of ze nog nodig zijn, en verwijder ze dan: rm -r ${found.slice(0, 3).join(' ')}`;
    return [attention('MAATJE_DB', what, remedy, found), ...strangeFiles(strange)];
  },
};

function strangeFiles(files: readonly string[]): Problem[] {
  if (files.length === 0) return [];
  const what = `in de map van de databank ${files.length === 1 ? 'staat een bestand' : `staan ${files.length} bestanden`} dat niet van Maatje is: niemand wist het na zijn termijn`;
  const remedy =
    'Bewaar het ergens anders, of verwijder het. In deze map staat alleen wat Maatje maakt.';
  return [attention('MAATJE_DB', what, remedy, [...files])];
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
}
